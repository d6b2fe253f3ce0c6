package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.view.Inspector.Heading;
import layerlab.client.view.Inspector.Row;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.layer.Tensor;
import layerlab.spec.Language;
import layerlab.wire.ParameterRef;
import org.junit.jupiter.api.Test;

class InspectorTest {
  private static final NodeId FIRST = new NodeId("dense-1");
  private static final NodeId SECOND = new NodeId("dense-2");

  private static Inspector of(Spot selected, Language language) {
    State state = States.after(States.in(language, States.fresh()), new Event.Selected(selected));
    return Inspector.of(state, parameter -> OptionalDouble.of(0.5));
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
}
