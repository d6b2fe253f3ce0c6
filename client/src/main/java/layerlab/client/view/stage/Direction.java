package layerlab.client.view.stage;

import layerlab.client.paint.Box;

/** Where the network flows: to the right on a desk, down on a phone. */
public enum Direction {
  RIGHT,
  DOWN;

  double x(double along, double across) {
    return this == RIGHT ? along : across;
  }

  double y(double along, double across) {
    return this == RIGHT ? across : along;
  }

  double along(double x, double y) {
    return this == RIGHT ? x : y;
  }

  double across(double x, double y) {
    return this == RIGHT ? y : x;
  }

  Box box(double along, double across, double length, double breadth) {
    return this == RIGHT
        ? Box.around(along, across, length, breadth)
        : Box.around(across, along, breadth, length);
  }

  double start(Box box) {
    return this == RIGHT ? box.x() : box.y();
  }

  double end(Box box) {
    return this == RIGHT ? box.right() : box.bottom();
  }

  /** The side at which headers and brackets are: above on a desk, left on a phone. */
  double near(Box box) {
    return this == RIGHT ? box.y() : box.x();
  }

  double far(Box box) {
    return this == RIGHT ? box.bottom() : box.right();
  }
}
