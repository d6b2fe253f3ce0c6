package layerlab.wire;

/**
 * Several values of one series in one bucket. ±∞ are legal and mean what they say. NaN is seen as
 * the last value; it hides neither the least nor the greatest of the others. A series that does not
 * exist (the accuracy of a regression) is NaN throughout.
 */
public record Spread(double min, double max, double last) {
  public static Spread of(double value) {
    return new Spread(value, value, value);
  }

  /** Together with the values that follow. */
  public Spread and(Spread next) {
    return new Spread(
        Double.isNaN(min) || next.min < min ? next.min : min,
        Double.isNaN(max) || next.max > max ? next.max : max,
        next.last);
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
