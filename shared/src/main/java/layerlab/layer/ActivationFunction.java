package layerlab.layer;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Option;
import layerlab.spec.Text;

/**
 * The functions that a layer applies to its weighted sums, element by element but for softmax.
 *
 * <p><b>Source</b> DL4J's {@code org.nd4j.linalg.activations.Activation} of the same names: leaky
 * ReLU has slope 0.01, ELU has α = 1.
 */
public enum ActivationFunction {
  IDENTITY("identity", Text.of("linear", "线性")),
  SIGMOID("sigmoid", Text.same("sigmoid")),
  TANH("tanh", Text.same("tanh")),
  RELU("relu", Text.same("ReLU")),
  LEAKY_RELU("leaky-relu", Text.same("leaky ReLU")),
  ELU("elu", Text.same("ELU")),
  SOFTPLUS("softplus", Text.same("softplus")),
  /** Shares that sum to 1; in an {@link Output} only. */
  SOFTMAX("softmax", Text.same("softmax"));

  /** The slope of leaky ReLU below zero. */
  public static final double LEAK = 0.01;

  private final String id;
  private final Text title;

  ActivationFunction(String id, Text title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  static ActivationFunction of(String id) {
    for (ActivationFunction function : values()) {
      if (function.id.equals(id)) {
        return function;
      }
    }
    throw new IllegalArgumentException("activation: unknown " + id);
  }

  /** What hidden layers offer: all but softmax, which has a meaning at the output only. */
  public static List<Option> hidden() {
    return options(false);
  }

  /** What an output offers: all of them. */
  public static List<Option> all() {
    return options(true);
  }

  private static List<Option> options(boolean withSoftmax) {
    List<Option> options = new ArrayList<>();
    for (ActivationFunction function : values()) {
      if (withSoftmax || function != SOFTMAX) {
        options.add(new Option(function.id, function.title));
      }
    }
    return options;
  }
}
