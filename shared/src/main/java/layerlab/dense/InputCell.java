package layerlab.dense;

/** Where the samples stand. */
final class InputCell extends Cell {
  InputCell(int width) {
    super(width, false);
  }

  @Override
  void forward(Pass pass) {}

  @Override
  void backward(Pass pass) {}
}
