package layerlab.dense;

import layerlab.layer.ActivationFunction;
import layerlab.maths.Elementary;

/**
 * The activation functions on flat arrays, unit after unit, and their derivatives.
 *
 * <p><b>Source</b> where a derivative jumps it is that of DL4J: ReLU has 0 at 0, leaky ReLU 1.
 */
final class Curves {
  private Curves() {}

  /** a ← f(z). */
  static void apply(ActivationFunction function, double[] z, double[] a, int width, int samples) {
    int count = width * samples;
    switch (function) {
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
        for (int i = 0; i < count; i++) {
          a[i] = z[i] >= 0 ? z[i] : ActivationFunction.LEAK * z[i];
        }
      }
      case ELU -> {
        for (int i = 0; i < count; i++) {
          a[i] = z[i] >= 0 ? z[i] : Elementary.expm1(z[i]);
        }
      }
      case SOFTPLUS -> {
        for (int i = 0; i < count; i++) {
          a[i] = Elementary.softplus(z[i]);
        }
      }
      case SOFTMAX -> {
        for (int n = 0; n < samples; n++) {
          softmax(z, a, n, width, samples);
        }
      }
    }
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
      ActivationFunction function,
      double[] z,
      double[] a,
      double[] g,
      double[] d,
      int width,
      int samples) {
    int count = width * samples;
    switch (function) {
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
        for (int i = 0; i < count; i++) {
          d[i] = z[i] >= 0 ? g[i] : ActivationFunction.LEAK * g[i];
        }
      }
      case ELU -> {
        for (int i = 0; i < count; i++) {
          d[i] = z[i] >= 0 ? g[i] : g[i] * (a[i] + 1);
        }
      }
      case SOFTPLUS -> {
        for (int i = 0; i < count; i++) {
          d[i] = g[i] * Elementary.sigmoid(z[i]);
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
