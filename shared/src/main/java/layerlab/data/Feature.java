package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import layerlab.maths.Elementary;
import layerlab.spec.Option;
import layerlab.spec.Text;

/** What a network may be told of a point (x, y). */
public enum Feature {
  X("x", "x"),
  Y("y", "y"),
  X_SQUARED("x2", "x²"),
  Y_SQUARED("y2", "y²"),
  X_TIMES_Y("xy", "xy"),
  SIN_X("sinx", "sin x"),
  SIN_Y("siny", "sin y"),
  /** The distance from the middle of the plane. */
  RADIUS("r", "r"),
  /** The angle about the middle of the plane in radians, in [−π, π]; it leaps on the left. */
  ANGLE("theta", "θ");

  private final String id;
  private final String symbol;

  Feature(String id, String symbol) {
    this.id = id;
    this.symbol = symbol;
  }

  public String id() {
    return id;
  }

  /** As it stands beside the drawing. */
  public String symbol() {
    return symbol;
  }

  /** Its value at a point. */
  public double of(double x, double y) {
    return switch (this) {
      case X -> x;
      case Y -> y;
      case X_SQUARED -> x * x;
      case Y_SQUARED -> y * y;
      case X_TIMES_Y -> x * y;
      case SIN_X -> Elementary.sin(x);
      case SIN_Y -> Elementary.sin(y);
      case RADIUS -> Math.sqrt(x * x + y * y);
      case ANGLE -> Elementary.atan2(y, x);
    };
  }

  static Feature of(String id) {
    for (Feature feature : values()) {
      if (feature.id.equals(id)) {
        return feature;
      }
    }
    throw new IllegalArgumentException("features: unknown " + id);
  }

  /** Those of some ids, in the order of the features. */
  static List<Feature> all(List<String> ids) {
    List<Feature> features = new ArrayList<>();
    for (Feature feature : values()) {
      if (ids.contains(feature.id)) {
        features.add(feature);
      }
    }
    return features;
  }

  static List<Option> options() {
    return Option.each(List.of(values()), Feature::id, feature -> Text.same(feature.symbol));
  }
}
