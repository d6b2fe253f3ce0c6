package layerlab.client.state;

/**
 * Where the user is in the confusion matrix.
 *
 * @param actual row of the cell that the keyboard is at
 * @param predicted its column; one past the classes for answers that are not numbers
 */
public record Matrix(Part part, int actual, int predicted) {

  /** Which samples are counted. */
  public enum Part {
    TEST,
    TRAIN
  }

  static Matrix initial() {
    return new Matrix(Part.TEST, 0, 0);
  }

  Matrix with(Part other) {
    return new Matrix(other, actual, predicted);
  }

  Matrix at(int otherActual, int otherPredicted) {
    return new Matrix(part, otherActual, otherPredicted);
  }
}
