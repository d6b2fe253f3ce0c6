package layerlab.data;

import java.util.List;

/**
 * Points of the plane with their labels, in the order in which they are used.
 *
 * <p><b>Shapes</b> three arrays of one length, shared and never written. A label is a class index
 * (of two classes 0 stands for −1) or, for a regression, the real value.
 */
public record PlanarPoints(double[] x, double[] y, double[] labels) {
  public PlanarPoints {
    if (x.length != y.length || x.length != labels.length) {
      throw new IllegalArgumentException(
          x.length + " x, " + y.length + " y and " + labels.length + " labels");
    }
  }

  public int count() {
    return labels.length;
  }

  /** The points in another order: first the one that was at {@code order[0]}. */
  PlanarPoints inOrder(int[] order) {
    double[] newX = new double[order.length];
    double[] newY = new double[order.length];
    double[] newLabels = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      newX[i] = x[order[i]];
      newY[i] = y[order[i]];
      newLabels[i] = labels[order[i]];
    }
    return new PlanarPoints(newX, newY, newLabels);
  }

  /**
   * What a network is told of the points: the first part to train on, the rest to test.
   *
   * @param train how many of the first points are trained on
   */
  Examples examples(List<Feature> features, int train) {
    int width = features.size();
    double[] inputs = new double[count() * width];
    for (int i = 0; i < count(); i++) {
      for (int f = 0; f < width; f++) {
        inputs[i * width + f] = features.get(f).of(x[i], y[i]);
      }
    }
    return new Examples(inputs, labels, width, train);
  }
}
