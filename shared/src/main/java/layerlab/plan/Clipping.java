package layerlab.plan;

import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * How large a gradient may be: that of the mean loss of a batch, before penalties are added and the
 * optimizer sees it.
 *
 * @param limit kept but without effect for {@link Mode#NONE}
 */
public record Clipping(Mode mode, double limit) {

  /** What is bounded. */
  public enum Mode {
    NONE("none", Text.of("off", "关")),
    /** Every component to [−limit, limit]. */
    VALUE("value", Text.of("by value", "按值")),
    /** The norm over all layers; a longer gradient is scaled. Source: Pascanu et al. 2013. */
    NORM("norm", Text.of("by norm", "按范数"));

    private final String id;
    private final Text title;

    Mode(String id, Text title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    static Mode of(String id) {
      for (Mode mode : values()) {
        if (mode.id.equals(id)) {
          return mode;
        }
      }
      throw new IllegalArgumentException("clipping: unknown " + id);
    }
  }

  public static Clipping none() {
    return new Clipping(Mode.NONE, 1);
  }

  static List<Param> params() {
    return List.of(
        new Param.Choice(
            Label.of(
                "clipping",
                Text.of("Clipping", "梯度裁剪"),
                Text.of("Bounds the gradient: no bad batch makes a leap.", "限制梯度的大小，避免一个坏批次造成跳跃。")),
            Option.each(List.of(Mode.values()), Mode::id, mode -> mode.title),
            Mode.NONE.id),
        new Param.Real(
            Label.of(
                "clipAt",
                Text.of("Clip at", "裁剪阈值"),
                Text.of("How large the gradient may be.", "梯度最大可以是多少。")),
            1e-4,
            1000,
            1,
            Scale.LOG));
  }

  static Clipping of(Values values) {
    return new Clipping(Mode.of(values.word("clipping")), values.real("clipAt"));
  }

  Values addTo(Values values) {
    return values.with("clipping", mode.id).with("clipAt", limit);
  }
}
