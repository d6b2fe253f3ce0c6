package layerlab.client.view.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.action.Actions;
import layerlab.client.action.Zone;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Diagnosing;
import layerlab.client.state.Diagnosis;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.view.Hint;
import layerlab.graph.NodeId;
import layerlab.spec.Language;
import layerlab.wire.Checkup;
import layerlab.wire.Moment;
import org.junit.jupiter.api.Test;

class DiagnosePartTest {
  private static final Event OPEN = new Event.Diagnosed(Diagnosis.CURVES);

  private final DiagnosePart part = new DiagnosePart();

  private DiagnosePart.Model.Open open(State state, Live live) {
    return (DiagnosePart.Model.Open) part.model(state, live);
  }

  private Reading reading(State state, Live live) {
    return ((DiagnosePart.Shown.Curves) open(state, live).shown()).reading();
  }

  private Reading said(Checkup... checkups) {
    return reading(CheckupSamples.after(OPEN), CheckupSamples.live(checkups));
  }

  @Test
  void beforeTheFirstStepItSaysWhatWillCome() {
    Live untrained = new Live();
    untrained.follow(CheckupSamples.graph(), States.fresh().work().experiment(), true);

    Reading reading = reading(States.after(States.fresh(), OPEN), untrained);

    assertThat(reading.lines()).isEmpty();
    assertThat(reading.hint().sentence().en()).startsWith("Nothing measured yet.");
    assertThat(reading.hint().exit()).isInstanceOf(Hint.Exit.Verb.class);
  }

  @Test
  void theSentenceFollowsTheSizeOfTheStep() {
    assertThat(said(CheckupSamples.at(0, 1, 0.1, 1e-3)).hint().sentence().en())
        .isEqualTo(
            "Each step changes the weights of Hidden 1 by about 0.1%, the usual thousandth.");
    assertThat(said(CheckupSamples.at(0, 1, 0.1, 0.05)).hint().sentence().en())
        .contains("a smaller rate is steadier");
    assertThat(said(CheckupSamples.at(0, 1, 0.1, 1e-6)).hint().sentence().en())
        .contains("learns slowly");
    assertThat(said(CheckupSamples.at(0, 1, Double.NaN, 1e-3)).hint().tone())
        .isEqualTo(Hint.Tone.TROUBLE);
  }

  @Test
  void theRulesOfTheAdviceComeFirst() {
    Checkup[] explode = {
      CheckupSamples.at(0, 1, 1e3, 1e-3),
      CheckupSamples.at(1, 1, 1e3, 1e-3),
      CheckupSamples.at(2, 1, 1e3, 1e-3)
    };

    assertThat(said(explode).hint().exit()).isInstanceOf(Hint.Exit.Advised.class);
  }

  @Test
  void figuresAreExactAndOfTheMomentLookedAt() {
    Live live =
        CheckupSamples.live(
            CheckupSamples.at(0, 0.5, 0.25, 1e-3), CheckupSamples.at(1, 2, 0.125, 1e-3));

    assertThat(reading(CheckupSamples.after(OPEN), live).lines())
        .contains(
            new Reading.Line("Epoch", "1"),
            new Reading.Line("Weights", "2.00\u00a0…\u00a02.00, mean\u00a02.00\u00a0±\u00a00"),
            new Reading.Line("Gradient, each", "0.125"),
            new Reading.Line("Gradient norm", "0.612"),
            new Reading.Line("Update : weight", "0.0010"),
            new Reading.Line("Dead units", "0 of 8"));
  }

  @Test
  void theTableHasARowForEachMoment() {
    State state = CheckupSamples.after(new Event.Diagnosed(Diagnosis.TABLE));
    Live live =
        CheckupSamples.live(
            CheckupSamples.at(0, 0.5, 0.25, 1e-3), CheckupSamples.at(1, 2, Double.NaN, 1e-3));

    List<List<String>> rows = ((DiagnosePart.Shown.Table) open(state, live).shown()).rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst())
        .startsWith("0", "0.500\u00a0…\u00a00.500, mean\u00a00.500\u00a0±\u00a00");
    assertThat(rows.getLast().get(3)).isEqualTo("24 not finite");
    String shown = part.view(part.model(state, live)).text();
    assertThat(shown).contains("Back to the drawing").contains("24 not finite");
    assertThat(part.view(part.model(States.in(Language.ZH, state), live)).text())
        .contains("诊断", "24 个不是有限数");
  }

  @Test
  void keysOpenChooseTheLayerAndClose() {
    State state = press(CheckupSamples.TRAINED, "v");
    assertThat(state.screen().diagnosis()).isEqualTo(Diagnosis.CURVES);
    assertThat(Diagnosing.chosen(state)).isZero();

    state = press(press(state, "ArrowDown"), "ArrowDown");
    assertThat(Diagnosing.chosen(state)).isEqualTo(2);
    assertThat(press(state, "ArrowUp").focus().selected())
        .isEqualTo(new Spot.OfLayer(new NodeId("dense-2")));
    assertThat(Actions.of(state, Signal.ofKey("Backspace"), Zone.PAGE, 0)).isEmpty();

    assertThat(press(state, "v").screen().diagnosis()).isEqualTo(Diagnosis.CLOSED);
    assertThat(press(state, "Escape").screen().diagnosis()).isEqualTo(Diagnosis.CLOSED);
  }

  private static State press(State state, String key) {
    return States.after(state, Actions.of(state, Signal.ofKey(key), Zone.PAGE, 0).orElseThrow());
  }

  @Test
  void anAddressLeadsToALayer() {
    State state =
        CheckupSamples.after(DiagnoseAddress.read("?x=1&diagnose=dense-3").toArray(Event[]::new));
    assertThat(Diagnosing.chosen(state)).isEqualTo(2);
    assertThat(state.screen().diagnosis()).isEqualTo(Diagnosis.CURVES);
    assertThat(DiagnoseAddress.read("?explain=w5")).isEmpty();
    assertThat(DiagnoseAddress.read("?diagnose=%20")).containsExactly(OPEN);
  }

  @Test
  void whatIsKnownIsThinnedLikeTheServers() {
    Live live = CheckupSamples.live(CheckupSamples.at(0, 1, 1, 1), CheckupSamples.at(1, 1, 1, 1));
    assertThat(live.checkups().isDue(new Moment(1, 15))).isFalse();
    assertThat(live.checkups().isDue(new Moment(2, 28))).isTrue();
    live.checkups().await(new Moment(2, 28));
    assertThat(live.checkups().isDue(new Moment(3, 42))).isFalse();

    live.examine(CheckupSamples.answer(2, CheckupSamples.at(2, 1, 1, 1)));

    assertThat(live.checkups().known()).extracting(c -> c.moment().epoch()).containsExactly(0, 2);
    assertThat(live.checkups().nearest(1)).isEqualTo(1);
    assertThat(live.checkups().nearest(4)).isEqualTo(1);
    assertThat(live.checkups().nearest(5)).isEqualTo(-1);
  }
}
