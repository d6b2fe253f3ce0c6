package layerlab.client.dom;

import java.util.List;
import java.util.Optional;
import layerlab.client.dom.Measures.Known;
import layerlab.client.html.Element;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.live.Zoom;
import layerlab.client.paint.Box;
import layerlab.client.paint.Palette;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Look;
import layerlab.client.state.Run;
import layerlab.client.state.State;
import layerlab.client.view.Mounted;
import layerlab.client.view.time.FilmStrip;
import layerlab.client.view.time.LossPainter;
import layerlab.client.view.time.LossScale;
import layerlab.client.view.time.Stretch;
import layerlab.client.view.time.TimeHtml;
import layerlab.client.view.time.TimeReading;
import layerlab.spec.Language;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The loss strip in the page: the curve, the head that is dragged along it, the film below, and
 * what the curve says at the pointer.
 */
public final class TimeMount implements Mounted {
  /** Moments are asked for so many milliseconds apart, so that a drag stays within the budget. */
  private static final int APART = 200;

  private final StageMount.Tools tools;
  private final HTMLElement host;
  private final Known<Box> own;
  private final HTMLElement head;
  private final HTMLElement grip;
  private final CanvasSurface curve;
  private final Film film;
  private final Slot notes;
  private final Slot past;
  private final Slot part;
  private final Slot without;
  private final ZoomGestures zooming;
  private Optional<Palette> palette = Optional.empty();
  private Optional<Drawn> drawn = Optional.empty();
  private Optional<LossScale> scale = Optional.empty();
  private double pointed = Double.NaN;
  private boolean isDragged;
  private boolean isAsking;

  /** What the strip shows. */
  private record Drawn(int history, Run run, Look look, int cap, Focus.Time time) {}

  public TimeMount(HTMLElement host, StageMount.Tools tools) {
    this.host = host;
    this.tools = tools;
    own = tools.measures().box(host);
    curve = new CanvasSurface(Screens.canvas(host, "curve"));
    film = new Film(host, tools);
    head = Screens.add(host, "head");
    grip = Screens.add(host, "grip");
    grip.setAttribute("role", "slider");
    grip.setAttribute("tabindex", "0");
    notes = new Slot(host, tools.outlet());
    past = new Slot(host, tools.outlet());
    part = new Slot(host, tools.outlet());
    without = new Slot(host, tools.outlet());
    zooming = new ZoomGestures(host, grip, tools.outlet(), () -> scale, this::extent);
    Screens.onPointer(grip, "pointerdown", this::down);
    Screens.onPointer(grip, "pointermove", this::point);
    Screens.onPointer(grip, "pointerup", event -> isDragged = false);
    Screens.onPointer(grip, "pointercancel", event -> isDragged = false);
    Screens.onPointer(grip, "pointerleave", event -> unpoint());
    grip.addEventListener("keydown", (EventListener<KeyboardEvent>) this::pressed);
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
            live.history(),
            state.run(),
            state.look(),
            state.work().experiment().plan().epochs(),
            state.focus().time());
    if (!isNew && drawn.map(next::equals).orElse(false)) {
      return;
    }
    drawn = Optional.of(next);
    double below = FilmStrip.height(box.height());
    LossScale fresh =
        LossScale.of(
            live.losses(),
            LossPainter.plot(box.width(), box.height() - below),
            Stretch.of(state.focus().zoom(), extent()),
            state.look().has(Look.Switch.LOG_SCALE));
    scale = Optional.of(fresh);
    LossPainter painter = new LossPainter(curve, palette.orElseThrow(), state.look().language());
    painter.paint(live.losses(), fresh, state.look().has(Look.Switch.SMOOTH), ending(state));
    if (state.focus().zoom() instanceof Zoom.Part) {
      painter.resolution(live.losses(), fresh);
    }
    FilmStrip strip = FilmStrip.of(state, live, fresh, below);
    film.show(strip, state, palette.orElseThrow());
    placeHead(state, live, fresh);
    ask(live, strip);
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

  // -- the head

  private void placeHead(State state, Live live, LossScale at) {
    int last = live.losses().lastEpoch();
    int epoch = headEpoch(state, live);
    head.getStyle().setProperty("display", last < 0 || !at.shows(epoch) ? "none" : "");
    head.getStyle().setProperty("left", at.x(Math.max(0, epoch)) + "px");
    TimeHtml html = new TimeHtml(state, live, epoch);
    past.show(html.past(at));
    part.show(html.part(at));
    without.show(html.without(at));
    if (!state.run().progress().isRunning() || state.focus().head() instanceof Head.At) {
      html.describe(grip::setAttribute);
    }
  }

  /** Where the head stands: at the moment that is shown once that is the one asked for. */
  static int headEpoch(State state, Live live) {
    return switch (state.focus().head()) {
      case Head.Now() -> live.losses().lastEpoch();
      case Head.At(int epoch) -> live.reel().has(epoch) ? live.moment().epoch() : epoch;
    };
  }

  /** Moves the head along the kept moments. */
  public void moveHead(int moments) {
    State state = tools.state().get();
    int from = headEpoch(state, tools.live());
    int to = tools.live().reel().beside(from, moments);
    goTo(to == from ? from + moments : to);
  }

  private void pressed(KeyboardEvent event) {
    int last = tools.live().losses().lastEpoch();
    int from = headEpoch(tools.state().get(), tools.live());
    TimeHtml.keyed(event.getKey(), from, last)
        .ifPresent(
            epoch -> {
              event.preventDefault();
              slideTo(epoch);
            });
  }

  /** Shows a moment of the past that is kept, or the newest. */
  void slideTo(int epoch) {
    int last = tools.live().losses().lastEpoch();
    goTo(epoch >= last ? epoch : Math.min(last - 1, tools.live().reel().snap(epoch)));
  }

  /** Shows the moment of a picture of the film. */
  public void showFrame(int number) {
    film.epoch(number).ifPresent(this::goTo);
  }

  private void goTo(int epoch) {
    int last = tools.live().losses().lastEpoch();
    if (last > 0) {
      tools
          .outlet()
          .send(epoch >= last ? new Event.WentLive() : new Event.ScrubTo(Math.max(0, epoch)));
    }
  }

  /** Shows another part of the run, as a key says. */
  public void zoom(Zoom.Way way) {
    State state = tools.state().get();
    Stretch now = Stretch.of(state.focus().zoom(), extent());
    Zoom next = now.by(way, headEpoch(state, tools.live()), extent());
    tools.outlet().send(new Event.Zoomed(next));
  }

  /** The right border of the whole run. */
  int extent() {
    int cap = tools.state().get().work().experiment().plan().epochs();
    return LossScale.extent(tools.live().losses().lastEpoch(), cap);
  }

  /** Asks for the moments that are missing, now and then. */
  private void ask(Live live, FilmStrip strip) {
    if (!isAsking && !wanted(live, strip).isEmpty()) {
      isAsking = true;
      boolean isUrgent = tools.state().get().focus().head() instanceof Head.At;
      int seldom = live.reel().isWithout() ? 50 * APART : 5 * APART;
      Window.setTimeout(() -> send(strip), isUrgent ? APART : seldom);
      if (isUrgent) {
        send(strip);
        isAsking = true;
      }
    }
  }

  private void send(FilmStrip strip) {
    isAsking = false;
    List<Integer> wanted = wanted(tools.live(), strip);
    if (!wanted.isEmpty()) {
      tools.live().reel().await();
      tools.outlet().send(new Event.AskedPast(wanted));
    }
  }

  private List<Integer> wanted(Live live, FilmStrip strip) {
    State state = tools.state().get();
    return state.run().isWithinReach() && live.losses().lastEpoch() > 0
        ? live.reel().wanted(state.focus().head(), strip.epochs())
        : List.of();
  }

  // -- the pointer

  private void down(PointerEvent event) {
    isDragged = false;
    if (event.getButton() == 0 && !zooming.isUnderWay()) {
      Native.capture(grip, event.getPointerId());
      isDragged = true;
      point(event);
    }
  }

  private void point(PointerEvent event) {
    pointed = event.getClientX() - Screens.box(host).x();
    if (isDragged && !zooming.isUnderWay() && scale.isPresent()) {
      Stretch shown = scale.get().stretch();
      int pointedAt = scale.get().epochAt(pointed);
      slideTo(Math.max(shown.first(), Math.min(shown.last(), pointedAt)));
    }
    showChip();
  }

  /** What the curve covers in the window. */
  Box plot() {
    Box box = own.get();
    Box plot = LossPainter.plot(box.width(), box.height());
    return new Box(box.x() + plot.x(), box.y(), plot.width(), plot.height());
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
    Language language = tools.state().get().look().language();
    double x = known.x((reading.get().bucket().first() + reading.get().bucket().last()) / 2.0);
    boolean isRight = x > plot.right() - 120 && x > (plot.x() + plot.right()) / 2;
    boolean isLeft = x < plot.x() + 120;
    String what =
        TimeReading.flag(tools.live().losses(), known, pointed)
            .map(flag -> flag.in(language) + " · ")
            .orElse("");
    notes.show(
        Element.div("notes")
            .add(
                Element.div("hair")
                    .style("left", x + "px")
                    .style("height", plot.bottom() - 18 + "px"))
            .add(
                Element.div("chip" + (isRight ? " end" : isLeft ? " start" : ""))
                    .style("left", x + "px")
                    .style("top", plot.bottom() - 12 + "px")
                    .add(
                        what
                            + reading.get().say(language)
                            + reading.get().where(tools.live().reel(), language))));
  }
}
