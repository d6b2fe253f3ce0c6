package layerlab.server.training;

import layerlab.graph.Numbers;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Evaluation;
import layerlab.wire.Frame;

/** What a regression predicts beside what is true, in the unit of the data set. */
final class Predicting {
  /** So many samples of each part are shown. */
  private static final int MOST = 200;

  private Predicting() {}

  static Frame frame(Frame.Header header, Samples samples, Evaluation evaluation) {
    int train = samples.examples().train();
    return new Frame.Predictions(
        header,
        part(samples, 0, evaluation.train().predictions()),
        part(samples, train, evaluation.test().predictions()));
  }

  /**
   * @param first the number of the part's first example
   */
  static Frame.Predicted part(Samples samples, int first, double[] predictions) {
    double squares = 0;
    double sizes = 0;
    for (int i = 0; i < predictions.length; i++) {
      double error = predictions[i] - samples.examples().labels()[first + i];
      squares += error * error;
      sizes += Math.abs(error);
    }
    double unit = samples.target().deviation();
    return new Frame.Predicted(
        unit * Math.sqrt(squares / predictions.length),
        unit * sizes / predictions.length,
        pairs(samples, first, predictions));
  }

  /** Examples lie in random order: the first ones are as good as any. */
  private static Numbers pairs(Samples samples, int first, double[] predictions) {
    double[] pairs = new double[2 * Math.min(MOST, predictions.length)];
    for (int i = 0; i < pairs.length / 2; i++) {
      pairs[2 * i] = (float) samples.target().original(samples.examples().labels()[first + i]);
      pairs[2 * i + 1] = (float) samples.target().original(predictions[i]);
    }
    return Numbers.of(pairs);
  }
}
