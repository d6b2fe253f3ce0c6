package layerlab.dense;

import layerlab.layer.BatchNorm;

/**
 * Batch normalization: γ·(x − mean)/√(variance + ε) + β, over the batch in training, with the
 * running mean and variance otherwise.
 *
 * <p><b>Source</b> Ioffe, Szegedy 2015, algorithms 1 and 2, the variance without Bessel's
 * correction also in the running one, as in DL4J.
 */
final class NormCell extends Cell {
  private final Cell input;
  private final BatchNorm norm;

  /** Where γ begins; β, mean and variance follow. */
  private final int offset;

  private final double[] means;
  private final double[] variances;
  private double[] normalized = {};

  NormCell(Cell input, BatchNorm norm, int offset) {
    super(input.width, true);
    this.input = input;
    this.norm = norm;
    this.offset = offset;
    this.means = new double[width];
    this.variances = new double[width];
  }

  @Override
  void reserve(Pass pass) {
    super.reserve(pass);
    if (normalized.length < values.length) {
      normalized = new double[values.length];
    }
  }

  @Override
  void forward(Pass pass) {
    double[] parameters = pass.parameters;
    for (int u = 0; u < width; u++) {
      int from = u * pass.samples;
      if (pass.isTraining) {
        measure(u, from, pass.samples);
      } else {
        means[u] = parameters[offset + 2 * width + u];
        variances[u] = parameters[offset + 3 * width + u];
      }
      double mean = means[u];
      double scale = 1 / Math.sqrt(variances[u] + norm.epsilon());
      double gamma = parameters[offset + u];
      double beta = parameters[offset + width + u];
      for (int i = from; i < from + pass.samples; i++) {
        normalized[i] = (input.values[i] - mean) * scale;
        values[i] = gamma * normalized[i] + beta;
      }
    }
  }

  private void measure(int u, int from, int samples) {
    double mean = Vectors.sum(input.values, from, samples) / samples;
    double squares = 0;
    for (int i = from; i < from + samples; i++) {
      double away = input.values[i] - mean;
      squares += away * away;
    }
    means[u] = mean;
    variances[u] = squares / samples;
  }

  @Override
  void backward(Pass pass) {
    int samples = pass.samples;
    for (int u = 0; u < width; u++) {
      int from = u * samples;
      double shift = Vectors.sum(gradients, from, samples);
      double scaling = Vectors.dot(gradients, from, normalized, from, samples);
      pass.gradient[offset + u] += scaling;
      pass.gradient[offset + width + u] += shift;
      if (input.learns) {
        double factor = pass.parameters[offset + u] / Math.sqrt(variances[u] + norm.epsilon());
        for (int i = from; i < from + samples; i++) {
          input.gradients[i] +=
              factor * (gradients[i] - (shift + normalized[i] * scaling) / samples);
        }
      }
    }
  }

  /** Moves the running mean and variance towards those of the batch. */
  void remember(double[] parameters) {
    double decay = norm.decay();
    for (int u = 0; u < width; u++) {
      int mean = offset + 2 * width + u;
      int variance = offset + 3 * width + u;
      parameters[mean] = decay * parameters[mean] + (1 - decay) * means[u];
      parameters[variance] = decay * parameters[variance] + (1 - decay) * variances[u];
    }
  }
}
