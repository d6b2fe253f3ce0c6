package layerlab.dense;

/** The sum of its inputs. */
final class AddCell extends Cell {
  private final Cell[] inputs;

  AddCell(Cell[] inputs) {
    super(inputs[0].width, anyLearns(inputs));
    this.inputs = inputs;
  }

  static boolean anyLearns(Cell[] cells) {
    for (Cell cell : cells) {
      if (cell.learns) {
        return true;
      }
    }
    return false;
  }

  @Override
  void forward(Pass pass) {
    int size = width * pass.samples;
    System.arraycopy(inputs[0].values, 0, values, 0, size);
    for (int i = 1; i < inputs.length; i++) {
      Vectors.add(inputs[i].values, 0, values, 0, size);
    }
  }

  @Override
  void backward(Pass pass) {
    for (Cell input : inputs) {
      if (input.learns) {
        Vectors.add(gradients, 0, input.gradients, 0, width * pass.samples);
      }
    }
  }
}
