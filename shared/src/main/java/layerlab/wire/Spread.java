package layerlab.wire;

/**
 * Several values of one series in one bucket. NaN and ±∞ are legal and mean what they say; a series
 * that does not exist (the accuracy of a regression) is NaN throughout.
 */
public record Spread(double min, double max, double last) {
  public static Spread of(double value) {
    return new Spread(value, value, value);
  }
}
