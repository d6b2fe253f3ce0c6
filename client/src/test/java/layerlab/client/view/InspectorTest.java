package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.view.Inspector.Heading;
import layerlab.client.view.Inspector.Row;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Tensor;
import layerlab.plan.PolynomialRate;
import layerlab.spec.Language;
import layerlab.wire.ParameterRef;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final NodeId FIRST = new NodeId("dense-1");
  private static final NodeId SECOND = new NodeId("dense-2");

  private static Inspector of(Spot selected, Language language) {
    State state = States.after(States.in(language, States.fresh()), new Event.Selected(selected));
    return Inspector.of(state, 0, parameter -> OptionalDouble.of(0.5));
  }

  @Test
  void aLayerSaysItsShapesAndHowItsParametersAreCounted() {
    assertThat(of(new Spot.OfLayer(FIRST), Language.EN).heading())
        .isEqualTo(new Heading("Hidden 1", "Dense · 2 → 8 · 24 parameters", "8·2 + 8", true));
    assertThat(of(new Spot.OfLayer(FIRST), Language.ZH).heading())
        .isEqualTo(new Heading("隐层 1", "全连接 · 2 → 8 · 24 个参数", "8·2 + 8", true));
  }

  @Test
  void aWeightSaysFromWhereToWhereItLeads() {
    Spot first = new Spot.OfWeight(new ParameterRef(FIRST, Tensor.Role.WEIGHTS, 3));
    Spot second = new Spot.OfWeight(new ParameterRef(SECOND, Tensor.Role.WEIGHTS, 8));
    assertThat(of(first, Language.EN).heading().facts()).isEqualTo("from y to Hidden 1 · 2");
    assertThat(of(second, Language.EN).heading().facts())
        .isEqualTo("from Hidden 1 · 1 to Hidden 2 · 2");
    assertThat(of(second, Language.ZH).heading().facts()).isEqualTo("从 隐层 1 · 1 到 隐层 2 · 2");
    assertThat(of(second, Language.EN).rows())
        .first()
        .isEqualTo(
            new Row.Weight("Value", new ParameterRef(SECOND, Tensor.Role.WEIGHTS, 8), 0.5, true));
  }

  @Test
  void whatCanBeTakenAwayHasAButtonForIt() {
    assertThat(of(new Spot.OfLayer(FIRST), Language.EN).rows())
        .last()
        .isInstanceOfSatisfying(
            Row.Press.class, press -> assertThat(press.label()).isEqualTo("Remove layer"));
    assertThat(of(new Spot.OfLayer(new NodeId("output-1")), Language.EN).rows())
        .noneMatch(Row.Press.class::isInstance);
    assertThat(of(new Spot.OfEdge(Edge.of("dense-1", "dense-2")), Language.EN).rows())
        .singleElement()
        .isInstanceOf(Row.Press.class);
  }

  @Test
  void withNothingSelectedItIsAboutTheTraining() {
    Inspector training = of(new Spot.Nothing(), Language.EN);
    assertThat(training.heading()).isEqualTo(new Heading("Training", "111 parameters", "", false));
    assertThat(training.callouts()).isEmpty();
  }

  private static List<String> settings(State state) {
    return Inspector.of(state, 0, parameter -> OptionalDouble.empty()).rows().stream()
        .filter(Row.Setting.class::isInstance)
        .map(row -> ((Row.Setting) row).control().id())
        .toList();
  }

  private static State edited(State state, Edit... edits) {
    State next = state;
    for (Edit edit : edits) {
      next = States.after(next, Event.Edited.once(edit));
    }
    return next;
  }

  @Test
  void whatHoldsARunBackIsAskedForOnlyWhereItIsOn() {
    assertThat(settings(States.fresh()))
        .contains("which-schedule", "schedule::warmUp", "plan::clipping", "plan::earlyStop")
        .doesNotContain("schedule::until", "plan::clipAt", "plan::patience");

    State held =
        edited(
            States.fresh(),
            new Edit.UseSchedule("cosine"),
            new Edit.OfPlan("clipping", new Json.Str("norm")),
            new Edit.OfPlan("earlyStop", new Json.Bool(true)));
    assertThat(settings(held))
        .contains("schedule::until", "schedule::least", "plan::clipAt", "plan::patience");
  }

  @Test
  void aScheduleEndsWithTheRunAndKeepsItsWarmUp() {
    State state =
        edited(
            States.fresh(),
            new Edit.OfPlan("epochs", new Json.Num(250)),
            new Edit.OfSchedule("warmUp", new Json.Num(20)),
            new Edit.UseSchedule("polynomial"));

    assertThat(state.work().experiment().plan().schedule())
        .isEqualTo(new PolynomialRate(250, 2, 0.01, 20));
  }

  @Test
  void theLeakIsAskedForWhereThereIsOne() {
    State selected = States.after(States.fresh(), new Event.Selected(new Spot.OfLayer(FIRST)));
    assertThat(settings(selected)).doesNotContain("layer:dense-1:leak");
    State leaking =
        edited(selected, new Edit.OfLayer(FIRST, "activation", new Json.Str("leaky-relu")));
    assertThat(settings(leaking)).contains("layer:dense-1:leak");
  }

  @Test
  void startWeightsThatDoNotFitTheActivationAreMentionedWithAVerb() {
    State selected = States.after(States.fresh(), new Event.Selected(new Spot.OfLayer(FIRST)));
    assertThat(advice(selected)).isEmpty();

    State bent = edited(selected, new Edit.OfLayer(FIRST, "activation", new Json.Str("relu")));
    assertThat(advice(bent))
        .containsExactly(
            new Row.Said("He fits ReLU: it makes up for what is cut off below zero."),
            new Row.Press(
                "Use He", Event.Edited.once(new Edit.OfLayer(FIRST, "init", new Json.Str("he")))));
    assertThat(advice(edited(bent, new Edit.OfLayer(FIRST, "init", new Json.Str("he-uniform")))))
        .isEmpty();
  }

  private static List<Row> advice(State state) {
    return Inspector.of(state, 0, parameter -> OptionalDouble.empty()).rows().stream()
        .filter(
            row ->
                row instanceof Row.Said
                    || row instanceof Row.Press press && press.label().startsWith("Use"))
        .toList();
  }

  @Test
  void aRateThatChangesIsSaidForThePresentEpoch() {
    State falling =
        edited(
            States.fresh(),
            new Edit.OfOptimizer("rate", new Json.Num(0.02)),
            new Edit.UseSchedule("exponential"),
            new Edit.OfSchedule("gamma", new Json.Num(0.9)));

    assertThat(Inspector.isMoving(States.fresh())).isFalse();
    assertThat(Inspector.isMoving(falling)).isTrue();
    assertThat(Inspector.of(falling, 2, parameter -> OptionalDouble.empty()).rows())
        .contains(new Row.Said("At epoch 2 the rate is 0.0162."));
  }
}
