package layerlab.client.paint;

import java.util.function.UnaryOperator;

/**
 * The colours of one theme, read from the tokens once.
 *
 * <p>Signed numbers have a table of 257 colours from lapis (−1) through paper (0) to persimmon
 * (+1). What is not a number has no colour: painters hatch it.
 */
public final class Palette {
  private static final int HALF = 128;
  private static final Token[] STOPS = {
    Token.NEG_4,
    Token.NEG_3,
    Token.NEG_2,
    Token.NEG_1,
    Token.ZERO,
    Token.POS_1,
    Token.POS_2,
    Token.POS_3,
    Token.POS_4
  };
  private static final Token[] CLASSES = {
    Token.RUN_2, Token.RUN_6, Token.RUN_3, Token.RUN_4, Token.RUN_5
  };

  private final int[] tokens = new int[Token.values().length];
  private final int[] signed = new int[2 * HALF + 1];
  private final int[] pixels = new int[2 * HALF + 1];
  private final boolean isDark;

  private Palette(UnaryOperator<String> properties) {
    for (Token token : Token.values()) {
      tokens[token.ordinal()] = Colour.of(properties.apply(token.property()));
    }
    for (int i = 0; i <= 2 * HALF; i++) {
      double at = i * (STOPS.length - 1) / (2.0 * HALF);
      int stop = Math.min(STOPS.length - 2, (int) at);
      signed[i] = Colour.mix(of(STOPS[stop]), of(STOPS[stop + 1]), at - stop);
      pixels[i] = Colour.pixel(signed[i]);
    }
    isDark = Colour.green(of(Token.PAPER)) < Colour.green(of(Token.INK));
  }

  /** Reads every token by the name of its custom property. */
  public static Palette read(UnaryOperator<String> properties) {
    return new Palette(properties);
  }

  public int of(Token token) {
    return tokens[token.ordinal()];
  }

  public boolean isDark() {
    return isDark;
  }

  /** How much of the table a large map uses: pale, so that points stand out. */
  public double mapShare() {
    return 0.5;
  }

  /** How much of the table a neuron's small picture uses. */
  public double tileShare() {
    return isDark ? 0.6 : 0.74;
  }

  /** The colour of a number in [−1, 1]; larger ones are as strong as ±1. */
  public int signed(double value) {
    return signed[index(value)];
  }

  /** The same as a {@link Raster} keeps it; transparent for what is not a number. */
  public int pixel(double value) {
    return Double.isNaN(value) ? 0 : pixels[index(value)];
  }

  private static int index(double value) {
    double at = HALF + HALF * value;
    return at <= 0 ? 0 : at >= 2 * HALF ? 2 * HALF : (int) (at + 0.5);
  }

  /** The colour of a class where there are more than two. */
  public int ofClass(int index) {
    return of(CLASSES[index % CLASSES.length]);
  }
}
