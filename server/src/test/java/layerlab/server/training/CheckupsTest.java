package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import layerlab.dense.LayerCheckup;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.wire.Checkup;
import layerlab.wire.ClientMessage;
import layerlab.wire.Keyframe;
import layerlab.wire.MessageCodec;
import layerlab.wire.Moment;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

class CheckupsTest {
  private final Household house = new Household(ScriptedEngine.learning());
  private final RecordingViewer viewer = new RecordingViewer("tab");

  @Test
  void aShortRunIsLookedAtBeforeTheFirstStepOfEachEpoch() {
    TrainingSession session = trained(house, Experiments.withEpochs(12));

    ServerMessage.Checkups answer = checkups(house, session, -1);

    assertThat(epochs(answer)).isEqualTo(IntStream.range(0, 12).boxed().toList());
    assertThat(answer.spacing()).isEqualTo(1);
    assertThat(answer.checkups().get(3).moment())
        .isEqualTo(new Moment(3, 3 * Experiments.STEPS_AN_EPOCH));
    assertThat(epochs(checkups(house, session, 9))).containsExactly(10, 11);
  }

  @Test
  void aMillionStepsAreNoMoreThanAThousandAndEvenlySpaced() {
    int steps = 1_000_000;
    TrainingSession session =
        house.open(Experiments.withEpochs(steps / Experiments.STEPS_AN_EPOCH), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.steps(session, steps);

    ServerMessage.Checkups answer = checkups(house, session, -1);

    assertThat(answer.checkups()).hasSizeBetween(Checkups.MOST / 2, Checkups.MOST);
    assertThat(answer.spacing()).isGreaterThan(1000);
    assertThat(epochs(answer)).allMatch(epoch -> epoch % answer.spacing() == 0).startsWith(0);
    assertThat(MessageCodec.write(answer).length()).isLessThan(300_000);
  }

  @Test
  void asManyLayersAsThereMayBeFitIntoOneMessage() {
    TrainingSession session = trained(house, deep(60));

    ServerMessage.Checkups answer = checkups(house, session, -1);

    assertThat(answer.checkups().getFirst().layers()).hasSizeGreaterThan(60);
    assertThat(answer.checkups()).hasSizeGreaterThan(3);
    assertThat(MessageCodec.write(answer).length()).isBetween(100_000, 300_000);
  }

  @Test
  void theWeightsAreThoseOfTheMomentThatThePastKeeps() {
    TrainingSession session = trained(house, Experiments.withEpochs(8));
    Keyframe past =
        ((ServerMessage.Past)
                house.say(session, new ClientMessage.FetchPast(house.nextId(), List.of(5)), viewer))
            .keyframes()
            .getFirst();

    Checkup checkup = checkups(house, session, 4).checkups().getFirst();

    assertThat(checkup.moment()).isEqualTo(past.moment());
    LayerCheckup first = checkup.layers().getFirst();
    // Three units with two weights each come first; a step adds the rate to each of them.
    double[] weights = Arrays.copyOf(past.parameters().toArray(), 6);
    DoubleSummaryStatistics direct = Arrays.stream(weights).summaryStatistics();
    assertThat(first.weights().figures().least()).isEqualTo(direct.getMin());
    assertThat(first.weights().figures().most()).isEqualTo(direct.getMax());
    assertThat(first.weights().figures().mean()).isCloseTo(direct.getAverage(), within(1e-12));
    assertThat(first.statistics().gradient()).isEqualTo(1);
    double size = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum() + 3 * bias(past));
    assertThat(first.statistics().updateRatio())
        .isCloseTo(0.03 * Math.sqrt(9) / size, within(1e-9));
  }

  /** Every bias began at 0 and is the same. */
  private static double bias(Keyframe past) {
    double bias = past.parameters().at(6);
    return bias * bias;
  }

  @Test
  void whereMemoryIsTakenThereAreFewer() {
    Household poor =
        new Household(
            EngineRoom.of(ScriptedEngine.learning()),
            Limits.initial(),
            Household.USUAL,
            new Memory(1e9),
            new Memory(15_000),
            Checkpoints.none());

    List<Integer> epochs = epochs(checkups(poor, trained(poor, Experiments.withEpochs(100)), -1));

    assertThat(epochs).hasSizeBetween(2, 12).startsWith(0);
  }

  @Test
  void anotherGraphIsLookedAtFromWhereItBegins() {
    TrainingSession session = trained(house, Experiments.withEpochs(8));
    Experiment wider =
        Experiments.withHidden(5).with(Experiments.withHidden(5).plan().withEpochs(11));
    house.say(session, new ClientMessage.Revise(house.nextId(), wider), viewer);

    assertThat(checkups(house, session, -1).checkups()).isEmpty();
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();
    assertThat(epochs(checkups(house, session, -1))).containsExactly(8, 9, 10);
  }

  @Test
  void goingOnFromAnEarlierMomentForgetsWhatCameAfter() {
    TrainingSession session = trained(house, Experiments.withEpochs(20));
    house.say(session, new ClientMessage.ForkFrom(house.nextId(), 7), viewer);

    assertThat(epochs(checkups(house, session, 3))).containsExactly(4, 5, 6, 7);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();
    assertThat(epochs(checkups(house, session, 5)))
        .isEqualTo(IntStream.range(6, 20).boxed().toList());
  }

  private static Experiment deep(int layers) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("input-1", new Input()));
    for (int i = 1; i <= layers; i++) {
      nodes.add(Node.of("dense-" + i, Dense.of(2, ActivationFunction.TANH)));
    }
    nodes.add(Node.of("output-1", Output.of(1, ActivationFunction.TANH)));
    return Experiments.withEpochs(40).with(Graph.chain(nodes.toArray(Node[]::new)));
  }

  private TrainingSession trained(Household where, Experiment experiment) {
    TrainingSession session = where.open(experiment, viewer);
    where.say(session, new ClientMessage.Run(where.nextId()), viewer);
    where.settle();
    return session;
  }

  private ServerMessage.Checkups checkups(Household where, TrainingSession session, int after) {
    return (ServerMessage.Checkups)
        where.say(session, new ClientMessage.FetchCheckups(where.nextId(), after), viewer);
  }

  private static List<Integer> epochs(ServerMessage.Checkups answer) {
    return answer.checkups().stream().map(checkup -> checkup.moment().epoch()).toList();
  }
}
