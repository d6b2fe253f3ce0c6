package layerlab.dense;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Examples;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Dense;
import layerlab.layer.Layer;

/**
 * How a layer that learns is doing. Whatever is not a number is told as it is.
 *
 * @param gradient root of the mean squared gradient of its parameters, over one batch
 * @param updateRatio size of that batch's step by the size of the parameters it changed; infinite
 *     where they were all 0
 * @param activity what comes out of it
 */
public record LayerStatistics(double gradient, double updateRatio, Activity activity) {
  /** More samples would tell no more. */
  private static final int MOST_SAMPLES = 200;

  /** At most so many multiplications are done to see what comes out of the layers. */
  private static final int MOST_PRODUCTS = 1 << 24;

  /** How near to its limit an S-shaped function counts as saturated, as a share of its range. */
  private static final double MARGIN = 0.02;

  /**
   * What comes out of a layer over some samples, dropout off.
   *
   * @param deviation the standard deviation around the mean
   * @param saturated which share of the numbers lies at a limit of an S-shaped function; 0 where
   *     the function has none
   * @param dead how many units give 0 for every sample
   */
  public record Activity(double mean, double deviation, double saturated, int dead) {}

  /** The layers that have statistics: those with something to learn, in the graph's order. */
  public static List<ShapedNode> layers(ShapedGraph graph) {
    return graph.nodes().stream()
        .filter(node -> node.tensors().stream().anyMatch(tensor -> tensor.role().isTrained()))
        .toList();
  }

  /** Over how many training samples activities are taken. */
  public static int samples(ShapedGraph graph, Examples examples) {
    int affordable = MOST_PRODUCTS / Math.max(1, graph.parameterCount());
    return Math.min(examples.train(), Math.max(1, Math.min(MOST_SAMPLES, affordable)));
  }

  /** One for each of {@link #layers}. */
  public static List<LayerStatistics> of(ShapedGraph graph, StepReading step, Examples examples) {
    DenseNet net = new DenseNet(graph);
    System.arraycopy(step.after, 0, net.parameters(), 0, step.after.length);
    net.forward(examples, 0, samples(graph, examples));
    List<LayerStatistics> all = new ArrayList<>();
    for (ShapedNode node : layers(graph)) {
      all.add(of(graph, node, step, activity(net, node)));
    }
    return all;
  }

  static LayerStatistics of(
      ShapedGraph graph, ShapedNode node, StepReading step, Activity activity) {
    double slopes = 0;
    double moves = 0;
    double sizes = 0;
    int count = 0;
    for (Place place : graph.layout().places()) {
      if (place.node().equals(node.id()) && place.tensor().role().isTrained()) {
        for (int i = place.offset(); i < place.end(); i++) {
          double move = step.after[i] - step.before[i];
          slopes += step.gradient[i] * step.gradient[i];
          moves += move * move;
          sizes += step.before[i] * step.before[i];
        }
        count += place.tensor().size();
      }
    }
    return new LayerStatistics(Math.sqrt(slopes / count), Math.sqrt(moves / sizes), activity);
  }

  static Activity activity(DenseNet net, ShapedNode node) {
    double[] values = net.values(node.id());
    int units = node.output().size();
    int samples = net.samples();
    int size = units * samples;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    double mean = sum / size;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    int dead = 0;
    for (int unit = 0; unit < units; unit++) {
      dead += isDead(values, unit * samples, (unit + 1) * samples) ? 1 : 0;
    }
    return new Activity(
        mean, Math.sqrt(squares / size), saturated(node.layer(), values, size), dead);
  }

  private static boolean isDead(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static double saturated(Layer layer, double[] values, int size) {
    if (!(layer instanceof Dense dense)) {
      return 0;
    }
    double least =
        switch (dense.activation()) {
          case TANH -> -1;
          case SIGMOID, HARD_SIGMOID -> 0;
          default -> Double.NaN;
        };
    double margin = MARGIN * (1 - least);
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += values[i] <= least + margin || values[i] >= 1 - margin ? 1 : 0;
    }
    return Double.isNaN(least) ? 0 : (double) count / size;
  }
}
