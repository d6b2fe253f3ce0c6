package layerlab.dense;

/** What one step did to a network's parameters. The arrays belong to it: nobody writes them. */
public final class StepReading {
  final double[] before;
  final double[] gradient;
  final double[] after;

  /**
   * Everything in the neutral order.
   *
   * @param before the parameters before it
   * @param gradient of the batch's mean loss, clipped, with the penalties
   * @param after the parameters after it
   */
  public StepReading(double[] before, double[] gradient, double[] after) {
    this.before = before;
    this.gradient = gradient;
    this.after = after;
  }
}
