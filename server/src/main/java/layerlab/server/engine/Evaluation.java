package layerlab.server.engine;

import java.util.Arrays;

/**
 * How good a network is at one moment.
 *
 * @param train over the training part
 * @param test over the test part
 */
public record Evaluation(Part train, Part test) {

  /** The losses alone: for samples that are no longer those that were answered. */
  public Evaluation withoutAnswers() {
    return new Evaluation(train.withoutAnswers(), test.withoutAnswers());
  }

  /**
   * One part's figures.
   *
   * @param loss mean, in the loss's own unit; may be NaN or infinite
   * @param accuracy share of right answers; NaN for a regression
   * @param answers the class given to each sample in order, −1 where the output is not a number;
   *     empty for a regression
   * @param predictions what a regression gave for each sample in order, as scaled for training;
   *     empty for classes
   */
  public record Part(double loss, double accuracy, int[] answers, double[] predictions) {
    private Part withoutAnswers() {
      return new Part(loss, accuracy, new int[0], new double[0]);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Part part
          && Double.compare(loss, part.loss) == 0
          && Double.compare(accuracy, part.accuracy) == 0
          && Arrays.equals(answers, part.answers)
          && Arrays.equals(predictions, part.predictions);
    }

    @Override
    public int hashCode() {
      return Double.hashCode(loss) + Arrays.hashCode(answers) + Arrays.hashCode(predictions);
    }

    @Override
    public String toString() {
      return "loss " + loss + ", accuracy " + accuracy;
    }
  }
}
