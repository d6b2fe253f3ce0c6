package layerlab.layer;

import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Where weights and biases start.
 *
 * @param scheme how weights are drawn
 * @param scale the bound a of U(−a, a) for {@link Scheme#UNIFORM}, the standard deviation for
 *     {@link Scheme#NORMAL}; kept but without effect for the others
 * @param bias where every bias starts
 */
public record Initialization(Scheme scheme, double scale, double bias) {

  /** How weights are drawn; n is the number of inputs, m the number of units. */
  public enum Scheme {
    /** Normal, variance 2 / (n + m). Source: Glorot, Bengio 2010; DL4J's XAVIER. */
    XAVIER(
        "xavier",
        Text.same("Xavier"),
        Family.XAVIER,
        Text.of(
            "Variance 2 / (inputs + neurons): for tanh, sigmoid.",
            "方差 2 /（输入数 + 神经元数）：适合 tanh 和 sigmoid。")),
    /** Uniform, of the same variance; DL4J's XAVIER_UNIFORM. */
    XAVIER_UNIFORM(
        "xavier-uniform",
        Text.of("Xavier uniform", "Xavier 均匀"),
        Family.XAVIER,
        Text.of("The variance of Xavier, drawn evenly.", "方差同 Xavier，均匀抽取。")),
    /** Normal, variance 2 / n. Source: He et al. 2015; DL4J's RELU. */
    HE(
        "he",
        Text.same("He"),
        Family.HE,
        Text.of("Variance 2 / inputs: for ReLU and its kin.", "方差 2 / 输入数：适合 ReLU 一类。")),
    /** Uniform, of the same variance; DL4J's RELU_UNIFORM. */
    HE_UNIFORM(
        "he-uniform",
        Text.of("He uniform", "He 均匀"),
        Family.HE,
        Text.of("The variance of He, drawn evenly.", "方差同 He，均匀抽取。")),
    /** Normal, variance 1 / n. Source: LeCun et al. 1998; DL4J's LECUN_NORMAL. */
    LECUN(
        "lecun",
        Text.same("LeCun"),
        Family.LECUN,
        Text.of("Variance 1 / inputs: for SELU.", "方差 1 / 输入数：适合 SELU。")),
    /** Uniform, of the same variance; DL4J's LECUN_UNIFORM. */
    LECUN_UNIFORM(
        "lecun-uniform",
        Text.of("LeCun uniform", "LeCun 均匀"),
        Family.LECUN,
        Text.of("The variance of LeCun, drawn evenly.", "方差同 LeCun，均匀抽取。")),
    /** U(−scale, scale). */
    UNIFORM(
        "uniform",
        Text.of("uniform", "均匀分布"),
        Family.OTHER,
        Text.of("Evenly from −spread to +spread.", "在 −幅度 与 +幅度 之间均匀抽取。")),
    /** N(0, scale²). */
    NORMAL(
        "normal",
        Text.of("normal", "正态分布"),
        Family.OTHER,
        Text.of("Normal, the spread is its standard deviation.", "正态分布，标准差为幅度。")),
    /** All the same: units of a layer never become different. */
    ZEROS(
        "zeros",
        Text.of("zeros", "全零"),
        Family.OTHER,
        Text.of("All zero: the neurons of a layer never become different.", "全为零：同一层的神经元永远不会有差别。")),
    /** All the same, as zeros are. */
    ONES(
        "ones",
        Text.of("ones", "全一"),
        Family.OTHER,
        Text.of("All one: the neurons of a layer never become different.", "全为一：同一层的神经元永远不会有差别。"));

    private final String id;
    private final Text title;
    private final Family family;
    private final Text hint;

    Scheme(String id, Text title, Family family, Text hint) {
      this.id = id;
      this.title = title;
      this.family = family;
      this.hint = hint;
    }

    /** What is drawn, in one sentence. */
    public Text hint() {
      return hint;
    }

    public Family family() {
      return family;
    }

    public String id() {
      return id;
    }

    public Text title() {
      return title;
    }

    public static Scheme of(String id) {
      for (Scheme scheme : values()) {
        if (scheme.id.equals(id)) {
          return scheme;
        }
      }
      throw new IllegalArgumentException("start weights: unknown " + id);
    }
  }

  /** What keeps the size of signals from layer to layer, for which functions. */
  public enum Family {
    /** For functions that are straight at 0. */
    XAVIER,
    /** For functions that drop about half of what comes in. */
    HE,
    /** For functions that normalize by themselves. */
    LECUN,
    /** The user's own spread. */
    OTHER
  }

  public static Initialization xavier() {
    return new Initialization(Scheme.XAVIER, 0.5, 0);
  }

  /** U(−bound, bound) with one value for all biases. */
  public static Initialization uniform(double bound, double bias) {
    return new Initialization(Scheme.UNIFORM, bound, bias);
  }

  static List<Param> params() {
    return List.of(
        new Param.Choice(
            Label.of(
                "init",
                Text.of("Start weights", "初始权重"),
                Text.of("How the weights are drawn before the first step.", "第一步之前权重怎样抽取。")),
            Option.each(List.of(Scheme.values()), Scheme::id, Scheme::title),
            Scheme.XAVIER.id()),
        new Param.Real(
            Label.of(
                "initScale",
                Text.of("Spread", "幅度"),
                Text.of(
                    "Bound of the uniform, standard deviation of the normal distribution.",
                    "均匀分布的边界，或正态分布的标准差。")),
            1e-4,
            10,
            0.5,
            Scale.LOG),
        new Param.Real(
            Label.of(
                "initBias",
                Text.of("Start bias", "初始偏置"),
                Text.of("Where every bias of the layer starts.", "这一层每个偏置的起始值。")),
            -10,
            10,
            0,
            Scale.LINEAR));
  }

  static Initialization of(Values values) {
    return new Initialization(
        Scheme.of(values.word("init")), values.real("initScale"), values.real("initBias"));
  }

  Values addTo(Values values) {
    return values.with("init", scheme.id()).with("initScale", scale).with("initBias", bias);
  }
}
