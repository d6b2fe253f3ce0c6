package layerlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import layerlab.client.live.Flag;
import layerlab.client.live.Live;
import layerlab.client.page.InspectorPart;
import layerlab.client.page.Part;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.layer.Tensor;
import layerlab.spec.Text;
import layerlab.wire.ParameterRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartsTest {
  private static final NodeId LAYER = new NodeId("dense-1");
  private static final ParameterRef WEIGHT = new ParameterRef(LAYER, Tensor.Role.WEIGHTS, 0);
  private static final ParameterRef BIAS = new ParameterRef(LAYER, Tensor.Role.BIAS, 0);

  private static Live before(State state) {
    Live live = new Live();
    if (state.work().checked() instanceof Checked.Valid(var graph)) {
      live.follow(graph, state.work().experiment(), true);
    }
    return live;
  }

  /** Some frames later, the state being the same. */
  private static Live after(State state) {
    Live live = before(state);
    live.rewind(7);
    live.echo(WEIGHT, 3);
    live.echo(BIAS, -3);
    live.mark(new Flag(7, Text.same("flag")));
    return live;
  }

  static Stream<State> states() {
    State live = States.live(States.fresh(), 3);
    return Stream.of(
        States.fresh(),
        live,
        States.after(live, new Event.Selected(new Spot.OfLayer(LAYER))),
        States.after(live, new Event.Selected(new Spot.OfUnit(LAYER, 0))),
        States.after(live, new Event.Selected(new Spot.OfWeight(WEIGHT))),
        States.after(live, new Event.Hovered(new Spot.OfWeight(BIAS))),
        States.after(live, new Event.AskedShare(Offer.Wish.PLAIN)),
        States.after(live, new Event.Opened(new Screen.Sheet.Keys())),
        States.after(live, new Event.Flipped(Look.Switch.HARD_EDGES)),
        States.after(live, new Event.PickedData("digits")));
  }

  @ParameterizedTest
  @MethodSource("states")
  void whatIsNotAskedInEachFrameShowsNothingOfTheRun(State state) {
    List<Part<?>> asked = Parts.all().stream().filter(part -> !part.isLive(state)).toList();

    assertThat(asked)
        .allSatisfy(
            part ->
                assertThat((Object) part.model(state, after(state)))
                    .isEqualTo(part.model(state, before(state))));
  }

  @Test
  void theExactNumberOfASelectedNeuronFollowsTheRun() {
    State state = States.after(States.fresh(), new Event.Selected(new Spot.OfUnit(LAYER, 0)));
    InspectorPart inspector = new InspectorPart();

    assertThat(inspector.isLive(state)).isTrue();
    assertThat(inspector.model(state, after(state)))
        .isNotEqualTo(inspector.model(state, before(state)));
  }
}
