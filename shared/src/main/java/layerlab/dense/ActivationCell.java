package layerlab.dense;

import layerlab.layer.Curve;

/** A function on every value. */
final class ActivationCell extends Cell {
  private final Cell input;
  private final Curve curve;
  private double[] deltas = {};

  ActivationCell(Cell input, Curve curve) {
    super(input.width, input.learns);
    this.input = input;
    this.curve = curve;
  }

  @Override
  void reserve(Pass pass) {
    super.reserve(pass);
    if (deltas.length < gradients.length) {
      deltas = new double[gradients.length];
    }
  }

  @Override
  void forward(Pass pass) {
    Curves.apply(curve, input.values, values, width, pass.samples);
  }

  @Override
  void backward(Pass pass) {
    if (learns) {
      Curves.backward(curve, input.values, values, gradients, deltas, width, pass.samples);
      Vectors.add(deltas, 0, input.gradients, 0, width * pass.samples);
    }
  }
}
