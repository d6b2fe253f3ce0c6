package layerlab.server.dataset;

import layerlab.data.TableSet;

/** What is done to a table's inputs before a network sees them. */
final class Scaling {
  private static final double INK = 16;

  private Scaling() {}

  /**
   * Scales in place.
   *
   * @param inputs row-major, the training part first
   * @param train how many rows the figures are taken from
   */
  static void apply(TableSet set, double[] inputs, int train) {
    switch (set) {
      case IRIS -> standardize(inputs, set.input().size(), train);
      case DIGITS -> divide(inputs);
    }
  }

  private static void divide(double[] inputs) {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] /= INK;
    }
  }

  /** Brings every column to mean 0 and standard deviation 1 over the training part. */
  private static void standardize(double[] inputs, int width, int train) {
    for (int column = 0; column < width; column++) {
      double mean = 0;
      for (int row = 0; row < train; row++) {
        mean += inputs[row * width + column] / train;
      }
      double variance = 0;
      for (int row = 0; row < train; row++) {
        double away = inputs[row * width + column] - mean;
        variance += away * away / train;
      }
      double deviation = variance > 0 ? Math.sqrt(variance) : 1;
      for (int i = column; i < inputs.length; i += width) {
        inputs[i] = (inputs[i] - mean) / deviation;
      }
    }
  }
}
