package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.state.Effect.Order;
import layerlab.client.state.PenAct.Grip;
import layerlab.data.DataCatalogue;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoint;
import layerlab.data.DrawnPoints;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.data.Task;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.graph.Checked;
import layerlab.graph.Repair;
import layerlab.json.Json;
import layerlab.wire.Phase;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final double REACH = 0.3;
  private static final PenAct TAKE = new PenAct.Take();
  private static final PenAct LIFT = new PenAct.Lift();

  private static Event pen(PenAct act) {
    return new Event.Penned(act);
  }

  private static State after(State state, PenAct... acts) {
    State next = state;
    for (PenAct act : acts) {
      next = States.after(next, pen(act));
    }
    return next;
  }

  private static PenAct press(double x, double y, Grip grip) {
    return new PenAct.Press(x, y, REACH, grip);
  }

  private static PenAct drag(double x, double y) {
    return new PenAct.Drag(x, y, REACH);
  }

  /** A few points, and the pen in the hand. */
  private static State drawing() {
    return States.after(States.live(States.fresh(), 0), new Event.PickedData(DrawnData.KIND.id()));
  }

  private static DrawnData data(State state) {
    return (DrawnData) state.work().experiment().data();
  }

  private static List<DrawnPoint> points(State state) {
    return data(state).drawn().all();
  }

  private static boolean isDrawing(State state) {
    return state.focus().hand() instanceof Focus.Hand.Drawing;
  }

  private static int steps(State state) {
    return state.work().undo().past().size();
  }

  private static DrawnPoint at(double x, double y, int label) {
    return DrawnPoint.at(x, y, label);
  }

  @Test
  void whoPicksTheSetToDrawHasThePenAndAFewPoints() {
    State state = drawing();
    assertThat(isDrawing(state)).isTrue();
    assertThat(points(state)).hasSize(8);
    assertThat(data(state).noise()).isZero();
    assertThat(state.work().checked()).isInstanceOf(Checked.Valid.class);
    State picked = States.after(state, new Event.PickedData("drawn"));
    assertThat(points(picked)).isEqualTo(points(state));
  }

  @Test
  void aClickAddsAPointOfTheChosenClassWhenThePenIsLifted() {
    State pressed = after(drawing(), press(0, 1, Grip.PLAIN));
    assertThat(points(pressed)).hasSize(8);
    assertThat(((DrawnData) Pen.shown(pressed)).drawn().all()).hasSize(9);

    Next lifted = Update.on(pressed, pen(LIFT));
    assertThat(points(lifted.state())).endsWith(at(0, 1, 1));
    assertThat(lifted.effects())
        .contains(new Effect.Tell(new Order.Revise(lifted.state().work().experiment())));
    State low = after(lifted.state(), new PenAct.Choose(0), press(1, 1, Grip.PLAIN), LIFT);
    assertThat(points(low)).endsWith(at(1, 1, 0));
    State high = after(low, press(-1, 1, Grip.OTHER), LIFT);
    assertThat(points(high)).endsWith(at(-1, 1, 1));
  }

  @Test
  void aDragSpraysPointsThatAreOneStepOfUndo() {
    State before = drawing();
    State sprayed =
        after(before, press(-2, 0, Grip.OTHER), drag(-1.9, 0), drag(-1, 0), drag(0, 0), LIFT);
    assertThat(points(sprayed).subList(8, points(sprayed).size()))
        .containsExactly(at(-2, 0, 0), at(-1, 0, 0), at(0, 0, 0));
    assertThat(steps(sprayed)).isEqualTo(steps(before) + 1);
    State undone = States.after(sprayed, new Event.Undone());
    assertThat(points(undone)).isEqualTo(points(before));
    assertThat(isDrawing(undone)).isTrue();
  }

  @Test
  void aDragOnAPointMovesItAndStaysOnTheMap() {
    DrawnPoint first = points(drawing()).getFirst();
    PenAct grip = press(first.across() + 0.1, first.up(), Grip.PLAIN);
    State moved = after(drawing(), grip, drag(1.1, 1), LIFT);
    assertThat(points(moved)).hasSize(8).startsWith(at(1, 1, first.label()));
    State away = after(drawing(), grip, drag(50, -50), LIFT);
    assertThat(points(away)).startsWith(at(PlanarSet.LIMIT, -PlanarSet.LIMIT, first.label()));
    State clicked = after(drawing(), grip, LIFT);
    assertThat(steps(clicked)).as("a click on a point changes nothing").isEqualTo(1);
  }

  @Test
  void theEraserRemovesWhatItTouches() {
    DrawnPoint first = points(drawing()).getFirst();
    DrawnPoint third = points(drawing()).get(2);
    State alt =
        after(
            drawing(),
            press(first.across(), first.up(), Grip.ERASING),
            drag(third.across(), third.up()),
            LIFT);
    assertThat(points(alt)).hasSize(6).doesNotContain(first, third);
    assertThat(steps(alt)).isEqualTo(2);
    State tool =
        after(
            drawing(),
            new PenAct.Use(Pen.Tool.ERASE),
            press(first.across(), first.up(), Grip.PLAIN),
            drag(5, -5),
            LIFT);
    assertThat(points(tool)).hasSize(7).doesNotContain(first);
  }

  @Test
  void escapeBreaksTheStrokeOffAndThenPutsThePenDown() {
    State stroke = after(drawing(), press(0, 0, Grip.PLAIN));
    State broken = States.after(stroke, new Event.Cancelled());
    assertThat(isDrawing(broken)).isTrue();
    assertThat(Pen.shown(broken)).isEqualTo(data(broken));
    assertThat(after(broken, LIFT)).isEqualTo(broken);
    assertThat(isDrawing(States.after(broken, new Event.Cancelled()))).isFalse();
  }

  @Test
  void theKeyboardHasACrossOfItsOwn() {
    State put =
        after(drawing(), new PenAct.Walk(0.5, 0), new PenAct.Walk(0, -0.1), new PenAct.Put());
    assertThat(points(put)).endsWith(at(0.5, -0.1, 1));
    State corner = after(put, new PenAct.Walk(100, 100), new PenAct.Put());
    assertThat(points(corner)).endsWith(at(6, 6, 1));
    assertThat(points(after(corner, new PenAct.Remove()))).isEqualTo(points(put));
    State none = after(drawing(), new PenAct.Clear());
    assertThat(after(none, new PenAct.Remove()).run().notice()).isInstanceOf(Run.Notice.Said.class);
  }

  @Test
  void aTrainedSetIsTakenOverWithWhatWasLearned() {
    Next taken = Update.on(States.live(States.fresh(), 30), pen(TAKE));
    assertThat(isDrawing(taken.state())).isTrue();
    assertThat(data(taken.state()))
        .isEqualTo(DrawnData.of((PlanarData) Experiment.initial().data()));
    assertThat(taken.effects())
        .anyMatch(effect -> effect instanceof Effect.Follow follow && !follow.afresh())
        .contains(new Effect.GiveFocus("map"));
    assertThat(taken.state().run().session().hasStrayed()).isTrue();

    State undone = States.after(taken.state(), new Event.Undone());
    assertThat(undone.work().experiment()).isEqualTo(Experiment.initial());
    assertThat(isDrawing(undone)).as("nothing to draw on").isFalse();
  }

  @Test
  void aLargeSetIsThinnedAndThePageSaysSo() {
    PlanarData moons =
        new PlanarData(
            PlanarSet.MOONS, List.of(Feature.X), new PlanarData.Drawing(2000, 0.1, 1), 0.5);
    State taken = after(States.of(Fitting.withData(Experiment.initial(), moons)), TAKE);
    assertThat(points(taken)).hasSize(DrawnPoints.MOST);
    assertThat(taken.run().notice())
        .isInstanceOfSatisfying(
            Run.Notice.News.class,
            news -> assertThat(news.sentence().en()).contains("500 of the 2000"));
    State full = after(taken, press(0, -5.5, Grip.OTHER));
    assertThat(full.run().notice()).isInstanceOf(Run.Notice.Said.class);
    assertThat(after(full, LIFT).work().experiment()).isEqualTo(taken.work().experiment());
  }

  @Test
  void heightsGiveWayToAFewPointsAndATableRefusesThePen() {
    Experiment plane =
        Fitting.withSet(Experiment.initial(), DataCatalogue.set("plane").orElseThrow());
    State drawn = after(States.of(plane), TAKE);
    assertThat(points(drawn)).hasSize(8);
    assertThat(drawn.work().checked()).isInstanceOf(Checked.Valid.class);

    Experiment iris =
        Fitting.withSet(Experiment.initial(), DataCatalogue.set("iris").orElseThrow());
    State refused = after(States.of(iris), TAKE);
    assertThat(refused.work().experiment()).isEqualTo(iris);
    assertThat(isDrawing(refused)).isFalse();
    assertThat(refused.run().notice()).isInstanceOf(Run.Notice.Said.class);
  }

  @Test
  void aRunWaitsWhileThereIsNothingToLearnAndGoesOnAfterwards() {
    State live = drawing();
    State running = live.with(live.run().with(live.run().progress().with(Phase.RUNNING)));
    Next cleared = Update.on(running, pen(new PenAct.Clear()));
    assertThat(cleared.effects()).contains(new Effect.Tell(new Order.Pause()));
    assertThat(cleared.state().run().session().isHeld()).isTrue();
    Checked.Invalid invalid = (Checked.Invalid) cleared.state().work().checked();
    Repair repair = invalid.problems().getFirst().repairs().getFirst();
    Next filled = Update.on(cleared.state(), new Event.Repaired(repair));
    assertThat(filled.effects()).contains(new Effect.Tell(new Order.Run()));
    assertThat(points(filled.state())).hasSize(8);
  }

  @Test
  void oneClassMoreFitsTheOutputAndCanBeLeftOutAgain() {
    Event more = Event.Edited.once(new Edit.OfData(DrawnData.CLASSES, new Json.Num(3)));
    State three = States.after(drawing(), more, pen(new PenAct.Choose(2)));
    assertThat(three.work().experiment().data().shape().task())
        .isInstanceOfSatisfying(
            Task.Classification.class, task -> assertThat(task.classes()).hasSize(3));
    Checked.Invalid lacking = (Checked.Invalid) three.work().checked();
    assertThat(lacking.problems()).hasSize(1);
    List<Repair> exits = lacking.problems().getFirst().repairs();
    assertThat(exits).hasSize(2);
    for (Repair exit : exits) {
      State repaired = States.after(three, new Event.Repaired(exit));
      assertThat(repaired.work().checked()).isInstanceOf(Checked.Valid.class);
    }
    State drawn = after(three, press(0, 0, Grip.PLAIN), drag(1, 0), LIFT);
    assertThat(points(drawn)).endsWith(at(0, 0, 2), at(1, 0, 2));
    assertThat(drawn.work().checked()).isInstanceOf(Checked.Valid.class);
    State two = States.after(drawn, new Event.Repaired(exits.getLast()), pen(new PenAct.Put()));
    assertThat(points(two)).as("of a class that is there").endsWith(at(0, 0, 1));
  }

  @Test
  void anotherSeedBeginsTheRunAgain() {
    Next next = Update.on(drawing(), pen(new PenAct.Reseed()));
    assertThat(data(next.state()).seed()).isEqualTo(2);
    assertThat(next.effects())
        .anyMatch(effect -> effect instanceof Effect.Follow follow && follow.afresh());
  }

  @Test
  void thePenIsPutDownByItsButtonAndByOtherData() {
    assertThat(isDrawing(after(drawing(), TAKE))).isFalse();
    assertThat(isDrawing(States.after(drawing(), new Event.PickedData("circle")))).isFalse();
    State idle = States.fresh();
    assertThat(after(idle, new PenAct.Put(), new PenAct.Clear(), LIFT)).isEqualTo(idle);
  }
}
