package layerlab.client.state;

import layerlab.client.live.Head;
import layerlab.client.live.Zoom;
import layerlab.graph.NodeId;

/**
 * What is selected, what is under the pointer, and what is in the hand.
 *
 * @param pin the sample that is looked at
 * @param time which moment of the run is looked at, and which part of it
 * @param card what explains a term
 */
public record Focus(
    Spot selected, Spot hovered, Hand hand, Following.Pin pin, Time time, Card card) {

  public static Focus nothing() {
    return new Focus(
        new Spot.Nothing(),
        new Spot.Nothing(),
        new Hand.Empty(),
        new Following.Pin.OfData(0),
        new Time(new Head.Now(), new Zoom.Whole()),
        new Card.None());
  }

  /** Which moment of the run is looked at, and which part of it the time strip shows. */
  public record Time(Head head, Zoom zoom) {}

  public Head head() {
    return time.head();
  }

  public Zoom zoom() {
    return time.zoom();
  }

  /** What the pointer carries or is about to do. */
  public sealed interface Hand {

    record Empty() implements Hand {}

    /** A layer of the shelf was clicked; the next click on an edge puts it there. */
    record Armed(String kind) implements Hand {}

    /**
     * Something is being dragged over the page.
     *
     * @param over the edge that it would be dropped on, or nothing
     */
    record Carrying(Cargo cargo, Place at, Spot over) implements Hand {}

    /** Points are drawn on the map. */
    record Drawing(Pen pen) implements Hand {}

    /**
     * A skip connection is being drawn.
     *
     * @param over the layer that it would end at, or nothing
     */
    record Linking(NodeId from, Place at, Spot over) implements Hand {}

    /** A file from outside of the page is over it. */
    record Bringing() implements Hand {}
  }

  /** What is dragged. */
  public sealed interface Cargo {
    /** A layer of the shelf, by the id of its kind. */
    record Fresh(String kind) implements Cargo {}

    /** A layer that is already in the network. */
    record Present(NodeId node) implements Cargo {}
  }

  /** A place on the page, in CSS pixels from its top left corner. */
  public record Place(double x, double y) {}

  public Focus select(Spot other) {
    return new Focus(other, hovered, hand, pin, time, card);
  }

  public Focus hover(Spot other) {
    return new Focus(selected, other, hand, pin, time, card);
  }

  public Focus with(Hand other) {
    return new Focus(selected, hovered, other, pin, time, card);
  }

  public Focus with(Following.Pin other) {
    return new Focus(selected, hovered, hand, other, time, card);
  }

  public Focus with(Head other) {
    return new Focus(selected, hovered, hand, pin, new Time(other, time.zoom()), card);
  }

  public Focus with(Zoom other) {
    return new Focus(selected, hovered, hand, pin, new Time(time.head(), other), card);
  }

  public Focus with(Card other) {
    return new Focus(selected, hovered, hand, pin, time, other);
  }
}
