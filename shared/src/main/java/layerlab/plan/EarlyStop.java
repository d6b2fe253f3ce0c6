package layerlab.plan;

import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Whether a run stops by itself when it gets no better.
 *
 * @param patience after how many epochs without a test loss below the best so far; kept but without
 *     effect while it is off
 */
public record EarlyStop(boolean isOn, int patience) {

  public static EarlyStop off() {
    return new EarlyStop(false, 40);
  }

  static List<Param> params() {
    return List.of(
        new Param.Toggle(
            Label.of(
                "earlyStop",
                Text.of("Early stopping", "早停"),
                Text.of("Stops the run when the test loss gets no better.", "测试损失不再变好时停止训练。")),
            false),
        new Param.Whole(
            Label.of(
                "patience",
                Text.of("Patience", "耐心"),
                Text.of(
                    "After how many epochs without a better test loss the run stops.",
                    "测试损失多少轮没有变好就停止。")),
            1,
            1_000_000,
            off().patience()));
  }

  static EarlyStop of(Values values) {
    return new EarlyStop(values.flag("earlyStop"), values.whole("patience"));
  }

  Values addTo(Values values) {
    return values.with("earlyStop", isOn).with("patience", patience);
  }
}
