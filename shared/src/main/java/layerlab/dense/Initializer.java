package layerlab.dense;

import java.util.Arrays;
import layerlab.data.SeededRandom;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Tensor;

/**
 * Where the parameters of a network start.
 *
 * <p>Every unit draws its weights from a stream of its own, named by seed, layer and unit: another
 * layer, or a further unit, leaves all other draws as they are. Xavier's spread depends on the
 * number of units, so there a further unit scales the others' weights by one factor.
 */
public final class Initializer {
  private Initializer() {}

  /** All parameters in the neutral order of {@link layerlab.graph.ParameterLayout}. */
  public static double[] draw(ShapedGraph graph, int seed) {
    double[] parameters = new double[graph.parameterCount()];
    for (Place place : graph.layout().places()) {
      switch (graph.node(place.node()).orElseThrow().layer()) {
        case Dense dense -> affine(parameters, place, dense.start(), seed);
        case Output output -> affine(parameters, place, output.start(), seed);
        case BatchNorm norm -> fill(parameters, place, neutral(place.tensor().role()));
        case Input input -> refuse(place);
        case Activation activation -> refuse(place);
        case Dropout dropout -> refuse(place);
        case Add add -> refuse(place);
        case Concat concat -> refuse(place);
      }
    }
    return parameters;
  }

  private static void affine(double[] parameters, Place place, Initialization start, int seed) {
    if (place.tensor().role() == Tensor.Role.WEIGHTS) {
      weights(parameters, place, start, seed);
    } else {
      fill(parameters, place, start.bias());
    }
  }

  /** What leaves normalized values as they are. */
  private static double neutral(Tensor.Role role) {
    return role == Tensor.Role.SCALE || role == Tensor.Role.VARIANCE ? 1 : 0;
  }

  private static void fill(double[] parameters, Place place, double value) {
    Arrays.fill(parameters, place.offset(), place.end(), value);
  }

  private static void refuse(Place place) {
    throw new IllegalArgumentException(place.node() + ": nobody knows where its parameters start");
  }

  private static void weights(double[] parameters, Place place, Initialization start, int seed) {
    Tensor tensor = place.tensor();
    for (int unit = 0; unit < tensor.rows(); unit++) {
      SeededRandom random = SeededRandom.of(seed, "weights " + place.node(), unit);
      int row = place.offset() + unit * tensor.columns();
      for (int i = row; i < row + tensor.columns(); i++) {
        parameters[i] = weight(random, start, tensor);
      }
    }
  }

  private static double weight(SeededRandom random, Initialization start, Tensor tensor) {
    double inputs = tensor.columns();
    return switch (start.scheme()) {
      case XAVIER -> Math.sqrt(2 / (inputs + tensor.rows())) * random.gaussian();
      case XAVIER_UNIFORM -> even(random, 2 / (inputs + tensor.rows()));
      case HE -> Math.sqrt(2 / inputs) * random.gaussian();
      case HE_UNIFORM -> even(random, 2 / inputs);
      case LECUN -> Math.sqrt(1 / inputs) * random.gaussian();
      case LECUN_UNIFORM -> even(random, 1 / inputs);
      case UNIFORM -> random.uniform(-start.scale(), start.scale());
      case NORMAL -> start.scale() * random.gaussian();
      case ZEROS -> 0;
      case ONES -> 1;
    };
  }

  /** Uniform between ±√(3·variance), which is that variance. */
  private static double even(SeededRandom random, double variance) {
    double bound = Math.sqrt(3 * variance);
    return random.uniform(-bound, bound);
  }
}
