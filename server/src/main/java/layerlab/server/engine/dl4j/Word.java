package layerlab.server.engine.dl4j;

import java.util.List;

/**
 * A piece of a configuration of stock DL4J, and how Java says it.
 *
 * @param <T> what it is
 * @param piece the nearest that stock DL4J has; in a model file it stands for the exact one
 * @param code an expression for the exact one
 * @param sources classes of ours that the expression needs, by their names
 * @param remarks in what the expression differs from what trains here
 */
record Word<T>(T piece, String code, List<String> sources, List<String> remarks) {
  Word {
    sources = List.copyOf(sources);
    remarks = List.copyOf(remarks);
  }

  /** DL4J has exactly that. */
  static <T> Word<T> of(T piece, String code) {
    return new Word<>(piece, code, List.of(), List.of());
  }

  /** DL4J lacks it: a program brings our classes along, a model file makes do with the nearest. */
  static <T> Word<T> ours(T nearest, String code, String... sources) {
    return new Word<>(nearest, code, List.of(sources), List.of());
  }

  /** DL4J lacks it, and the nearest has to do. */
  static <T> Word<T> nearest(T nearest, String code, String remark) {
    return new Word<>(nearest, code, List.of(), List.of(remark));
  }
}
