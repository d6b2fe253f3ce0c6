package layerlab.client.view.stage;

import layerlab.client.view.stage.Room.Point;
import layerlab.graph.Edge;

/** A connection between two layers, as it is drawn. */
public sealed interface Link {
  Edge edge();

  Column from();

  Column to();

  /** Every unit of one to every unit of the other, with a weight each. */
  record Fan(Edge edge, Column from, Column to) implements Link {}

  /**
   * Each unit to the one that takes its value over.
   *
   * @param shift the target's unit that takes the source's first
   */
  record Strands(Edge edge, Column from, Column to, int shift) implements Link {}

  /** All values together, between neighbours of which one is a block or does not fit. */
  record Ribbon(Edge edge, Column from, Column to) implements Link {}

  /**
   * All values together, around what lies between.
   *
   * @param start the source's port
   * @param end where it arrives
   * @param track the coordinate across the flow at which it runs
   * @param shift the target's unit that takes the source's first
   */
  record Bracket(Edge edge, Column from, Column to, Point start, Point end, double track, int shift)
      implements Link {}
}
