package layerlab.server.dataset;

import java.util.Arrays;
import layerlab.server.dataset.Samples.Target;
import layerlab.shape.Shape;

/** What is done to a table's inputs before a network sees them. */
final class Scaling {
  private static final double INK = 16;

  private Scaling() {}

  /**
   * Scales in place; a missing value becomes the mean of its column.
   *
   * @param input the shape of one row
   * @param inputs row-major, the training part first
   * @param train how many rows the figures are taken from
   */
  static void apply(Shape input, double[] inputs, int train) {
    switch (input) {
      case Shape.Image image -> divide(inputs);
      case Shape.Vector columns -> standardize(inputs, columns.size(), train);
    }
  }

  /** Brings the numbers to predict to mean 0 and standard deviation 1 over the training part. */
  static Target standardizeTarget(double[] labels, int train) {
    double mean = Arrays.stream(labels, 0, train).average().orElse(0);
    double variance =
        Arrays.stream(labels, 0, train).map(label -> (label - mean) * (label - mean)).sum() / train;
    Target target = new Target(mean, variance > 0 ? Math.sqrt(variance) : 1);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (labels[i] - mean) / target.deviation();
    }
    return target;
  }

  private static void divide(double[] inputs) {
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] /= INK;
    }
  }

  /**
   * Brings every column to mean 0 and standard deviation 1 over what is known of the training part.
   */
  private static void standardize(double[] inputs, int width, int train) {
    for (int column = 0; column < width; column++) {
      int known = 0;
      double sum = 0;
      for (int i = column; i < train * width; i += width) {
        if (!Double.isNaN(inputs[i])) {
          known++;
          sum += inputs[i];
        }
      }
      double mean = known > 0 ? sum / known : 0;
      double squares = 0;
      for (int i = column; i < train * width; i += width) {
        if (!Double.isNaN(inputs[i])) {
          squares += (inputs[i] - mean) * (inputs[i] - mean);
        }
      }
      double deviation = squares > 0 ? Math.sqrt(squares / known) : 1;
      for (int i = column; i < inputs.length; i += width) {
        inputs[i] = Double.isNaN(inputs[i]) ? 0 : (inputs[i] - mean) / deviation;
      }
    }
  }
}
