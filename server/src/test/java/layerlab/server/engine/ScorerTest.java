package layerlab.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import layerlab.data.Examples;
import layerlab.graph.Graph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.server.engine.Evaluation.Part;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final Graph ONE = Networks.chain(Output.of(1, ActivationFunction.IDENTITY));

  /** A network that answers each sample with its input. */
  private static Evaluation evaluate(Graph graph, int classes, Examples examples) {
    Scorer scorer =
        new Scorer(
            Networks.checked(
                graph, Networks.shape(examples.width(), classes), Loss.HALF_SQUARED_ERROR),
            examples);
    return scorer.evaluate(
        (from, to, sums, outputs) -> {
          int width = examples.width();
          System.arraycopy(examples.inputs(), from * width, sums, 0, (to - from) * width);
          System.arraycopy(sums, 0, outputs, 0, sums.length);
        });
  }

  @Test
  void signedAnswersAreComparedWithTheLabels() {
    Examples examples =
        new Examples(new double[] {0.5, -0.5, 2, Double.NaN}, new double[] {1, 1, 1, 0}, 1, 3);

    assertThat(evaluate(ONE, 2, examples))
        .isEqualTo(
            new Evaluation(
                new Part((0.125 + 1.125 + 0.5) / 3, 2.0 / 3, new int[] {1, 0, 1}, new double[0]),
                new Part(Double.NaN, 0, new int[] {-1}, new double[0])));
  }

  @Test
  void aRegressionHasNoAnswers() {
    Examples examples = new Examples(new double[] {1, 2, 3}, new double[] {1, 1, 1}, 1, 2);

    assertThat(evaluate(ONE, 0, examples))
        .isEqualTo(
            new Evaluation(
                new Part(0.25, Double.NaN, new int[0], new double[] {1, 2}),
                new Part(2, Double.NaN, new int[0], new double[] {3})));
  }

  @Test
  void ofSeveralClassesTheLargestOutputIsTheAnswer() {
    Graph three = Networks.chain(Output.of(3, ActivationFunction.IDENTITY));
    Examples examples =
        new Examples(new double[] {0.1, 0.3, 0.2, 1, 0, 0}, new double[] {1, 0}, 3, 1);

    Evaluation evaluation = evaluate(three, 3, examples);
    assertThat(evaluation.train().answers()).containsExactly(1);
    assertThat(evaluation.test()).isEqualTo(new Part(0, 1, new int[] {0}, new double[0]));
  }

  /** A network as large as a page may ask for goes through in pieces of milliseconds. */
  @Test
  void theLargerTheNetworkTheSmallerThePieces() {
    Graph wide = Networks.dense(ActivationFunction.TANH, 1000, 1000);
    Examples examples = new Examples(new double[400], new double[200], 2, 100);
    List<Integer> pieces = new ArrayList<>();
    Scoring scoring =
        new Scorer(Networks.checked(wide, Networks.shape(2, 2), Loss.HALF_SQUARED_ERROR), examples)
            .scoring((from, to, sums, outputs) -> pieces.add(to - from));

    assertThat(scoring.advance()).isEmpty();
    assertThat(pieces).containsExactly(16);
    scoring.complete();
    assertThat(pieces).containsExactly(16, 16, 16, 16, 16, 16, 4, 16, 16, 16, 16, 16, 16, 4);
  }

  @Test
  void manySamplesGoThroughInChunks() {
    double[] inputs = new double[5000];
    Arrays.fill(inputs, 3);
    double[] labels = new double[5000];
    Arrays.fill(labels, 1);

    assertThat(evaluate(ONE, 2, new Examples(inputs, labels, 1, 4000)).train().loss()).isEqualTo(2);
  }
}
