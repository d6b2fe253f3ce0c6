package layerlab.client.view.time;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.live.LossHistory;
import layerlab.client.live.Zoom;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Bucket;

/**
 * What the time strip says in words: the bar at a head in the past, and the curve in a sentence.
 */
public final class TimeHtml {
  private static final Text STRIP = Text.of("Moment that is shown", "显示的时刻");
  private static final Text GO_ON = Text.of("Go on from here", "从这里继续");
  private static final Text WHOLE = Text.of("Whole run", "整个过程");
  private static final Text NOW = Text.of("Back to now", "回到现在");

  private static final Text NO_FILM =
      Text.of(
          "No film: there is no room to keep moments of a network of this size.",
          "没有胶片：没有空间保存这么大的网络的各个时刻。");

  /** What the bar of a part takes at the left, in pixels. */
  private static final double PART = 230;

  /** So far from the left and right ends the bar's middle stays, in pixels. */
  private static final double HALF = 150;

  private final State state;
  private final Live live;
  private final int epoch;
  private final Language language;

  /**
   * @param epoch where the head stands
   */
  public TimeHtml(State state, Live live, int epoch) {
    this.state = state;
    this.live = live;
    this.epoch = epoch;
    this.language = state.look().language();
  }

  public static Text epoch(int epoch) {
    return Text.of("Epoch " + epoch, "第 " + epoch + " 轮");
  }

  /** While the head is in the past: that it is, and the two ways out. */
  public Element past(LossScale scale) {
    Element place = Element.div("past-bar");
    if (!(state.focus().head() instanceof Head.At)) {
      return place.with("hidden", true);
    }
    double right = scale.plot().right();
    double left = scale.plot().x() + (isWhole() ? 0 : PART);
    double x = Math.max(left + HALF, Math.min(right - HALF, scale.x(epoch)));
    int ago = live.losses().lastEpoch() - epoch;
    String text =
        Text.of("Epoch " + epoch + ", " + ago + " ago", "第 " + epoch + " 轮，" + ago + " 轮之前")
            .in(language);
    List<Event> goOn =
        state.run().progress().isRunning()
            ? List.of(new Event.ForkFrom(epoch))
            : List.of(new Event.ForkFrom(epoch), new Event.Toggled());
    return place
        .style("left", x + "px")
        .add(
            Element.of("b").add(text),
            Element.button("link").add(GO_ON.in(language)).on(On.CLICK, signal -> goOn),
            Element.button("link").add(NOW.in(language)).on(On.CLICK, new Event.WentLive()));
  }

  /**
   * Where a key of the slider leads from the head: to the ends, or a tenth of the run on or back.
   *
   * @param last the newest epoch
   */
  public static OptionalInt keyed(String key, int epoch, int last) {
    int far = Math.max(1, last / 10);
    return switch (key) {
      case "Home" -> OptionalInt.of(0);
      case "End" -> OptionalInt.of(last);
      case "PageDown" -> OptionalInt.of(Math.max(0, epoch - far));
      case "PageUp" -> OptionalInt.of(Math.min(last, epoch + far));
      default -> OptionalInt.empty();
    };
  }

  /** Below the curve, where there can be no film: why. */
  public Element without(LossScale scale) {
    Element place = Element.of("p", "no-film");
    return live.reel().isWithout() && live.losses().lastEpoch() > 0
        ? place
            .style("left", scale.plot().x() + "px")
            .style("top", scale.plot().bottom() + LossPainter.BELOW + "px")
            .add(NO_FILM.in(language))
        : place.with("hidden", true);
  }

  private boolean isWhole() {
    return state.focus().zoom() instanceof Zoom.Whole;
  }

  /** While a part of the run is shown: which, and the way back. */
  public Element part(LossScale scale) {
    Element place = Element.div("part-bar");
    return isWhole()
        ? place.with("hidden", true)
        : place
            .style("left", scale.plot().x() + "px")
            .add(
                Element.of("b").add(epochs(scale.stretch()).in(language)),
                Element.button("link")
                    .add(WHOLE.in(language))
                    .on(On.CLICK, new Event.Zoomed(new Zoom.Whole())));
  }

  static Text epochs(Stretch part) {
    String from = part.first() + "–" + part.last();
    return Text.of("Epochs " + from, "第 " + from + " 轮");
  }

  /** The slider's name, place and sentence. */
  public void describe(BiConsumer<String, String> attribute) {
    attribute.accept("aria-label", STRIP.in(language));
    attribute.accept("aria-valuemin", "0");
    attribute.accept("aria-valuemax", Integer.toString(Math.max(0, live.losses().lastEpoch())));
    attribute.accept("aria-valuenow", Integer.toString(Math.max(0, epoch)));
    attribute.accept("aria-valuetext", summary().in(language));
  }

  /** {@code Test loss 0.055 at epoch 412, lowest 0.051 at 236}. */
  private Text summary() {
    LossHistory losses = live.losses();
    if (losses.size() == 0) {
      return Text.of("Nothing trained yet", "尚未训练");
    }
    Bucket lowest = losses.at(0);
    for (int i = 1; i < losses.size(); i++) {
      if (losses.at(i).loss().test().min() < lowest.loss().test().min()) {
        lowest = losses.at(i);
      }
    }
    String loss = Figures.readout(live.readout().test());
    String least = Figures.readout(lowest.loss().test().min());
    return Text.of(
        "Test loss " + loss + " at epoch " + epoch + ", lowest " + least + " at " + lowest.first(),
        "第 " + epoch + " 轮测试损失 " + loss + "，最低 " + least + "，在第 " + lowest.first() + " 轮");
  }
}
