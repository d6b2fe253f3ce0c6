package layerlab.server.engine;

import java.util.Arrays;

/**
 * How good a network is at one moment.
 *
 * @param train over the training part
 * @param test over the test part
 */
public record Evaluation(Part train, Part test) {

  /**
   * One part's figures.
   *
   * @param loss mean, in the loss's own unit; may be NaN or infinite
   * @param accuracy share of right answers; NaN for a regression
   * @param answers the class given to each sample in order, −1 where the output is not a number;
   *     empty for a regression
   */
  public record Part(double loss, double accuracy, int[] answers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Part part
          && Double.compare(loss, part.loss) == 0
          && Double.compare(accuracy, part.accuracy) == 0
          && Arrays.equals(answers, part.answers);
    }

    @Override
    public int hashCode() {
      return Double.hashCode(loss) + Arrays.hashCode(answers);
    }

    @Override
    public String toString() {
      return "loss " + loss + ", accuracy " + accuracy;
    }
  }
}
