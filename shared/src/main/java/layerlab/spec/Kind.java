package layerlab.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of layer, optimizer or data set as a value: what it is called, which parameters it has and
 * how one is built. Palette, inspector, check, codec, link and docs are driven by it.
 *
 * @param <T> what it builds; {@code build(x.values()).equals(x)} for every such x
 */
public record Kind<T>(Label label, List<Param> params, Function<Values, ? extends T> build) {
  public Kind {
    params = List.copyOf(params);
  }

  /** The one of some kinds that has this id. */
  public static <K extends Kind<?>> Optional<K> find(List<K> kinds, String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  public String id() {
    return label.id();
  }

  public T initial() {
    return build.apply(Values.initial(params));
  }

  public T of(Values values) {
    return build.apply(values);
  }

  public Optional<Param> param(String id) {
    return params.stream().filter(param -> param.id().equals(id)).findFirst();
  }
}
