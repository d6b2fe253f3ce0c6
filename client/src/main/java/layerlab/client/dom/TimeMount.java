package layerlab.client.dom;

import java.util.Optional;
import layerlab.client.dom.Measures.Known;
import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.paint.Box;
import layerlab.client.paint.Palette;
import layerlab.client.state.Look;
import layerlab.client.state.Run;
import layerlab.client.state.State;
import layerlab.client.view.Mounted;
import layerlab.client.view.time.LossPainter;
import layerlab.client.view.time.LossScale;
import layerlab.client.view.time.TimeReading;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The loss strip in the page: the curve, the head at now, and what the curve says at the pointer.
 */
public final class TimeMount implements Mounted {
  private final StageMount.Tools tools;
  private final HTMLElement host;
  private final Known<Box> own;
  private final HTMLElement head;
  private final CanvasSurface curve;
  private final Slot notes;
  private Optional<Palette> palette = Optional.empty();
  private Optional<Drawn> drawn = Optional.empty();
  private Optional<LossScale> scale = Optional.empty();
  private double pointed = Double.NaN;

  /** What the strip shows. */
  private record Drawn(int changes, Look look, LossPainter.Ending ending, int cap) {}

  public TimeMount(HTMLElement host, StageMount.Tools tools) {
    this.host = host;
    this.tools = tools;
    own = tools.measures().box(host);
    curve = new CanvasSurface(Screens.canvas(host, "curve"));
    head = Screens.add(host, "head");
    notes = new Slot(host, tools.outlet());
    Screens.onPointer(host, "pointermove", this::point);
    Screens.onPointer(host, "pointerdown", this::point);
    Screens.onPointer(host, "pointerleave", event -> unpoint());
  }

  @Override
  public void draw(State state, Live live, double now) {
    Box box = own.get();
    if (box.width() < 40 || box.height() < 30) {
      return;
    }
    boolean isNew = curve.fit(box.width(), box.height());
    isNew |= refreshPalette(state);
    Drawn next =
        new Drawn(
            live.changes(), state.look(), ending(state), state.work().experiment().plan().epochs());
    if (!isNew && drawn.map(next::equals).orElse(false)) {
      return;
    }
    drawn = Optional.of(next);
    LossScale fresh =
        LossScale.of(
            live.losses(),
            LossPainter.plot(box.width(), box.height()),
            next.cap(),
            state.look().has(Look.Switch.LOG_SCALE));
    scale = Optional.of(fresh);
    new LossPainter(curve, palette.orElseThrow(), state.look().language())
        .paint(live.losses(), fresh, state.look().has(Look.Switch.SMOOTH), next.ending());
    int last = live.losses().lastEpoch();
    head.getStyle().setProperty("display", last < 0 ? "none" : "");
    head.getStyle().setProperty("left", fresh.x(Math.max(0, last)) + "px");
    showChip();
  }

  private static LossPainter.Ending ending(State state) {
    if (state.run().progress().divergence() instanceof Run.Divergence.At) {
      return LossPainter.Ending.DIVERGED;
    }
    boolean isCut =
        state.run().connection() instanceof Run.Connection.Lost
            && state.run().progress().isRunning();
    return isCut ? LossPainter.Ending.UNKNOWN : LossPainter.Ending.NOW;
  }

  private boolean refreshPalette(State state) {
    boolean isDark = state.look().theme() == Look.Theme.DARK;
    if (palette.isPresent() && palette.get().isDark() == isDark) {
      return false;
    }
    palette = Optional.of(Inks.palette());
    curve.voices(Inks.property("--sans"), Inks.property("--serif"));
    return true;
  }

  private void point(PointerEvent event) {
    pointed = event.getClientX() - Screens.box(host).x();
    showChip();
  }

  private void unpoint() {
    pointed = Double.NaN;
    notes.show(Element.div("notes"));
  }

  private void showChip() {
    if (Double.isNaN(pointed) || scale.isEmpty()) {
      return;
    }
    LossScale known = scale.get();
    Box plot = known.plot();
    if (pointed < plot.x() || pointed > plot.right()) {
      unpoint();
      return;
    }
    Optional<TimeReading> reading = TimeReading.at(tools.live().losses(), known.epochAt(pointed));
    if (reading.isEmpty()) {
      return;
    }
    double x = known.x((reading.get().bucket().first() + reading.get().bucket().last()) / 2.0);
    boolean isRight = x > plot.right() - 120;
    boolean isLeft = x < plot.x() + 120;
    notes.show(
        Element.div("notes")
            .add(Element.div("hair").style("left", x + "px"))
            .add(
                Element.div("chip" + (isRight ? " end" : isLeft ? " start" : ""))
                    .style("left", x + "px")
                    .style("top", plot.bottom() - 12 + "px")
                    .add(reading.get().say(tools.state().get().look().language()))));
  }
}
