package layerlab.dense;

/** Its inputs side by side. */
final class ConcatCell extends Cell {
  private final Cell[] inputs;

  ConcatCell(Cell[] inputs) {
    super(total(inputs), AddCell.anyLearns(inputs));
    this.inputs = inputs;
  }

  private static int total(Cell[] cells) {
    int width = 0;
    for (Cell cell : cells) {
      width += cell.width;
    }
    return width;
  }

  @Override
  void forward(Pass pass) {
    int at = 0;
    for (Cell input : inputs) {
      int size = input.width * pass.samples;
      System.arraycopy(input.values, 0, values, at, size);
      at += size;
    }
  }

  @Override
  void backward(Pass pass) {
    int at = 0;
    for (Cell input : inputs) {
      int size = input.width * pass.samples;
      if (input.learns) {
        Vectors.add(gradients, at, input.gradients, 0, size);
      }
      at += size;
    }
  }
}
