package layerlab.plan;

import java.util.List;
import layerlab.spec.Configured;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** How a gradient g becomes a step; every one has a learning rate η. */
public sealed interface Optimizer extends Configured
    permits Optimizer.Sgd,
        Optimizer.Momentum,
        Nesterov,
        AdaGrad,
        AdaDelta,
        Optimizer.RmsProp,
        Optimizer.Adam,
        AdaMax,
        Nadam,
        AmsGrad {
  @Override
  Kind<? extends Optimizer> kind();

  double rate();

  /** The same with another learning rate. */
  default Optimizer withRate(double rate) {
    return kind().of(values().with("rate", rate));
  }

  /** How many numbers it remembers for each parameter. */
  int slots();

  /** w ← w − η·g. */
  record Sgd(double rate) implements Optimizer {
    public static final Kind<Sgd> KIND =
        new Kind<>(
            Label.of(
                "sgd",
                Text.same("SGD"),
                Text.of("Goes straight downhill: w − η·g.", "直接下坡：w − η·g。")),
            List.of(OptimizerParams.learningRate(0.03)),
            values -> new Sgd(values.real("rate")));

    @Override
    public Kind<Sgd> kind() {
      return KIND;
    }

    @Override
    public Values values() {
      return Values.none().with("rate", rate);
    }

    @Override
    public int slots() {
      return 0;
    }
  }

  /** v ← μ·v + g; w ← w − η·v. Source: Polyak 1964, heavy ball. */
  record Momentum(double rate, double momentum) implements Optimizer {
    public static final Kind<Momentum> KIND =
        OptimizerParams.rolling(
            Label.of(
                "momentum",
                Text.of("momentum", "动量"),
                Text.of("Keeps rolling in the direction it already moves.", "沿着已有的方向继续滚动。")),
            Momentum::new);

    @Override
    public Kind<Momentum> kind() {
      return KIND;
    }

    @Override
    public Values values() {
      return OptimizerParams.rolling(rate, momentum);
    }

    @Override
    public int slots() {
      return 1;
    }
  }

  /** s ← ρ·s + (1 − ρ)·g²; w ← w − η·g / (√s + ε). Source: DL4J's {@code RmsPropUpdater}. */
  record RmsProp(double rate, double decay, double epsilon) implements Optimizer {
    public static final Kind<RmsProp> KIND =
        OptimizerParams.levelling(
            Label.of(
                "rmsprop",
                Text.same("RMSProp"),
                Text.of(
                    "Divides each step by the recent size of that gradient.", "每一步除以该梯度近来的大小。")),
            0.005,
            1e-8,
            RmsProp::new);

    @Override
    public Kind<RmsProp> kind() {
      return KIND;
    }

    @Override
    public Values values() {
      return OptimizerParams.levelling(rate, decay, epsilon);
    }

    @Override
    public int slots() {
      return 1;
    }
  }

  /**
   * m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε).
   *
   * <p><b>Source</b> Kingma, Ba 2015, in the form at the end of section 2; DL4J's {@code
   * AdamUpdater}.
   */
  record Adam(double rate, double beta1, double beta2, double epsilon) implements Optimizer {
    public static final Kind<Adam> KIND =
        OptimizerParams.adapting(
            Label.of(
                "adam",
                Text.same("Adam"),
                Text.of(
                    "Momentum, with a step size of its own for each weight.", "带动量，并且每个权重有自己的步长。")),
            0.01,
            Adam::new);

    @Override
    public Kind<Adam> kind() {
      return KIND;
    }

    @Override
    public Values values() {
      return OptimizerParams.adapting(rate, beta1, beta2, epsilon);
    }

    @Override
    public int slots() {
      return 2;
    }
  }
}
