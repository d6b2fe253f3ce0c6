package layerlab.dense;

import layerlab.layer.Curve;
import layerlab.maths.Elementary;

/**
 * The activation functions on flat arrays, unit after unit, and their derivatives.
 *
 * <p><b>Source</b> where a derivative jumps it is that of DL4J: ReLU has 0 at 0, leaky ReLU 1.
 */
final class Curves {
  private static final double SELU_SCALE = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double GELU_CUBE = 0.044715;

  /** √(2/π). */
  private static final double GELU_SCALE = 0.7978845608028654;

  private Curves() {}

  /** a ← f(z). */
  static void apply(Curve curve, double[] z, double[] a, int width, int samples) {
    int count = width * samples;
    switch (curve.function()) {
      case IDENTITY -> System.arraycopy(z, 0, a, 0, count);
      case SIGMOID -> {
        for (int i = 0; i < count; i++) {
          a[i] = Elementary.sigmoid(z[i]);
        }
      }
      case TANH -> {
        for (int i = 0; i < count; i++) {
          a[i] = Elementary.tanh(z[i]);
        }
      }
      case RELU -> {
        for (int i = 0; i < count; i++) {
          a[i] = z[i] <= 0 ? 0 : z[i];
        }
      }
      case LEAKY_RELU -> {
        double leak = curve.leak();
        for (int i = 0; i < count; i++) {
          a[i] = z[i] >= 0 ? z[i] : leak * z[i];
        }
      }
      case ELU -> {
        for (int i = 0; i < count; i++) {
          a[i] = z[i] >= 0 ? z[i] : Elementary.expm1(z[i]);
        }
      }
      case SELU -> {
        for (int i = 0; i < count; i++) {
          a[i] = SELU_SCALE * (z[i] > 0 ? z[i] : SELU_ALPHA * Elementary.expm1(z[i]));
        }
      }
      case GELU -> {
        for (int i = 0; i < count; i++) {
          a[i] = 0.5 * z[i] * (1 + geluTanh(z[i]));
        }
      }
      case SWISH -> {
        for (int i = 0; i < count; i++) {
          a[i] = z[i] * Elementary.sigmoid(z[i]);
        }
      }
      case SOFTPLUS -> {
        for (int i = 0; i < count; i++) {
          a[i] = Elementary.softplus(z[i]);
        }
      }
      case HARD_SIGMOID -> {
        for (int i = 0; i < count; i++) {
          double v = 0.2 * z[i] + 0.5;
          a[i] = v < 0 ? 0 : v > 1 ? 1 : v;
        }
      }
      case SOFTMAX -> {
        for (int n = 0; n < samples; n++) {
          softmax(z, a, n, width, samples);
        }
      }
    }
  }

  private static double geluTanh(double z) {
    return Elementary.tanh(GELU_SCALE * (z + GELU_CUBE * z * z * z));
  }

  /** Beyond 10 the tangent is ±1 to the last bit, and its slope 0. */
  private static double geluSlope(double z) {
    if (Math.abs(z) > 10) {
      return z > 0 ? 1 : 0;
    }
    double t = geluTanh(z);
    double inner = GELU_SCALE * (1 + 3 * GELU_CUBE * z * z);
    return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * inner;
  }

  private static double swishSlope(double z) {
    double s = Elementary.sigmoid(z);
    return s + z * s * (1 - s);
  }

  private static void softmax(double[] z, double[] a, int n, int width, int samples) {
    double most = z[n];
    for (int u = 1; u < width; u++) {
      most = z[u * samples + n] > most ? z[u * samples + n] : most;
    }
    double total = 0;
    for (int u = 0; u < width; u++) {
      double share = Elementary.exp(z[u * samples + n] - most);
      a[u * samples + n] = share;
      total += share;
    }
    for (int u = 0; u < width; u++) {
      a[u * samples + n] /= total;
    }
  }

  /** d ← g · f′(z), where a = f(z) and g is how the loss depends on a. */
  static void backward(
      Curve curve, double[] z, double[] a, double[] g, double[] d, int width, int samples) {
    int count = width * samples;
    switch (curve.function()) {
      case IDENTITY -> System.arraycopy(g, 0, d, 0, count);
      case SIGMOID -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * (a[i] * (1 - a[i]));
        }
      }
      case TANH -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * (1 - a[i] * a[i]);
        }
      }
      case RELU -> {
        for (int i = 0; i < count; i++) {
          d[i] = z[i] > 0 ? g[i] : 0;
        }
      }
      case LEAKY_RELU -> {
        double leak = curve.leak();
        for (int i = 0; i < count; i++) {
          d[i] = z[i] >= 0 ? g[i] : leak * g[i];
        }
      }
      case ELU -> {
        for (int i = 0; i < count; i++) {
          d[i] = z[i] >= 0 ? g[i] : g[i] * (a[i] + 1);
        }
      }
      case SELU -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * (z[i] > 0 ? SELU_SCALE : a[i] + SELU_SCALE * SELU_ALPHA);
        }
      }
      case GELU -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * geluSlope(z[i]);
        }
      }
      case SWISH -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * swishSlope(z[i]);
        }
      }
      case SOFTPLUS -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * Elementary.sigmoid(z[i]);
        }
      }
      case HARD_SIGMOID -> {
        for (int i = 0; i < count; i++) {
          d[i] = a[i] > 0 && a[i] < 1 ? 0.2 * g[i] : 0;
        }
      }
      case SOFTMAX -> {
        for (int n = 0; n < samples; n++) {
          softmaxBackward(a, g, d, n, width, samples);
        }
      }
    }
  }

  private static void softmaxBackward(
      double[] a, double[] g, double[] d, int n, int width, int samples) {
    double mean = 0;
    for (int u = 0; u < width; u++) {
      mean += a[u * samples + n] * g[u * samples + n];
    }
    for (int u = 0; u < width; u++) {
      d[u * samples + n] = a[u * samples + n] * (g[u * samples + n] - mean);
    }
  }
}
