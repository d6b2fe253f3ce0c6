package layerlab.dense;

/**
 * A node at work on a batch.
 *
 * <p><b>Shapes</b> all arrays are unit after unit: the value of unit u for sample n is at u ·
 * samples + n. They grow with the largest batch and hold old numbers beyond the present one.
 */
abstract sealed class Cell
    permits ActivationCell, AddCell, AffineCell, ConcatCell, DropoutCell, InputCell, NormCell {
  final int width;

  /** Whether something before its end learns, so that the way back must reach it. */
  final boolean learns;

  /** What comes out. */
  double[] values = {};

  /** How the loss depends on what comes out, summed over all who use it. */
  double[] gradients = {};

  Cell(int width, boolean learns) {
    this.width = width;
    this.learns = learns;
  }

  /** Makes room for a batch. */
  void reserve(Pass pass) {
    int size = width * pass.samples;
    if (values.length < size) {
      values = new double[size];
    }
    if (pass.isTraining && gradients.length < size) {
      gradients = new double[size];
    }
  }

  /** Computes the values from those of the inputs. */
  abstract void forward(Pass pass);

  /** Adds to the gradients of the inputs and of the parameters what follows from its own. */
  abstract void backward(Pass pass);
}
