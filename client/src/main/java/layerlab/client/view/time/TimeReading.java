package layerlab.client.view.time;

import java.util.Optional;
import layerlab.client.live.Flag;
import layerlab.client.live.LossHistory;
import layerlab.client.live.Reel;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Bucket;

/** What the curve says at an epoch. */
public record TimeReading(Bucket bucket) {

  private static final Text UNKEPT = Text.of(", network not kept", "，当时的网络未保留");

  private static final double NEAR = 5;

  /** The bucket that holds an epoch, or the nearest before it. */
  public static Optional<TimeReading> at(LossHistory losses, int epoch) {
    int low = 0;
    int high = losses.size() - 1;
    if (high < 0 || epoch < losses.at(0).first()) {
      return Optional.empty();
    }
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (losses.at(middle).first() <= epoch) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Optional.of(new TimeReading(losses.at(low)));
  }

  /** What happened at a flag that stands near a place on the strip. */
  public static Optional<Text> flag(LossHistory losses, LossScale scale, double x) {
    return losses.flags().stream()
        .filter(flag -> Math.abs(scale.x(flag.epoch()) - x) < NEAR)
        .reduce((older, newer) -> newer)
        .map(Flag::what);
  }

  /** {@code , network not kept}: why the head goes elsewhere; nothing where it can stand. */
  public String where(Reel reel, Language language) {
    return reel.isBeforeAll(bucket.last()) ? UNKEPT.in(language) : "";
  }

  /** How many epochs the longest bucket in a stretch is; 0 where there is none. */
  static int resolution(LossHistory losses, Stretch stretch) {
    int most = 0;
    for (int i = 0; i < losses.size(); i++) {
      Bucket bucket = losses.at(i);
      if (bucket.last() >= stretch.first() && bucket.first() <= stretch.last()) {
        most = Math.max(most, bucket.last() - bucket.first() + 1);
      }
    }
    return most;
  }

  /** {@code each point is 64 epochs: least, greatest and last}. */
  static Text eachPoint(int epochs) {
    return Text.of(
        "each point is " + epochs + " epochs: least, greatest and last",
        "每个点是 " + epochs + " 轮：最小值、最大值和最后的值");
  }

  /** {@code epoch 236: train 0.041, test 0.051}. */
  public String say(Language language) {
    boolean isOne = bucket.first() == bucket.last();
    String epochs = isOne ? Integer.toString(bucket.last()) : bucket.first() + "–" + bucket.last();
    String train = Figures.readout(bucket.loss().train().last());
    String test = Figures.readout(bucket.loss().test().last());
    return Text.of(
            "epoch " + epochs + ": train " + train + ", test " + test,
            "第 " + epochs + " 轮：训练 " + train + "，测试 " + test)
        .in(language);
  }
}
