package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.live.LossHistory;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Topic;
import layerlab.data.Examples;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.dense.Initializer;
import layerlab.dense.LayerStatistics;
import layerlab.dense.StepReading;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.json.Json;
import layerlab.layer.BatchNorm;
import layerlab.layer.Dense;
import layerlab.spec.Language;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

/** The rules, on runs that are really trained where a gradient is needed. */
class AdviceTest {
  private static final Experiment INITIAL = Experiment.initial();

  private static List<NodeId> hidden(Experiment experiment) {
    return experiment.graph().of(Dense.class).stream().map(Node::id).toList();
  }

  private static Experiment all(String param, Json value) {
    return new Edit.OfLayers(hidden(INITIAL), param, value).on(INITIAL);
  }

  /** Trains full batches and measures the last ones. */
  private static Live trained(Experiment experiment) {
    if (!(ExperimentCheck.check(experiment, Limits.initial()) instanceof Checked.Valid valid)) {
      throw new IllegalArgumentException("not a valid experiment");
    }
    ShapedGraph graph = valid.graph();
    Examples examples = ((PlanarData) experiment.data()).examples();
    DenseNet net = new DenseNet(graph);
    double[] start = Initializer.draw(graph, experiment.plan().seed());
    System.arraycopy(start, 0, net.parameters(), 0, start.length);
    DenseTraining training = new DenseTraining(net, graph, experiment.plan(), examples);
    int[] batch = new int[examples.train()];
    for (int i = 0; i < batch.length; i++) {
      batch[i] = i;
    }
    Live live = new Live();
    live.follow(graph, experiment, true);
    for (int step = 0; step < 6; step++) {
      double[] before = net.parameters().clone();
      training.step(batch, step);
      StepReading reading =
          new StepReading(before, training.gradient().clone(), net.parameters().clone());
      live.take(
          new Frame.Statistics(
              new Frame.Header(0, new Moment(step, step), step),
              LayerStatistics.samples(graph, examples),
              LayerStatistics.of(graph, reading, examples)));
    }
    return live;
  }

  private static Optional<Hint> advice(Experiment experiment, Topic topic) {
    Live live = trained(experiment);
    return new Advice(experiment, live.losses(), live.vitals()).about(topic);
  }

  private static Edit edit(Hint hint) {
    if (hint.exit() instanceof Hint.Exit.Advised advised
        && advised.verb().event() instanceof Event.Edited edited) {
      return edited.edit();
    }
    throw new AssertionError("no verb: " + hint);
  }

  @Test
  void theFirstExperimentLearnsInAllLayers() {
    assertThat(advice(INITIAL, Topic.WELL).orElseThrow().sentence()).isEqualTo(Texts.WELL);
    assertThat(advice(INITIAL, Topic.VANISHING)).isEmpty();
    assertThat(advice(INITIAL, Topic.DEAD)).isEmpty();
    assertThat(advice(INITIAL, Topic.SAME_START)).isEmpty();
    assertThat(advice(INITIAL, Topic.EXPLODING)).isEmpty();
  }

  @Test
  void smallWeightsUnderSigmoidsLetTheGradientVanishAndReluIsOffered() {
    Experiment sigmoid = all("activation", new Json.Str("sigmoid"));
    Experiment small =
        new Edit.OfLayers(hidden(sigmoid), "initScale", new Json.Num(0.05))
            .on(new Edit.OfLayers(hidden(sigmoid), "init", new Json.Str("normal")).on(sigmoid));

    Hint hint = advice(small, Topic.VANISHING).orElseThrow();

    assertThat(hint.sentence().in(Language.EN))
        .matches("Hidden 1 feels 1/\\d+ of the correction Output gets\\.");
    assertThat(edit(hint).on(small).graph().of(Dense.class))
        .allMatch(node -> node.layer().values().word("activation").equals("relu"));
    assertThat(advice(small, Topic.WELL)).isEmpty();
  }

  @Test
  void neuronsThatAReluSilencesAreCounted() {
    Experiment relu = all("activation", new Json.Str("relu"));
    Experiment silent = new Edit.OfLayers(hidden(relu), "initBias", new Json.Num(-10)).on(relu);

    Hint hint = advice(silent, Topic.DEAD).orElseThrow();

    assertThat(hint.sentence().in(Language.EN))
        .isEqualTo("8 of 8 neurons of Hidden 1 are zero on every sample.");
    assertThat(edit(hint))
        .isEqualTo(
            new Edit.OfLayers(
                List.of(hidden(silent).getFirst()), "activation", new Json.Str("leaky-relu")));
  }

  @Test
  void equalStartWeightsAreSaidToStayEqual() {
    Experiment zeros = all("init", new Json.Str("zeros"));

    Hint hint = advice(zeros, Topic.SAME_START).orElseThrow();

    assertThat(edit(hint))
        .isEqualTo(new Edit.OfLayer(hidden(zeros).getFirst(), "init", new Json.Str("xavier")));
  }

  @Test
  void aSwingingLossAsksForATenthOfTheRate() {
    double[] losses = new double[40];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = i % 2 == 0 ? 0.5 : 0.9;
    }
    Hint hint = onLosses(Topic.RATE_TOO_HIGH, losses, losses).orElseThrow();
    double rate = INITIAL.plan().optimizer().rate();

    assertThat(edit(hint).on(INITIAL).plan().optimizer().rate()).isEqualTo(Dial.tenth(rate));
    assertThat(onLosses(Topic.RATE_TOO_HIGH, falling(40), falling(40))).isEmpty();
  }

  @Test
  void aLossThatHardlyMovesAsksForALargerRate() {
    double[] still = new double[100];
    for (int i = 0; i < still.length; i++) {
      still[i] = 0.7 - i * 1e-6;
    }
    assertThat(onLosses(Topic.RATE_TOO_LOW, still, still)).isPresent();
    assertThat(onLosses(Topic.RATE_TOO_LOW, falling(100), falling(100))).isEmpty();
  }

  @Test
  void aLargerRateIsNeverASmallerOne() {
    Experiment fast = new Edit.OfOptimizer("rate", new Json.Num(10)).on(INITIAL);
    Experiment half = new Edit.OfOptimizer("rate", new Json.Num(0.5)).on(INITIAL);

    assertThat(onLosses(fast, Topic.RATE_TOO_LOW, stuck(100), stuck(100))).isEmpty();
    Hint hint = onLosses(half, Topic.RATE_TOO_LOW, stuck(100), stuck(100)).orElseThrow();
    assertThat(edit(hint).on(half).plan().optimizer().rate()).isEqualTo(1);
  }

  @Test
  void learningTheNoiseAsksForWeightDecayInEveryLayer() {
    double[] test = falling(100);
    for (int i = 40; i < test.length; i++) {
      test[i] = test[40] * (1 + (i - 40) * 0.02);
    }
    Hint hint = onLosses(Topic.OVERFITTING, falling(100), test).orElseThrow();

    assertThat(edit(hint).on(INITIAL).graph().of(Dense.class))
        .allMatch(node -> node.layer().values().real("l2") == 0.001);
    assertThat(onLosses(Topic.OVERFITTING, falling(100), falling(100))).isEmpty();
  }

  @Test
  void aTrainLossThatStaysHighAsksForMoreNeurons() {
    double[] stuck = new double[200];
    for (int i = 0; i < stuck.length; i++) {
      stuck[i] = i < 20 ? 0.7 - i * 0.01 : 0.5;
    }
    Hint hint = onLosses(Topic.UNDERFITTING, stuck, stuck).orElseThrow();

    assertThat(edit(hint)).isEqualTo(new Edit.MoreUnits(hidden(INITIAL).getFirst(), 2));
    assertThat(onLosses(Topic.UNDERFITTING, falling(200), falling(200))).isEmpty();
  }

  private static double[] falling(int length) {
    double[] losses = new double[length];
    for (int i = 0; i < length; i++) {
      losses[i] = Math.exp(-0.03 * i);
    }
    return losses;
  }

  @Test
  void anInputThatSpreadsFarMoreThanAnotherIsToBeNormalized() {
    Experiment uneven = looking(PlanarSet.XOR, Feature.X_SQUARED, Feature.SIN_X);
    double[] high = stuck(20);

    Hint hint = onLosses(uneven, Topic.UNSCALED, high, high).orElseThrow();
    Experiment even = edit(hint).on(uneven);

    assertThat(hint.sentence().in(Language.EN))
        .matches("x² spreads 1\\d times as far as sin x: .*");
    assertThat(even.graph().nodes().get(1).layer()).isInstanceOf(BatchNorm.class);
    assertThat(ExperimentCheck.check(even, Limits.initial())).isInstanceOf(Checked.Valid.class);
    assertThat(onLosses(even, Topic.UNSCALED, high, high)).isEmpty();
  }

  @Test
  void inputsAlikeOrANetworkThatLearnsAllTheSameNeedNoNormalizing() {
    Experiment uneven = looking(PlanarSet.XOR, Feature.X_SQUARED, Feature.SIN_X);
    Experiment alike = looking(PlanarSet.XOR, Feature.X, Feature.Y, Feature.X_SQUARED);

    assertThat(onLosses(uneven, Topic.UNSCALED, falling(100), falling(100))).isEmpty();
    assertThat(onLosses(alike, Topic.UNSCALED, stuck(20), stuck(20))).isEmpty();
    assertThat(onLosses(INITIAL, Topic.UNSCALED, stuck(20), stuck(20))).isEmpty();
  }

  private static Experiment looking(PlanarSet set, Feature... features) {
    return INITIAL.with(
        new PlanarData(set, List.of(features), new PlanarData.Drawing(400, 0.1, 1), 0.7));
  }

  private static double[] stuck(int length) {
    double[] losses = new double[length];
    Arrays.fill(losses, 0.7);
    return losses;
  }

  private static Optional<Hint> onLosses(Topic topic, double[] train, double[] test) {
    return onLosses(INITIAL, topic, train, test);
  }

  private static Optional<Hint> onLosses(
      Experiment experiment, Topic topic, double[] train, double[] test) {
    LossHistory history = new LossHistory();
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < train.length; i++) {
      Spread none = Spread.of(Double.NaN);
      buckets.add(
          new Bucket(
              i,
              i,
              new Bucket.Pair(Spread.of(train[i]), Spread.of(test[i])),
              new Bucket.Pair(none, none)));
    }
    history.add(buckets);
    return new Advice(experiment, history, new Live().vitals()).about(topic);
  }
}
