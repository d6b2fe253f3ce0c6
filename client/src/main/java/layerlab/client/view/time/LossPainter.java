package layerlab.client.view.time;

import java.util.List;
import java.util.function.Function;
import layerlab.client.live.Flag;
import layerlab.client.live.LossHistory;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Lettering.Align;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;

/** Draws the loss curve: train thin, test thick, spikes as a band, what happened as flags. */
public final class LossPainter {
  /** Points that are nearer to each other on the screen, in pixels, are not drawn one by one. */
  private static final double APART = 0.7;

  private static final Text UNKNOWN = Text.of("unknown yet", "尚未知晓");
  private static final Text OVERFLOW = Text.of("numbers overflowed", "数值溢出");

  /** How much of what was a smooth line keeps at each step, and from how many steps on. */
  private static final double SMOOTHING = 0.75;

  private static final double LONG = 120;
  private static final double FLAG_ROW = 14;

  /** What the epochs' figures take below the curve. */
  static final double BELOW = 22;

  private final Surface surface;
  private final Palette palette;
  private final Language language;

  /** What the run is in the middle of. */
  public enum Ending {
    /** It goes on, or waits. */
    NOW,
    /** The line is cut: what comes is not known. */
    UNKNOWN,
    /** Numbers overflowed. */
    DIVERGED
  }

  public LossPainter(Surface surface, Palette palette, Language language) {
    this.surface = surface;
    this.palette = palette;
    this.language = language;
  }

  /** The part of a strip that the curve covers. */
  public static Box plot(double width, double height) {
    return new Box(46, 20, Math.max(40, width - 54), Math.max(20, height - 42));
  }

  public void paint(LossHistory losses, LossScale scale, boolean isSmooth, Ending ending) {
    surface.clear();
    grid(scale);
    if (losses.size() == 0) {
      return;
    }
    surface.save();
    clip(scale);
    ghost(losses.ghost(), scale);
    band(losses, scale, Bucket.Pair::test, 0.16);
    band(losses, scale, Bucket.Pair::train, 0.14);
    line(losses, scale, Bucket.Pair::train, isSmooth);
    surface.stroke(palette.of(Token.INK_3), 1.25);
    line(losses, scale, Bucket.Pair::test, isSmooth);
    surface.stroke(palette.of(Token.INK), 2.4);
    surface.restore();
    flags(losses.flags().stream().filter(flag -> scale.shows(flag.epoch())).toList(), scale);
    if (scale.shows(losses.lastEpoch())) {
      end(losses, scale, ending);
    }
  }

  /** What lies beyond the borders of a part of the run is not drawn; lines may be thick at them. */
  private void clip(LossScale scale) {
    Box plot = scale.plot();
    surface.begin();
    surface.rect(plot.x() - 2, 0, plot.width() + 4, plot.bottom() + 2);
    surface.clip();
  }

  /** Says how many epochs each point is, where that is more than one. */
  public void resolution(LossHistory losses, LossScale scale) {
    int most = TimeReading.resolution(losses, scale.stretch());
    if (most < 2) {
      return;
    }
    String text = TimeReading.eachPoint(most).in(language);
    double width = surface.measure(text, Lettering.caption(Align.LEFT));
    double left = Math.max(2, scale.plot().right() - width - 4);
    flagText(text, new Box(left - 2, scale.plot().y() + FLAG_ROW, width + 4, 14));
  }

  private void grid(LossScale scale) {
    Box plot = scale.plot();
    for (LossScale.Tick tick : scale.losses()) {
      double y = Math.round(scale.y(tick.at())) + 0.5;
      surface.begin();
      surface.moveTo(plot.x(), y);
      surface.lineTo(plot.right(), y);
      surface.stroke(palette.of(Token.LINE), 1);
      surface.text(
          tick.label(), plot.x() - 6, y, Lettering.caption(Align.RIGHT), palette.of(Token.INK_3));
    }
    for (LossScale.Tick tick : scale.epochTicks()) {
      double x = Math.round(scale.x(tick.at())) + 0.5;
      surface.begin();
      surface.moveTo(x, plot.bottom());
      surface.lineTo(x, plot.bottom() + 4);
      surface.stroke(palette.of(Token.LINE_2), 1);
      Align align = tick.at() == scale.stretch().first() ? Align.LEFT : Align.MIDDLE;
      if (scale.x(tick.at()) > plot.right() - 12) {
        align = Align.RIGHT;
      }
      surface.text(
          tick.label(), x, plot.bottom() + 12, Lettering.caption(align), palette.of(Token.INK_3));
    }
    surface.begin();
    surface.moveTo(plot.x(), plot.bottom() + 0.5);
    surface.lineTo(plot.right(), plot.bottom() + 0.5);
    surface.stroke(palette.of(Token.LINE_2), 1);
  }

  /** What came after the moment that the run was gone on from. */
  private void ghost(List<Bucket> ghost, LossScale scale) {
    surface.begin();
    boolean isOpen = false;
    for (Bucket bucket : ghost) {
      double value = bucket.loss().test().last();
      double x = scale.x(middle(bucket));
      boolean isShown = isFinite(value) && x <= scale.plot().right();
      if (isShown && isOpen) {
        surface.lineTo(x, scale.y(value));
      } else if (isShown) {
        surface.moveTo(x, scale.y(value));
      }
      isOpen = isShown;
    }
    surface.stroke(Colour.fade(palette.of(Token.INK), 0.22), 2);
  }

  private static double middle(Bucket bucket) {
    return (bucket.first() + bucket.last()) / 2.0;
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /**
   * From the least to the largest loss of each bucket, so that no spike is smoothed away. Buckets
   * that fall on one place of the screen are one.
   */
  private void band(
      LossHistory losses, LossScale scale, Function<Bucket.Pair, Spread> series, double opacity) {
    double[] xs = new double[losses.size()];
    double[] most = new double[losses.size()];
    double[] least = new double[losses.size()];
    int count = 0;
    for (int i = 0; i < losses.size(); i++) {
      Bucket bucket = losses.at(i);
      Spread spread = series.apply(bucket.loss());
      if (!isFinite(spread.max())) {
        continue;
      }
      double low = isFinite(spread.min()) ? spread.min() : spread.max();
      double x = scale.x(middle(bucket));
      if (count > 0 && x - xs[count - 1] < APART) {
        most[count - 1] = Math.max(most[count - 1], spread.max());
        least[count - 1] = Math.min(least[count - 1], low);
      } else {
        xs[count] = x;
        most[count] = spread.max();
        least[count++] = low;
      }
    }
    if (count == 0) {
      return;
    }
    surface.begin();
    surface.moveTo(xs[0], scale.y(most[0]));
    for (int i = 1; i < count; i++) {
      surface.lineTo(xs[i], scale.y(most[i]));
    }
    for (int i = count - 1; i >= 0; i--) {
      surface.lineTo(xs[i], scale.y(least[i]));
    }
    surface.close();
    int ink = Colour.fade(palette.of(Token.INK), opacity);
    surface.fill(ink);
    surface.stroke(ink, 0.7);
  }

  /** Traces a series; ends where a value is not finite and goes on behind it. */
  private void line(
      LossHistory losses, LossScale scale, Function<Bucket.Pair, Spread> series, boolean isSmooth) {
    surface.begin();
    boolean isOpen = false;
    double smooth = 0;
    double drawn = 0;
    double keep = isSmooth ? SMOOTHING * Math.min(1, losses.size() / LONG) : 0;
    int last = losses.size() - 1;
    for (int i = 0; i <= last; i++) {
      double value = series.apply(losses.at(i).loss()).last();
      if (!isFinite(value)) {
        isOpen = false;
        continue;
      }
      smooth = isOpen ? keep * smooth + (1 - keep) * value : value;
      double x = scale.x(i == last ? losses.at(i).last() : middle(losses.at(i)));
      if (!isOpen) {
        surface.moveTo(x, scale.y(smooth));
        drawn = x;
      } else if (x - drawn >= APART || i == last) {
        surface.lineTo(x, scale.y(smooth));
        drawn = x;
      }
      isOpen = true;
    }
  }

  // -- what happened

  private void flags(List<Flag> flags, LossScale scale) {
    double[] rowEnds = {-1e9, -1e9};
    Box plot = scale.plot();
    for (Flag flag : flags) {
      double x = Math.round(scale.x(flag.epoch())) + 0.5;
      String text = flag.what().in(language);
      double width = surface.measure(text, Lettering.caption(Align.LEFT));
      boolean isRight = x + width + 8 > plot.right();
      double from = isRight ? x - width - 5 : x + 5;
      int row = from > rowEnds[0] ? 0 : from > rowEnds[1] ? 1 : 2;
      surface.begin();
      surface.moveTo(x, row == 2 ? plot.y() + FLAG_ROW : FLAG_ROW * row + 3);
      surface.lineTo(x, plot.bottom());
      surface.dash(2, 3);
      surface.stroke(palette.of(Token.INK_3), 1);
      surface.solid();
      if (row < 2) {
        rowEnds[row] = from + width + 8;
        flagText(text, new Box(from - 2, FLAG_ROW * row + 1, width + 4, 14));
      }
    }
  }

  private void flagText(String text, Box box) {
    surface.begin();
    surface.rect(box.x(), box.y(), box.width(), box.height());
    surface.fill(Colour.fade(palette.of(Token.PAPER), 0.8));
    surface.text(
        text, box.x() + 2, box.middleY(), Lettering.caption(Align.LEFT), palette.of(Token.INK_2));
  }

  private void end(LossHistory losses, LossScale scale, Ending ending) {
    Bucket last = losses.at(losses.size() - 1);
    double x = scale.x(last.last());
    switch (ending) {
      case NOW -> {}
      case UNKNOWN -> unknown(losses, scale, x);
      case DIVERGED -> diverged(losses, scale, x);
    }
  }

  private void unknown(LossHistory losses, LossScale scale, double x) {
    double y = scale.y(lastFinite(losses));
    double right = Math.min(scale.plot().right(), x + 110);
    surface.begin();
    surface.moveTo(x, y);
    surface.lineTo(right, y);
    surface.dash(1.5, 4);
    surface.stroke(palette.of(Token.INK_3), 2);
    surface.solid();
    surface.begin();
    surface.circle(x, y, 4);
    surface.fill(palette.of(Token.INK_3));
    boolean isCramped = right - x < 70;
    surface.text(
        UNKNOWN.in(language),
        isCramped ? x - 8 : x + 12,
        y - 12,
        Lettering.caption(isCramped ? Align.RIGHT : Align.LEFT),
        palette.of(Token.INK_3));
  }

  /** The line shoots out of the picture, in the colour of errors. */
  private void diverged(LossHistory losses, LossScale scale, double x) {
    double y = scale.y(lastFinite(losses));
    double top = scale.plot().y() - 6;
    int crimson = palette.of(Token.CRIMSON);
    surface.begin();
    surface.moveTo(x, y);
    surface.lineTo(x + Math.min(4, scale.plot().right() - x), top);
    surface.stroke(crimson, 2.4);
    String text = OVERFLOW.in(language);
    double width = surface.measure(text, Lettering.caption(Align.LEFT));
    boolean isRight = x + width + 14 > scale.plot().right();
    surface.text(
        text,
        isRight ? x - 6 : x + 10,
        top + 4,
        new Lettering(Lettering.Voice.INSTRUMENT, 11, 650, isRight ? Align.RIGHT : Align.LEFT),
        crimson);
  }

  private static double lastFinite(LossHistory losses) {
    for (int i = losses.size() - 1; i >= 0; i--) {
      double value = losses.at(i).loss().test().last();
      if (isFinite(value)) {
        return value;
      }
    }
    return 1;
  }
}
