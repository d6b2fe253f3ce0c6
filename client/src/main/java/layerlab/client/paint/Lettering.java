package layerlab.client.paint;

/**
 * How text is set.
 *
 * @param size in CSS pixels
 * @param weight as in CSS, 400 is regular
 */
public record Lettering(Voice voice, int size, int weight, Align align) {

  /** Whose words they are. */
  public enum Voice {
    /** The instrument: sans. */
    INSTRUMENT,
    /** The teacher: serif italic, for the names of variables. */
    VARIABLE
  }

  /** Which end of the text the anchor is. */
  public enum Align {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /** Whether another text is set in the same font, wherever its anchor is. */
  public boolean hasFontOf(Lettering other) {
    return voice == other.voice && size == other.size && weight == other.weight;
  }

  /** The smallest size in use: ticks and captions. */
  public static Lettering caption(Align align) {
    return new Lettering(Voice.INSTRUMENT, 11, 400, align);
  }
}
