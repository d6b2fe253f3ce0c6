package layerlab.client.view.follow;

import layerlab.walk.Place;
import layerlab.walk.Walk;
import layerlab.walk.WalkLayer;

/** Where everything of the drawing lies, in its own units. */
final class Plot {
  private static final double LEFT = 60;
  private static final double COLUMN = 172;
  private static final double LEAST_WIDTH = 860;
  private static final double TALL = 330;

  /** The circle of an input, and of the error. */
  static final double INPUT = 27;

  static final double ERROR = 40;

  private final Walk walk;
  private final double pitch;
  private final double column;
  final double width;
  final double height;

  Plot(Walk walk) {
    this.walk = walk;
    int most = walk.layers().getFirst().inputs();
    for (WalkLayer layer : walk.layers()) {
      most = Math.max(most, layer.units());
    }
    pitch = Math.min(172, (TALL - 40) / Math.max(1.6, most));
    int columns = walk.layers().size() + 1;
    width = Math.max(LEAST_WIDTH, LEFT + columns * COLUMN + 70);
    column = (width - LEFT - 70) / columns;
    height = TALL + 20;
  }

  /** Whether there is no room for words beside the numbers. */
  boolean isDense() {
    return pitch < 80;
  }

  double capsuleWidth() {
    return Math.min(isDense() ? 112 : 136, column - 46);
  }

  double capsuleHeight() {
    return isDense() ? Math.min(28, pitch - 12) : 56;
  }

  double x(int layer) {
    return LEFT + (layer + 1) * column;
  }

  private double y(int index, int count) {
    return height / 2 + (index - (count - 1) / 2.0) * pitch;
  }

  Spot input(int index) {
    return new Spot(LEFT, y(index, walk.layers().getFirst().inputs()));
  }

  Spot unit(int layer, int unit) {
    return new Spot(x(layer), y(unit, walk.layers().get(layer).units()));
  }

  Spot error() {
    return new Spot(width - 60, height / 2);
  }

  /** A point. */
  record Spot(double x, double y) {}

  /** A line between two columns: a Bézier curve that leaves and arrives level. */
  record Line(Spot from, Spot to) {
    private static final double BEND = 0.42;

    String path() {
      double bend = (to.x - from.x) * BEND;
      return "M"
          + n(from.x)
          + " "
          + n(from.y)
          + "C"
          + n(from.x + bend)
          + " "
          + n(from.y)
          + " "
          + n(to.x - bend)
          + " "
          + n(to.y)
          + " "
          + n(to.x)
          + " "
          + n(to.y);
    }

    Spot at(double t) {
      double bend = (to.x - from.x) * BEND;
      double q = 1 - t;
      double x =
          q * q * q * from.x
              + 3 * q * q * t * (from.x + bend)
              + 3 * q * t * t * (to.x - bend)
              + t * t * t * to.x;
      double y = (q * q * q + 3 * q * q * t) * from.y + (3 * q * t * t + t * t * t) * to.y;
      return new Spot(x, y);
    }
  }

  /** A coordinate, to the nearest tenth. */
  static String n(double value) {
    return layerlab.client.html.Css.tenths(value);
  }

  Line edge(WalkLayer layer, int unit, int input) {
    double half = capsuleWidth() / 2;
    Spot to = unit(layer.index(), unit);
    boolean isFirst = layer.index() == 0;
    Spot from = isFirst ? input(input) : unit(layer.index() - 1, input);
    double spread = Math.min(10, capsuleHeight() / 2 - 4);
    int count = layer.inputs();
    double arrive = count == 1 ? 0 : (input - (count - 1) / 2.0) / (count - 1) * 2 * spread;
    return new Line(
        new Spot(from.x + (isFirst ? INPUT : half), from.y), new Spot(to.x - half, to.y + arrive));
  }

  Line share(int unit) {
    Spot from = unit(walk.layers().size() - 1, unit);
    Spot to = error();
    double dy = Math.max(-22, Math.min(22, (from.y - to.y) / 4));
    double dx = Math.sqrt(ERROR * ERROR - dy * dy);
    return new Line(new Spot(from.x + capsuleWidth() / 2, from.y), new Spot(to.x - dx, to.y + dy));
  }

  /** Where the number of a stop stands. */
  Spot stop(Place place) {
    return switch (place) {
      case Place.Input(int index) -> new Spot(input(index).x + 20, input(index).y - 20);
      case Place.Net(int layer, int unit) ->
          new Spot(unit(layer, unit).x, unit(layer, unit).y + capsuleHeight() / 2);
      case Place.Out(int layer, int unit) ->
          new Spot(
              unit(layer, unit).x + capsuleWidth() / 2 - 4,
              unit(layer, unit).y - capsuleHeight() / 2 + 5);
      case Place.Share(int unit) -> share(unit).at(0.5);
      case Place.Target(int unit) -> share(unit).at(0);
      case Place.Weight(int parameter) -> bias(parameter);
      case Place.Loss() -> error();
      case Place.Nowhere() -> error();
    };
  }

  private Spot bias(int parameter) {
    for (WalkLayer layer : walk.layers()) {
      int unit = parameter - layer.biases();
      if (unit >= 0 && unit < layer.units()) {
        return new Spot(
            unit(layer.index(), unit).x - capsuleWidth() / 2 + 4,
            unit(layer.index(), unit).y + capsuleHeight() / 2 - 4);
      }
    }
    return error();
  }
}
