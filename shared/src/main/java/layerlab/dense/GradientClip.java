package layerlab.dense;

import layerlab.plan.Clipping;

/** Bounds a gradient in place, as {@link Clipping} says; one that is not finite stays so. */
final class GradientClip {
  private GradientClip() {}

  static void apply(Clipping clipping, double[] gradient) {
    switch (clipping.mode()) {
      case NONE -> {}
      case VALUE -> byValue(clipping.limit(), gradient);
      case NORM -> byNorm(clipping.limit(), gradient);
    }
  }

  private static void byValue(double limit, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      double g = gradient[i];
      gradient[i] = g > limit ? limit : g < -limit ? -limit : g;
    }
  }

  private static void byNorm(double limit, double[] gradient) {
    double norm = Math.sqrt(Vectors.dot(gradient, 0, gradient, 0, gradient.length));
    if (norm > limit) {
      double share = limit / norm;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= share;
      }
    }
  }
}
