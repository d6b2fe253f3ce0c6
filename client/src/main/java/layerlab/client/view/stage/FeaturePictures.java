package layerlab.client.view.stage;

import java.util.List;
import layerlab.client.paint.Field;
import layerlab.data.Feature;

/** The features over the plane: the same for every network. */
final class FeaturePictures {
  static final int SIDE = 30;

  private final Field[] fields = new Field[Feature.values().length];
  private final double[] values = Plane.grid(List.of(Feature.values()), SIDE);

  FeaturePictures() {
    for (Feature feature : Feature.values()) {
      fields[feature.ordinal()] = Field.alike(values, SIDE, 0, gain(feature));
    }
  }

  /** All of them; a feature's grid has its ordinal as number. */
  Field field(Feature feature) {
    return fields[feature.ordinal()];
  }

  private static double gain(Feature feature) {
    return switch (feature) {
      case X, Y -> 1 / 5.0;
      case X_SQUARED, Y_SQUARED -> 1 / 25.0;
      case X_TIMES_Y -> 1 / 18.0;
      case SIN_X, SIN_Y -> 1;
      case RADIUS -> 1 / 7.0;
      case ANGLE -> 1 / Math.PI;
    };
  }
}
