package layerlab.server.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What several tries of the same measurement gave, in order of size. */
public record Readings(List<Double> sorted) {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  public Readings {
    sorted = sorted.stream().sorted().toList();
  }

  /** The middle one, or the mean of the two in the middle. */
  public double median() {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The smallest one that is not below this share of all. */
  public double quantile(double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  public double least() {
    return sorted.getFirst();
  }

  public double most() {
    return sorted.getLast();
  }

  /** To as many digits as a measurement is worth. */
  static double rounded(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(THREE_DIGITS).doubleValue()
        : value;
  }
}
