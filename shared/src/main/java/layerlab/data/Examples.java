package layerlab.data;

import java.util.Arrays;

/**
 * Samples ready for training: one flat array of inputs and one of labels, the training part first.
 *
 * <p><b>Shapes</b> {@code inputs} is count × width row-major; {@code labels} has count values, a
 * class index or the real number. The arrays are shared and never written.
 *
 * @param train how many of the first samples are trained on; the rest is the test
 */
public record Examples(double[] inputs, double[] labels, int width, int train) {
  public Examples {
    if (inputs.length != labels.length * width || train < 0 || train > labels.length) {
      throw new IllegalArgumentException(
          inputs.length + " inputs for " + labels.length + " samples of " + width);
    }
  }

  /** Whether what is right for each sample, in order, is the same. */
  public boolean hasAnswersOf(Examples other) {
    return train == other.train && Arrays.equals(labels, other.labels);
  }

  public int count() {
    return labels.length;
  }
}
