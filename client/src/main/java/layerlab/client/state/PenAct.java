package layerlab.client.state;

/**
 * Something that is done with the pen.
 *
 * <p><b>Units</b> places are those of the plane.
 */
public sealed interface PenAct {

  /** It is taken, or put down. */
  record Take() implements PenAct {}

  /** It draws points of a class. */
  record Choose(int label) implements PenAct {}

  record Use(Pen.Tool tool) implements PenAct {}

  /**
   * It is set down on the map.
   *
   * @param reach how near a point is meant
   */
  record Press(double x, double y, double reach, Grip grip) implements PenAct {}

  /** How it is held while it is set down. */
  enum Grip {
    PLAIN,
    /** Draws points of the other class. */
    OTHER,
    ERASING
  }

  record Drag(double x, double y, double reach) implements PenAct {}

  record Lift() implements PenAct {}

  /** The stroke is not to count. */
  record Break() implements PenAct {}

  /** The cross-hair goes so far to the right and up. */
  record Walk(double dx, double dy) implements PenAct {}

  /** A point is added at the cross-hair. */
  record Put() implements PenAct {}

  /** The point next to the cross-hair is removed. */
  record Remove() implements PenAct {}

  /** All points are removed. */
  record Clear() implements PenAct {}

  /** Points stray otherwise, and others are kept back for the test. */
  record Reseed() implements PenAct {}
}
