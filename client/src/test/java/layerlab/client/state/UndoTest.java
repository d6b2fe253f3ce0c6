package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import layerlab.client.live.Head;
import layerlab.client.state.Effect.Order;
import layerlab.data.Feature;
import layerlab.experiment.Experiment;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Tensor;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that changes an experiment can be taken back, and done again. */
class UndoTest {
  private static final NodeId LAYER = new NodeId("dense-2");
  private static final ParameterRef WEIGHT = new ParameterRef(LAYER, Tensor.Role.WEIGHTS, 0);

  static Stream<Event> everyChangeIsTakenBackAndDoneAgain() {
    Stream<Edit> edits =
        Stream.of(
            new Edit.OfOptimizer("rate", new Json.Num(0.02)),
            new Edit.OfOptimizer("beta1", new Json.Num(0.8)),
            new Edit.UseOptimizer("sgd"),
            new Edit.UseSchedule("cosine"),
            new Edit.OfSchedule("warmUp", new Json.Num(20)),
            new Edit.OfPlan("loss", new Json.Str("mean-squared-error")),
            new Edit.OfPlan("batchSize", new Json.Num(5)),
            new Edit.OfPlan("shuffle", new Json.Bool(false)),
            new Edit.OfPlan("seed", new Json.Num(3)),
            new Edit.OfPlan("epochs", new Json.Num(250)),
            new Edit.OfPlan("engine", new Json.Str("dl4j")),
            new Edit.OfPlan("clipping", new Json.Str("norm")),
            new Edit.OfPlan("clipAt", new Json.Num(2)),
            new Edit.OfPlan("earlyStop", new Json.Bool(true)),
            new Edit.OfPlan("patience", new Json.Num(9)),
            new Edit.OfData("count", new Json.Num(200)),
            new Edit.OfData("noise", new Json.Num(0.3)),
            new Edit.OfData("trainShare", new Json.Num(0.5)),
            new Edit.OfData("seed", new Json.Num(7)),
            new Edit.FlipFeature(Feature.SIN_X),
            new Edit.OfLayer(LAYER, "activation", new Json.Str("relu")),
            new Edit.OfLayer(LAYER, "l2", new Json.Num(0.01)),
            new Edit.OfLayers(List.of(LAYER), "init", new Json.Str("zeros")),
            new Edit.MoreUnits(LAYER, 1),
            new Edit.OfGraph(new GraphEdit.Remove(LAYER)));
    return Stream.concat(
        edits.map(Event.Edited::once),
        Stream.of(
            new Event.PickedData("wine"),
            new Event.Reset(true),
            new Event.WentOn(500),
            new Event.Added("dense")));
  }

  @ParameterizedTest
  @MethodSource
  void everyChangeIsTakenBackAndDoneAgain(Event change) {
    State changed = States.after(States.fresh(), change);
    Experiment after = changed.work().experiment();
    assertThat(after).isNotEqualTo(Experiment.initial());

    State back = States.after(changed, new Event.Undone());
    assertThat(back.work().experiment()).isEqualTo(Experiment.initial());
    assertThat(States.after(back, new Event.Redone()).work().experiment()).isEqualTo(after);
  }

  @Test
  void aDragIsOneStepAndTheNextDragAnother() {
    State dragged =
        States.after(
            States.fresh(), rate(0.02), rate(0.03), rate(0.04), new Event.Released(), rate(0.05));

    State once = States.after(dragged, new Event.Undone());
    assertThat(once.work().experiment().plan().optimizer().rate()).isEqualTo(0.04);
    assertThat(States.after(once, new Event.Undone()).work().experiment())
        .isEqualTo(Experiment.initial());
  }

  @Test
  void theSpeedIsNoChangeOfTheExperiment() {
    State faster = States.after(States.fresh(), new Event.Paced(Speed.values()[0]));

    assertThat(faster.work().undo()).isEqualTo(Undo.nothing());
  }

  @Test
  void aWeightThatIsTakenBackIsSetAtTheNewestMoment() {
    State past = States.after(States.fresh(), weighed(), new Event.ScrubTo(3));
    Next next = Update.on(past, new Event.Undone());

    assertThat(next.state().focus().head()).isEqualTo(new Head.Now());
    assertThat(next.effects()).contains(new Effect.Tell(new Order.SetParameter(WEIGHT, 0.25)));
  }

  @Test
  void weightsThatWereSetSinceTheMomentThatTheRunGoesOnFromAreGone() {
    State set = States.after(States.fresh(), rate(0.02), weighed());
    ServerMessage.State at =
        new ServerMessage.State(Phase.PAUSED, new Moment(3, 42), 2, TrainedBy.FAST_PATH);
    State forked =
        States.after(
            set, new Event.Received(new ServerMessage.Happened(1, at, new Happening.Forked(3, 9))));

    assertThat(forked.work().undo().past()).singleElement().isInstanceOf(Undo.Past.Was.class);
  }

  private static Event rate(double rate) {
    return Event.Edited.dragging(new Edit.OfOptimizer("rate", new Json.Num(rate)));
  }

  private static Event weighed() {
    return new Event.Weighed(WEIGHT, 0.25, 0.5, Event.Pace.ONCE);
  }
}
