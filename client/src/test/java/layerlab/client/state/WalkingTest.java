package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.state.Following.Aim;
import layerlab.client.state.Following.Pin;
import layerlab.client.state.Following.Source;
import layerlab.client.state.Screen.Sheet;
import layerlab.data.Examples;
import layerlab.data.PlanarData;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Tensor;
import layerlab.spec.Text;
import layerlab.walk.CalculationStep;
import layerlab.walk.Place;
import layerlab.walk.Sample;
import layerlab.walk.Stage;
import layerlab.walk.Walk;
import layerlab.wire.CommandId;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

class WalkingTest {
  private static final NodeId FIRST = new NodeId("dense-1");
  private static final Effect FETCH = new Effect.Tell(new Effect.Order.FetchWeights());

  private static Following following(State state) {
    return ((Sheet.Follow) state.screen().sheet()).following();
  }

  private static ShapedGraph graph(State state) {
    return ((Checked.Valid) state.work().checked()).graph();
  }

  /** Every parameter has the value of its number. */
  private static ServerMessage.Weights counted(State state) {
    List<NodeWeights> weights = new ArrayList<>();
    int next = 0;
    for (ShapedNode node : graph(state).nodes()) {
      double[] values = new double[node.parameterCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = next++;
      }
      if (values.length > 0) {
        weights.add(new NodeWeights(node.id(), Numbers.of(values)));
      }
    }
    return new ServerMessage.Weights(new CommandId(1), new Moment(31, 0), weights);
  }

  private static CalculationStep step(State state) {
    Walk walk = Walking.walk(state, following(state)).orElseThrow();
    return walk.steps().get(Walking.index(walk, following(state).view().aim()));
  }

  @Test
  void theRunsExactWeightsAreFetchedAndFollowed() {
    Next asked = Update.on(States.live(States.fresh(), 30), new Event.Followed());
    assertThat(asked.effects()).containsExactly(FETCH);
    assertThat(following(asked.state()).isReady()).isFalse();

    State state = States.after(asked.state(), new Event.Received(counted(asked.state())));
    double[] expected = new double[graph(state).parameterCount()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = i;
    }
    assertThat(following(state).source()).isEqualTo(new Source.OfRun(31, Numbers.of(expected)));
    assertThat(following(state).weights()).isEqualTo(Numbers.of(expected));
  }

  private static State iris() {
    return States.live(States.after(States.fresh(), new Event.PickedData("iris")), 30);
  }

  private static Event came(int row) {
    Numbers inputs = Numbers.of(0.5, -1, row, 2);
    return new Event.Received(new ServerMessage.Sample(new CommandId(1), row, inputs, 1));
  }

  private static Effect ask(int row) {
    return new Effect.Tell(new Effect.Order.FetchSample(row));
  }

  @Test
  void theRowOfATableComesBeforeTheWeights() {
    Next asked = Update.on(iris(), new Event.Followed());
    State state = States.after(asked.state(), came(0), new Event.Received(counted(asked.state())));

    assertThat(asked.effects()).containsExactly(ask(0), FETCH);
    assertThat(following(state).sample())
        .isEqualTo(new Sample(Numbers.of(0.5, -1, 0, 2), Numbers.of(0, 1, 0)));
    assertThat(following(state).view().pin()).isEqualTo(new Pin.OfData(0));
    assertThat(following(state).isReady()).isTrue();
  }

  @Test
  void aRowThatIsPressedIsFollowedAndAnotherOneTakesItsPlace() {
    Next pressed = Update.on(iris(), new Event.FollowedRow(70));
    State open =
        States.after(pressed.state(), came(70), new Event.Received(counted(pressed.state())));
    Next other = Update.on(open, new Event.FollowedRow(71));
    State state = States.after(other.state(), came(71));

    assertThat(pressed.effects()).containsExactly(ask(70), FETCH);
    assertThat(other.effects()).containsExactly(ask(71));
    assertThat(following(state).view().pin()).isEqualTo(new Pin.OfData(71));
    assertThat(following(state).weights()).isEqualTo(following(open).weights());
  }

  @Test
  void aRowOfAnotherTableIsLeftOut() {
    State state = States.after(iris(), new Event.Followed());
    ServerMessage.Sample wine =
        new ServerMessage.Sample(new CommandId(1), 3, Numbers.of(new double[13]), 1);

    assertThat(following(States.after(state, new Event.Received(wine))).sample())
        .isEqualTo(following(state).sample());
  }

  @Test
  void withoutALineTheWeightsAreThoseOfAFreshStart() {
    State state = States.after(States.fresh(), new Event.Followed());

    assertThat(following(state).source()).isInstanceOf(Source.OfStart.class);
    assertThat(following(state).isReady()).isTrue();
  }

  @Test
  void aServerThatDeclinesLeavesTheWeightsOfAFreshStart() {
    State asked = States.after(States.live(States.fresh(), 30), new Event.Followed());
    State state =
        States.after(
            asked, new Event.Declined(new Effect.Order.FetchWeights(), Text.same("no weights")));

    assertThat(following(state).source()).isInstanceOf(Source.OfStart.class);
  }

  @Test
  void thePinnedSampleIsFollowed() {
    State state =
        States.after(States.fresh(), new Event.Pinned(new Pin.OfData(7)), new Event.Followed());
    Examples examples = ((PlanarData) Experiment.initial().data()).examples();

    assertThat(following(state).sample().inputs())
        .isEqualTo(Numbers.of(examples.inputs()[14], examples.inputs()[15]));
    assertThat(following(state).sample().targets())
        .isEqualTo(Numbers.of(examples.labels()[7] > 0 ? 1 : -1));
  }

  @Test
  void itBeginsAtWhatIsSelected() {
    Spot weight = new Spot.OfWeight(new ParameterRef(FIRST, Tensor.Role.WEIGHTS, 3));
    Spot unit = new Spot.OfUnit(FIRST, 2);

    State atWeight = States.after(States.fresh(), new Event.Selected(weight), new Event.Followed());
    assertThat(step(atWeight).stage()).isEqualTo(Stage.BACKWARD);
    assertThat(step(atWeight).subject()).isEqualTo(new Place.Weight(3));

    State atUnit = States.after(States.fresh(), new Event.Selected(unit), new Event.Followed());
    assertThat(step(atUnit).subject()).isEqualTo(new Place.Net(0, 2));
  }

  @Test
  void stepsEndAtTheFirstAndTheLast() {
    State state = States.after(States.fresh(), new Event.Followed());
    State back = States.after(state, new Event.FollowedOn(-1));
    State end = States.after(state, new Event.FollowedOn(1_000_000), new Event.FollowedOn(1));

    assertThat(step(back)).isEqualTo(step(state));
    assertThat(step(end).stage()).isEqualTo(Stage.AGAIN);
    assertThat(step(States.after(end, new Event.FollowedOn(-1))).stage()).isEqualTo(Stage.UPDATE);
  }

  @Test
  void aGivenSampleIsFollowedWhereItFits() {
    Sample fitting = new Sample(Numbers.of(0.05, 0.1), Numbers.of(0.5));
    Sample other = new Sample(Numbers.of(0.05), Numbers.of(0.5));
    Aim aim = new Aim.Weight(5);

    State state = States.after(States.fresh(), new Event.FollowedSample(aim, fitting));
    assertThat(following(state).sample()).isEqualTo(fitting);
    assertThat(step(state).result().symbol().plain()).isEqualTo("∂E/∂w5");
    assertThat(
            following(States.after(States.fresh(), new Event.FollowedSample(aim, other))).sample())
        .isNotEqualTo(other);
  }

  @Test
  void aNetworkThatCannotBeFollowedStaysAsItIs() {
    State wide =
        States.after(
            States.fresh(), Event.Edited.once(new Edit.MoreUnits(FIRST, 1)), new Event.Followed());

    assertThat(wide.screen().sheet()).isEqualTo(new Sheet.None());
  }

  @Test
  void escapeCloses() {
    State state = States.after(States.fresh(), new Event.Followed(), new Event.Cancelled());

    assertThat(state.screen().sheet()).isEqualTo(new Sheet.None());
  }
}
