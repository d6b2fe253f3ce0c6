package layerlab.client.state;

import java.util.OptionalInt;
import layerlab.data.Data;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoint;
import layerlab.data.DrawnPoints;
import layerlab.data.Placement;
import layerlab.data.Planar;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.data.Tabular;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.json.Json;
import layerlab.spec.Figures;
import layerlab.spec.Text;

/** Drawing on the map: a stroke is one step of undo, and one change for the server. */
final class Drawing {
  /** How far two points of a stroke are apart. */
  private static final double SPACING = 0.55;

  private static final Text NO_MAP =
      Text.of("The pen draws on the map: choose points in the plane first.", "画笔画在图上：请先选一份平面上的点。");
  private static final Text FULL =
      Text.of(
          "There is room for " + DrawnPoints.MOST + " points: erase some first.",
          "最多 " + DrawnPoints.MOST + " 个点：请先擦掉一些。");
  private static final Text EMPTY = Text.of("There is no point left.", "已经没有点了。");

  private Drawing() {}

  static Next on(State state, PenAct act) {
    if (act instanceof PenAct.Take) {
      return state.focus().hand() instanceof Focus.Hand.Drawing
          ? Next.of(down(state))
          : take(state);
    }
    return state.focus().hand() instanceof Focus.Hand.Drawing(Pen pen)
            && state.work().experiment().data() instanceof DrawnData data
        ? on(state, pen, data, act)
        : Next.of(state);
  }

  private static Next on(State state, Pen pen, DrawnData data, PenAct act) {
    return switch (act) {
      case PenAct.Take take -> Next.of(state);
      case PenAct.Choose(int label) ->
          Next.of(label < data.classes() ? hold(state, pen.of(label)) : state);
      case PenAct.Use(Pen.Tool tool) -> Next.of(hold(state, pen.with(tool)));
      case PenAct.Press press -> press(state, pen, data, press);
      case PenAct.Drag drag -> drag(state, pen, data, drag);
      case PenAct.Lift() -> {
        DrawnData drawn = pen.draft(data);
        yield change(hold(state, pen.with(new Pen.Stroke.None())), drawn.drawn());
      }
      case PenAct.Break() -> Next.of(hold(state, pen.with(new Pen.Stroke.None())));
      case PenAct.Walk(double dx, double dy) -> walk(state, pen, dx, dy);
      case PenAct.Put() -> put(state, pen, data);
      case PenAct.Remove() -> remove(state, pen, data);
      case PenAct.Clear() -> change(state, data.drawn().none());
      case PenAct.Reseed() ->
          edit(state, new Edit.OfData("seed", new Json.Num((data.seed() + 1) & Integer.MAX_VALUE)));
    };
  }

  // -- taking it

  /** A set to draw is picked: a few points to begin with, and the pen. */
  static Next pick(State state) {
    Experiment experiment = state.work().experiment();
    return experiment.data() instanceof DrawnData
        ? Next.of(state)
        : held(begin(state, DrawnData.begin(experiment.data())));
  }

  /** Points that are there become drawn ones; where there are none that can, a few begin. */
  private static Next take(State state) {
    Data data = state.work().experiment().data();
    Next next =
        switch (data) {
          case DrawnData drawn -> Next.of(state);
          case PlanarData heights when heights.set().isRegression() ->
              begin(state, DrawnData.begin(heights));
          case PlanarData generated -> takeOver(state, generated);
          case Tabular table -> Listening.say(state, NO_MAP);
        };
    return next.state().work().experiment().data() instanceof DrawnData
        ? held(next).and(new Effect.GiveFocus("map"))
        : next;
  }

  private static Next takeOver(State state, PlanarData generated) {
    DrawnData drawn = DrawnData.of(generated);
    Next next = begin(state, drawn);
    if (drawn.count() == generated.count()) {
      return next;
    }
    Text sentence =
        Text.of(
            drawn.count() + " of the " + generated.count() + " points were taken over.",
            "从 " + generated.count() + " 个点中取了 " + drawn.count() + " 个。");
    return Listening.said(next, new Run.Notice.News(sentence), sentence);
  }

  private static Next begin(State state, DrawnData data) {
    Experiment experiment = Fitting.withData(state.work().experiment(), data);
    return edit(state, new Edit.Whole(experiment));
  }

  private static Next held(Next next) {
    State state = hold(next.state(), Pen.taken());
    return new Next(state.with(state.focus().select(new Spot.OfData())), next.effects());
  }

  private static State hold(State state, Pen pen) {
    return state.with(state.focus().with(new Focus.Hand.Drawing(pen)));
  }

  private static State down(State state) {
    return state.with(state.focus().with(new Focus.Hand.Empty()));
  }

  /** Esc: a stroke is broken off; without one the pen is put down. */
  static State cancel(State state, Pen pen) {
    return pen.stroke() instanceof Pen.Stroke.None
        ? down(state)
        : hold(state, pen.with(new Pen.Stroke.None()));
  }

  // -- strokes

  private static Next press(State state, Pen pen, DrawnData data, PenAct.Press at) {
    OptionalInt near = nearest(data, at.x(), at.y(), at.reach());
    if (pen.tool() == Pen.Tool.ERASE || at.grip() == PenAct.Grip.ERASING) {
      return Next.of(hold(state, pen.with(erased(data, near))));
    }
    if (near.isPresent() && at.grip() == PenAct.Grip.PLAIN) {
      DrawnPoint point = data.drawn().all().get(near.getAsInt());
      return Next.of(
          hold(
              state,
              pen.with(
                  new Pen.Stroke.Moving(
                      data, near.getAsInt(), point.across() - at.x(), point.up() - at.y()))));
    }
    if (data.drawn().room() == 0) {
      return Listening.say(state, FULL);
    }
    int label = at.grip() == PenAct.Grip.OTHER ? pen.other(data.classes()) : label(pen, data);
    DrawnPoints more = data.drawn().plus(DrawnPoint.at(at.x(), at.y(), label));
    return Next.of(hold(state, pen.with(new Pen.Stroke.Spraying(data.with(more), at.x(), at.y()))));
  }

  private static Next drag(State state, Pen pen, DrawnData data, PenAct.Drag to) {
    double x = onMap(to.x());
    double y = onMap(to.y());
    Pen.Stroke next =
        switch (pen.stroke()) {
          case Pen.Stroke.None none -> none;
          case Pen.Stroke.Spraying spraying -> sprayed(spraying, x, y);
          case Pen.Stroke.Moving moving -> moved(moving, data, to.x(), to.y());
          case Pen.Stroke.Erasing(DrawnData draft) ->
              erased(draft, nearest(draft, x, y, to.reach()));
        };
    return next == pen.stroke() ? Next.of(state) : Next.of(hold(state, pen.with(next)));
  }

  /** As the last point of the stroke was. */
  private static Pen.Stroke sprayed(Pen.Stroke.Spraying spraying, double x, double y) {
    double dx = x - spraying.x();
    double dy = y - spraying.y();
    DrawnPoints drawn = spraying.draft().drawn();
    if (dx * dx + dy * dy < SPACING * SPACING || drawn.room() == 0) {
      return spraying;
    }
    DrawnPoints more = drawn.plus(DrawnPoint.at(x, y, drawn.all().getLast().label()));
    return new Pen.Stroke.Spraying(spraying.draft().with(more), x, y);
  }

  private static Pen.Stroke moved(Pen.Stroke.Moving moving, DrawnData data, double x, double y) {
    int label = data.drawn().all().get(moving.point()).label();
    DrawnPoint there = DrawnPoint.at(onMap(x + moving.dx()), onMap(y + moving.dy()), label);
    return new Pen.Stroke.Moving(
        data.with(data.drawn().with(moving.point(), there)),
        moving.point(),
        moving.dx(),
        moving.dy());
  }

  private static Pen.Stroke erased(DrawnData data, OptionalInt near) {
    return new Pen.Stroke.Erasing(
        near.isPresent() ? data.with(data.drawn().minus(near.getAsInt())) : data);
  }

  private static double onMap(double value) {
    return Math.max(-PlanarSet.LIMIT, Math.min(PlanarSet.LIMIT, value));
  }

  /** The number of the drawn point that lies next to a place, where one is near enough. */
  private static OptionalInt nearest(DrawnData data, double x, double y, double reach) {
    Placement placement = data.placement();
    double least = reach * reach;
    OptionalInt nearest = OptionalInt.empty();
    for (int i = 0; i < placement.order().length; i++) {
      double dx = placement.points().x()[i] - x;
      double dy = placement.points().y()[i] - y;
      if (dx * dx + dy * dy <= least) {
        least = dx * dx + dy * dy;
        nearest = OptionalInt.of(placement.order()[i]);
      }
    }
    return nearest;
  }

  // -- by keyboard

  private static Pen.Hair.At hair(Pen pen) {
    return pen.hair() instanceof Pen.Hair.At at ? at : new Pen.Hair.At(0, 0);
  }

  private static Next walk(State state, Pen pen, double dx, double dy) {
    Pen.Hair.At from = hair(pen);
    Pen.Hair.At to = new Pen.Hair.At(onGrid(from.x() + dx), onGrid(from.y() + dy));
    return Next.of(hold(state, pen.with(to)), new Effect.Announce(place(to), false));
  }

  /** Sums of tenths stay tenths. */
  private static double onGrid(double value) {
    return onMap(Math.rint(value * 10) / 10);
  }

  private static Text place(Pen.Hair.At at) {
    return Text.same("(" + Figures.fixed(at.x(), 1) + ", " + Figures.fixed(at.y(), 1) + ")");
  }

  private static Next put(State state, Pen pen, DrawnData data) {
    if (data.drawn().room() == 0) {
      return Listening.say(state, FULL);
    }
    Pen.Hair.At at = hair(pen);
    DrawnPoints more = data.drawn().plus(DrawnPoint.at(at.x(), at.y(), label(pen, data)));
    return change(hold(state, pen.with(at)), more).and(counted(more));
  }

  private static Next remove(State state, Pen pen, DrawnData data) {
    Pen.Hair.At at = hair(pen);
    OptionalInt near = nearest(data, at.x(), at.y(), Double.MAX_VALUE);
    if (near.isEmpty()) {
      return Listening.say(state, EMPTY);
    }
    DrawnPoints fewer = data.drawn().minus(near.getAsInt());
    return change(state, fewer).and(counted(fewer));
  }

  private static Effect counted(DrawnPoints points) {
    int count = points.all().size();
    return new Effect.Announce(
        Text.of(count + (count == 1 ? " point" : " points"), count + " 个点"), false);
  }

  /** A class may have gone since it was chosen. */
  private static int label(Pen pen, Planar data) {
    return Math.min(pen.label(), data.classes() - 1);
  }

  // -- what becomes of it

  private static Next change(State state, DrawnPoints points) {
    return edit(state, new Edit.OfData(DrawnData.POINTS, new Json.Str(points.text())));
  }

  private static Next edit(State state, Edit edit) {
    return Editing.edit(state, edit, Event.Pace.ONCE);
  }
}
