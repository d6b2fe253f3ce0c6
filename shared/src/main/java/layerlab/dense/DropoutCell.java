package layerlab.dense;

import layerlab.data.SeededRandom;
import layerlab.graph.NodeId;

/**
 * Inverted dropout. The mask follows from seed, layer and step alone and is drawn sample after
 * sample, as the engine on DL4J draws it.
 */
final class DropoutCell extends Cell {
  private final Cell input;
  private final double rate;
  private final String stream;
  private final SeededRandom random = SeededRandom.of(0);
  private double[] mask = {};

  DropoutCell(Cell input, double rate, NodeId node) {
    super(input.width, input.learns);
    this.input = input;
    this.rate = rate;
    this.stream = "dropout " + node;
  }

  @Override
  void reserve(Pass pass) {
    super.reserve(pass);
    if (mask.length < gradients.length) {
      mask = new double[gradients.length];
    }
  }

  @Override
  void forward(Pass pass) {
    int size = width * pass.samples;
    System.arraycopy(input.values, 0, values, 0, size);
    if (pass.isTraining) {
      draw(pass);
      for (int i = 0; i < size; i++) {
        values[i] *= mask[i];
      }
    }
  }

  private void draw(Pass pass) {
    random.restart(pass.seed, stream, pass.step);
    double kept = 1 / (1 - rate);
    for (int n = 0; n < pass.samples; n++) {
      for (int u = 0; u < width; u++) {
        mask[u * pass.samples + n] = random.nextDouble() < rate ? 0 : kept;
      }
    }
  }

  @Override
  void backward(Pass pass) {
    if (learns) {
      for (int i = 0; i < width * pass.samples; i++) {
        input.gradients[i] += gradients[i] * mask[i];
      }
    }
  }
}
