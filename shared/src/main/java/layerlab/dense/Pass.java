package layerlab.dense;

/** What the cells of a network share while a batch goes through. */
final class Pass {
  final double[] parameters;

  /** How the sum of the batch's losses depends on each parameter. */
  final double[] gradient;

  int samples;

  /** Dropout drops and normalization looks at the batch. */
  boolean isTraining;

  /** Where dropout masks start. */
  int seed;

  /** Batches trained before this one, which names the masks. */
  int step;

  Pass(int parameterCount) {
    this.parameters = new double[parameterCount];
    this.gradient = new double[parameterCount];
  }
}
