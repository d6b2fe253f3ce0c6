package layerlab.client.view;

import java.util.Optional;
import layerlab.client.state.Letters;
import layerlab.json.Json;
import layerlab.spec.Param;
import layerlab.spec.Text;

/**
 * What a person typed into a control.
 *
 * @param value what the control is to have; empty: what it has
 * @param remark what to say of it, where it is not what was typed
 */
public record Entry(Optional<Json> value, Optional<Text> remark) {
  private static final int LONGEST = 24;

  /** Reads a number; the nearest one that is allowed stands for one out of range. */
  public static Entry of(Control control, String text) {
    String typed = Letters.stripped(text);
    if (typed.isEmpty()) {
      return new Entry(Optional.empty(), Optional.empty());
    }
    Optional<Double> number = Dial.typed(typed, control.isPercent());
    if (number.isEmpty()) {
      return new Entry(Optional.empty(), Optional.of(noNumber(control, typed)));
    }
    Param param = control.param();
    Json asked =
        new Json.Num(param instanceof Param.Whole ? Math.rint(number.get()) : number.get());
    Json taken = param.nearest(asked);
    return new Entry(
        Optional.of(taken).filter(value -> !value.equals(control.value())),
        param.allows(asked) ? Optional.empty() : Optional.of(outOfRange(param, asked, taken)));
  }

  private static Text noNumber(Control control, String typed) {
    String shown = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
    Text title = control.param().label().title();
    Text value = control.param().say(control.value());
    return Text.of(
        title.en() + ": “" + shown + "” is no number; it stays " + value.en() + ".",
        title.zh() + "：“" + shown + "”不是数字，仍为 " + value.zh() + "。");
  }

  private static Text outOfRange(Param param, Json asked, Json taken) {
    Text title = param.label().title();
    Text got = param.say(asked);
    Text value = param.say(taken);
    return Text.of(
        title.en()
            + ": "
            + got.en()
            + " is outside "
            + param.range()
            + ", so "
            + value.en()
            + " is taken.",
        title.zh() + "：" + got.zh() + " 超出了范围 " + param.range() + "，取 " + value.zh() + "。");
  }
}
