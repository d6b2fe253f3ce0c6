package layerlab.layer;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Option;
import layerlab.spec.Text;

/**
 * The functions that a layer applies to its weighted sums, element by element but for softmax.
 *
 * <p><b>Source</b> DL4J's {@code org.nd4j.linalg.activations.Activation} of the same names; ELU has
 * α = 1. The slope of leaky ReLU below zero is said by {@link Curve}.
 */
public enum ActivationFunction {
  IDENTITY("identity", Text.of("linear", "线性")),
  SIGMOID("sigmoid", Text.same("sigmoid")),
  TANH("tanh", Text.same("tanh")),
  RELU("relu", Text.same("ReLU")),
  LEAKY_RELU("leaky-relu", Text.same("leaky ReLU")),
  ELU("elu", Text.same("ELU")),
  /** λz, below zero λα·(eᶻ − 1). Source: Klambauer et al. 2017. */
  SELU("selu", Text.same("SELU")),
  /**
   * ½z·(1 + tanh(√(2/π)·(z + 0.044715·z³))). Source: Hendrycks, Gimpel 2016; PyTorch's {@code
   * approximate="tanh"}.
   */
  GELU("gelu", Text.same("GELU")),
  /** z·σ(z). Source: Ramachandran et al. 2017; SiLU elsewhere. */
  SWISH("swish", Text.same("swish")),
  SOFTPLUS("softplus", Text.same("softplus")),
  /** z/5 + ½, kept within 0 and 1. */
  HARD_SIGMOID("hard-sigmoid", Text.of("hard sigmoid", "硬 sigmoid")),
  /** Shares that sum to 1; in an {@link Output} only. */
  SOFTMAX("softmax", Text.same("softmax"));

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

  /** How weights that lead to this function are best drawn. */
  public Initialization.Family fitting() {
    return switch (this) {
      case RELU, LEAKY_RELU, ELU, GELU, SWISH, SOFTPLUS -> Initialization.Family.HE;
      case SELU -> Initialization.Family.LECUN;
      case IDENTITY, SIGMOID, TANH, HARD_SIGMOID, SOFTMAX -> Initialization.Family.XAVIER;
    };
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
