package layerlab.client.state;

import layerlab.data.Data;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoints;

/**
 * The pen over the map.
 *
 * @param label the class of the points that it draws
 * @param hair where the keyboard has it
 */
public record Pen(int label, Tool tool, Hair hair, Stroke stroke) {

  /** What a press on the map does. */
  public enum Tool {
    DRAW,
    ERASE
  }

  /** The cross-hair that arrow keys move. */
  public sealed interface Hair {
    record Away() implements Hair {}

    /** At a place of the plane. */
    record At(double x, double y) implements Hair {}
  }

  /** What is under way while the pointer is down; the experiment hears of it when it is lifted. */
  public sealed interface Stroke {
    record None() implements Stroke {}

    /** A row of points, the last of them at a place. */
    record Spraying(DrawnData draft, double x, double y) implements Stroke {}

    /**
     * A point is moved.
     *
     * @param dx how far to the right of the pointer it was drawn
     * @param dy how far above
     */
    record Moving(DrawnData draft, int point, double dx, double dy) implements Stroke {}

    record Erasing(DrawnData draft) implements Stroke {}
  }

  static Pen taken() {
    return new Pen(1, Tool.DRAW, new Hair.Away(), new Stroke.None());
  }

  /** The data as they are shown, with the stroke that is under way. */
  public static Data shown(State state) {
    Data data = state.work().experiment().data();
    return state.focus().hand() instanceof Focus.Hand.Drawing(Pen pen)
            && data instanceof DrawnData drawn
        ? pen.draft(drawn)
        : data;
  }

  DrawnData draft(DrawnData data) {
    return switch (stroke) {
      case Stroke.None() -> data;
      case Stroke.Spraying spraying -> spraying.draft();
      case Stroke.Moving moving -> moving.draft();
      case Stroke.Erasing erasing -> erasing.draft();
    };
  }

  /** The class after this one, of so many; the other one of two. */
  int other(int classes) {
    return (label + 1) % Math.max(1, Math.min(classes, DrawnPoints.MOST_CLASSES));
  }

  Pen with(Stroke next) {
    return new Pen(label, tool, hair, next);
  }

  Pen with(Hair next) {
    return new Pen(label, tool, next, stroke);
  }

  Pen with(Tool next) {
    return new Pen(label, next, hair, stroke);
  }

  Pen of(int next) {
    return new Pen(next, Tool.DRAW, hair, stroke);
  }
}
