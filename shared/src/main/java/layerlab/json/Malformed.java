package layerlab.json;

/**
 * What arrived cannot be read: the failure of a boundary, thrown by readers and codecs.
 *
 * <p>The message is one sentence that begins with the place, {@code graph.nodes[3].units: expected
 * a whole number, got "x"} or {@code line 2, column 14: expected ':', got ','}. It quotes at most a
 * few characters of the input, so it may be shown.
 */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Malformed(String sentence) {
    super(sentence);
  }

  /** A refusal at a path such as {@code graph.nodes[3]}; the empty path is the whole document. */
  public static Malformed at(String path, String sentence) {
    return new Malformed(path.isEmpty() ? sentence : path + ": " + sentence);
  }
}
