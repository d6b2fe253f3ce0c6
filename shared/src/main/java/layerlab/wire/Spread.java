package layerlab.wire;

/**
 * Several values of one series in one bucket. NaN and ±∞ are legal and mean what they say; a series
 * that does not exist (the accuracy of a regression) is NaN throughout.
 */
public record Spread(double min, double max, double last) {
  public static Spread of(double value) {
    return new Spread(value, value, value);
  }

  /** Written out because under TeaVM a record with NaN in it does not equal itself. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Spread spread
        && Double.compare(min, spread.min) == 0
        && Double.compare(max, spread.max) == 0
        && Double.compare(last, spread.last) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(min) + Double.hashCode(max)) + Double.hashCode(last);
  }
}
