package layerlab.client.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Signal.Modifiers;
import layerlab.client.live.Live;
import layerlab.client.paint.Box;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Focus.Hand;
import layerlab.client.state.Look;
import layerlab.client.state.Run;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.Work;
import layerlab.client.view.stage.Room.Point;
import layerlab.client.view.stage.StagePointer.Touch;
import layerlab.data.Feature;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.layer.Tensor;
import layerlab.spec.Language;
import layerlab.wire.ParameterRef;
import org.junit.jupiter.api.Test;

class StagePointerTest {
  private State state =
      new State(
          Work.begin(
              Experiment.initial().with(Networks.chain(8, 6, 4)),
              Limits.initial(),
              new Work.About("", new Work.Lineage.Own())),
          Run.none(),
          Look.initial(Language.EN, Look.Theme.LIGHT),
          Focus.nothing(),
          Screen.initial());
  private final Live live = live(state);
  private final StagePicture picture = picture();
  private final StagePointer pointer = new StagePointer();

  private static Live live(State state) {
    Live live = new Live();
    if (state.work().checked() instanceof Checked.Valid valid) {
      live.follow(valid.graph(), state.work().experiment(), true);
    }
    return live;
  }

  private StagePicture picture() {
    StagePicture made = new StagePicture();
    made.moveTo(new Point(76, 100));
    made.update(state, live, Networks.DESK);
    return made;
  }

  private Column column(String id) {
    return picture.scene().column(new NodeId(id)).orElseThrow();
  }

  private static Touch touch(double x, double y) {
    return new Touch(x, y, x + 76, y + 100, Modifiers.NONE);
  }

  private List<Event> click(double x, double y) {
    List<Event> events = new ArrayList<>(pointer.down(picture, live.frames(), touch(x, y)));
    events.addAll(pointer.up(state, picture, touch(x, y)));
    return events;
  }

  /** A point of the line between two units, near its target. */
  private Point onLine(String to, int unit) {
    Column column = column(to);
    return new Point(column.x(unit) - column.tile() / 2 - 6, column.y(unit));
  }

  @Test
  void hoveringANeuronIsTold() {
    Column column = column("dense-2");
    assertThat(pointer.move(state, picture, live.frames(), touch(column.x(3), column.y(3))))
        .containsExactly(new Event.Hovered(new Spot.OfUnit(new NodeId("dense-2"), 3)));
  }

  @Test
  void clickingANeuronPinsItAndClickingAgainUnpinsIt() {
    Column column = column("dense-2");
    Spot spot = new Spot.OfUnit(new NodeId("dense-2"), 3);
    assertThat(click(column.x(3), column.y(3))).containsExactly(new Event.Selected(spot));
    state = state.with(state.focus().select(spot));
    assertThat(click(column.x(3), column.y(3)))
        .containsExactly(new Event.Selected(new Spot.Nothing()));
  }

  @Test
  void draggingALineUpMakesItsWeightLargerInOneStepOfUndo() {
    Point at = onLine("dense-2", 2);
    List<Event> down = pointer.down(picture, live.frames(), touch(at.x(), at.y()));
    assertThat(down).hasSize(1);
    ParameterRef parameter =
        ((Spot.OfWeight) ((Event.Selected) down.getFirst()).spot()).parameter();
    double before = live.frames().value(parameter).orElseThrow();

    assertThat(pointer.move(state, picture, live.frames(), touch(at.x(), at.y() - 2))).isEmpty();
    Event.Weighed weighed =
        (Event.Weighed)
            pointer.move(state, picture, live.frames(), touch(at.x(), at.y() - 50)).getFirst();
    assertThat(weighed.parameter()).isEqualTo(parameter);
    assertThat(weighed.before()).isEqualTo(before);
    assertThat(weighed.value()).isGreaterThan(before + 0.9).isLessThan(before + 1.1);
    assertThat(weighed.pace()).isEqualTo(Event.Pace.DRAG);
    assertThat(pointer.isDragging()).isTrue();
    assertThat(pointer.up(state, picture, touch(at.x(), at.y() - 50)))
        .containsExactly(new Event.Released());
    assertThat(pointer.isDragging()).isFalse();
  }

  @Test
  void draggingABiasToTheRightMakesItLarger() {
    Box scale = BiasScale.box(column("dense-1"), 1);
    pointer.down(picture, live.frames(), touch(scale.middleX(), scale.middleY()));
    Event.Weighed weighed =
        (Event.Weighed)
            pointer
                .move(state, picture, live.frames(), touch(scale.right(), scale.middleY()))
                .getFirst();
    assertThat(weighed.parameter())
        .isEqualTo(new ParameterRef(new NodeId("dense-1"), Tensor.Role.BIAS, 1));
    assertThat(weighed.value()).isEqualTo(2);
  }

  @Test
  void draggingFromAPortDrawsASkipConnection() {
    Point port = picture.scene().port(column("dense-1"));
    Column target = column("dense-3");
    pointer.down(picture, live.frames(), touch(port.x(), port.y()));
    Event.Handled handled =
        (Event.Handled)
            pointer.move(state, picture, live.frames(), touch(target.x(1), target.y(1))).getFirst();
    assertThat(handled.hand())
        .isEqualTo(
            new Hand.Linking(
                new NodeId("dense-1"),
                new Focus.Place(target.x(1) + 76, target.y(1) + 100),
                new Spot.OfLayer(new NodeId("dense-3"))));
    assertThat(pointer.up(state, picture, touch(target.x(1), target.y(1))))
        .containsExactly(new Event.Dropped());
  }

  @Test
  void draggingALayersNameCarriesItToAnotherConnection() {
    Column first = column("dense-1");
    pointer.downOnHeader(first.id(), touch(first.box().middleX(), 20));
    double x = (column("dense-2").box().right() + column("dense-3").box().x()) / 2;
    Event.Handled handled =
        (Event.Handled) pointer.move(state, picture, live.frames(), touch(x, 330)).getFirst();
    assertThat(handled.hand())
        .isEqualTo(
            new Hand.Carrying(
                new Focus.Cargo.Present(first.id()),
                new Focus.Place(x + 76, 430),
                new Spot.OfEdge(Edge.of("dense-2", "dense-3"))));
    assertThat(pointer.up(state, picture, touch(x, 330))).containsExactly(new Event.Dropped());
  }

  @Test
  void clickingANameSelectsAndTheEndsStayWhereTheyAre() {
    pointer.downOnHeader(new NodeId("input"), touch(214, 20));
    assertThat(pointer.up(state, picture, touch(214, 20)))
        .containsExactly(new Event.Selected(new Spot.OfLayer(new NodeId("input"))));
    pointer.downOnHeader(new NodeId("input"), touch(214, 20));
    pointer.move(state, picture, live.frames(), touch(600, 300));
    assertThat(pointer.isDragging()).isFalse();
  }

  @Test
  void aSkipConnectionCanBeDrawnByTwoClicks() {
    Point port = picture.scene().port(column("dense-1"));
    List<Event> first = click(port.x(), port.y());
    assertThat(first).hasSize(2);
    state = state.with(state.focus().with(((Event.Handled) first.getLast()).hand()));
    Column target = column("dense-3");
    List<Event> second = click(target.x(1), target.y(1));
    assertThat(second).hasSize(2).last().isEqualTo(new Event.Dropped());
  }

  @Test
  void anArmedLayerGoesIntoTheConnectionThatIsClicked() {
    state = state.with(state.focus().with(new Hand.Armed("dropout")));
    double x = (column("dense-1").box().right() + column("dense-2").box().x()) / 2;
    assertThat(click(x, 330))
        .contains(new Event.Selected(new Spot.OfEdge(Edge.of("dense-1", "dense-2"))));
    assertThat(pointer.move(state, picture, live.frames(), touch(x, 330)))
        .containsExactly(new Event.Hovered(new Spot.OfEdge(Edge.of("dense-1", "dense-2"))));
  }

  @Test
  void clickingAFeatureUsesIt() {
    Box spare = picture.scene().spares().getFirst().box();
    assertThat(click(spare.middleX(), spare.middleY()))
        .containsExactly(Event.Edited.once(new Edit.FlipFeature(Feature.X_SQUARED)));
  }

  @Test
  void escapeLetsGoAndLeavingForgetsTheHover() {
    Point port = picture.scene().port(column("dense-1"));
    pointer.down(picture, live.frames(), touch(port.x(), port.y()));
    pointer.move(state, picture, live.frames(), touch(port.x() + 40, port.y()));
    assertThat(pointer.leave()).isEmpty();
    assertThat(pointer.cancel()).containsExactly(new Event.Cancelled());
    assertThat(pointer.leave()).containsExactly(new Event.Hovered(new Spot.Nothing()));
  }

  @Test
  void onlyWhatChangesIsPaintedAgain() {
    assertThat(picture.update(state, live, Networks.DESK)).isEmpty();
    State hovering = state.with(state.focus().hover(new Spot.OfUnit(new NodeId("dense-1"), 0)));
    assertThat(picture.update(hovering, live, Networks.DESK))
        .containsExactly(StagePicture.Part.OVERLAY);
    live.echo(new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 0), 2);
    assertThat(picture.update(hovering, live, Networks.DESK))
        .containsExactly(
            StagePicture.Part.EDGES, StagePicture.Part.TILES, StagePicture.Part.OVERLAY);
  }
}
