package layerlab.experiment;

/**
 * What one run may ask for. The server enforces them on every way in and tells them to the page;
 * units of a layer and samples of a batch are bounded by their parameters' own ranges.
 */
public record Limits(Size size, Time time) {

  /**
   * How large a run may be.
   *
   * @param activationBytes for all layers' values and gradients of one batch
   */
  public record Size(int layers, int parameters, int samples, long activationBytes) {}

  /**
   * How long a run may take.
   *
   * @param minutes of computing, waiting not counted
   */
  public record Time(int steps, int minutes) {}

  public static Limits initial() {
    return new Limits(new Size(64, 2_000_000, 100_000, 256L << 20), new Time(1_000_000, 30));
  }
}
