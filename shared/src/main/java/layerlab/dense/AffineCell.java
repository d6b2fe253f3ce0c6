package layerlab.dense;

import layerlab.layer.Curve;

/** f(W·x + b). */
final class AffineCell extends Cell {
  private final Cell input;
  private final Curve curve;

  /** Where W begins, row after row; b follows. */
  private final int weights;

  private final int biases;

  /** What the function is applied to. */
  double[] sums = {};

  /** How the loss depends on the sums. */
  double[] deltas = {};

  AffineCell(Cell input, int width, Curve curve, int offset) {
    super(width, true);
    this.input = input;
    this.curve = curve;
    this.weights = offset;
    this.biases = offset + width * input.width;
  }

  @Override
  void reserve(Pass pass) {
    super.reserve(pass);
    if (sums.length < values.length) {
      sums = new double[values.length];
    }
    if (deltas.length < gradients.length) {
      deltas = new double[gradients.length];
    }
  }

  @Override
  void forward(Pass pass) {
    int samples = pass.samples;
    for (int u = 0; u < width; u++) {
      Vectors.weightedSum(
          pass.parameters[biases + u],
          pass.parameters,
          weights + u * input.width,
          input.values,
          input.width,
          sums,
          u * samples,
          samples);
    }
    Curves.apply(curve, sums, values, width, samples);
  }

  @Override
  void backward(Pass pass) {
    Curves.backward(curve, sums, values, gradients, deltas, width, pass.samples);
    backwardFromDeltas(pass);
  }

  /** Deltas that were given for the values become those for the sums. */
  void throughFunction(Pass pass) {
    Curves.backward(curve, sums, values, deltas, deltas, width, pass.samples);
  }

  /** The way back when the loss has given the deltas already. */
  void backwardFromDeltas(Pass pass) {
    int samples = pass.samples;
    for (int u = 0; u < width; u++) {
      int from = u * samples;
      int row = weights + u * input.width;
      pass.gradient[biases + u] += Vectors.sum(deltas, from, samples);
      for (int i = 0; i < input.width; i++) {
        pass.gradient[row + i] += Vectors.dot(deltas, from, input.values, i * samples, samples);
      }
      if (input.learns) {
        for (int i = 0; i < input.width; i++) {
          Vectors.addScaled(
              pass.parameters[row + i], deltas, from, input.gradients, i * samples, samples);
        }
      }
    }
  }
}
