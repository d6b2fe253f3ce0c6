package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.live.Checkups;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.paint.Box;
import layerlab.client.paint.Hatch;
import layerlab.client.paint.Palette;
import layerlab.client.state.Diagnosing;
import layerlab.client.state.Diagnosis;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Run;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.LayerNames;
import layerlab.client.view.Mounted;
import layerlab.client.view.diagnose.DiagnosePart;
import layerlab.client.view.diagnose.Reading;
import layerlab.client.view.diagnose.RidgePainter;
import layerlab.client.view.diagnose.Ridges;
import layerlab.client.view.diagnose.Strips;
import layerlab.client.view.time.LossScale;
import layerlab.client.view.time.Stretch;
import layerlab.graph.NodeId;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The drawings of the vital signs over time, which share their head with the time strip. */
public final class DiagnoseMount implements Mounted {
  /** The state of the layers is asked for so many milliseconds apart. */
  private static final int APART = 1000;

  private static final double NARROWEST = 200;

  private final StageMount.Tools tools;
  private final TimeMount time;
  private Optional<Shown> shown = Optional.empty();
  private boolean isAsking;

  /** What the drawings show. */
  private record Drawn(
      int revision, Run.Divergence divergence, Look look, int chosen, int place, LossScale scale) {}

  public DiagnoseMount(StageMount.Tools tools, TimeMount time) {
    this.tools = tools;
    this.time = time;
  }

  @Override
  public void draw(State state, Live live, double now) {
    if (state.screen().diagnosis() == Diagnosis.CLOSED) {
      shown = Optional.empty();
      return;
    }
    ask();
    HTMLDocument document = HTMLDocument.current();
    HTMLElement ridges = document.getElementById(DiagnosePart.RIDGES);
    HTMLElement strips = document.getElementById(DiagnosePart.STRIPS);
    if (ridges == null || strips == null) {
      shown = Optional.empty();
      return;
    }
    if (shown.isEmpty() || shown.get().ridges != ridges) {
      shown = Optional.of(new Shown(ridges, strips));
    }
    shown.get().draw(state, live);
  }

  /** Asks for what is missing, now and then. */
  private void ask() {
    Live live = tools.live();
    State state = tools.state().get();
    boolean isOpen = state.screen().diagnosis() != Diagnosis.CLOSED;
    if (isOpen
        && !isAsking
        && state.run().isWithinReach()
        && live.now().step() > 0
        && live.checkups().isDue(live.now())) {
      isAsking = true;
      Window.setTimeout(
          () -> {
            isAsking = false;
            ask();
          },
          APART);
      live.checkups().await(live.now());
      tools.outlet().send(new Event.AskedCheckups(live.checkups().last()));
    }
  }

  /** The drawings of one opening. */
  private final class Shown {
    private final HTMLElement ridges;
    private final HTMLElement strips;
    private final CanvasSurface over;
    private final CanvasSurface beside;
    private final HTMLElement head;
    private final Slot notes;
    private final Slot notesBeside;
    private Optional<Drawn> drawn = Optional.empty();
    private Palette palette = Inks.palette();
    private boolean isDragged;

    Shown(HTMLElement ridges, HTMLElement strips) {
      this.ridges = ridges;
      this.strips = strips;
      over = new CanvasSurface(Screens.canvas(ridges, ""));
      beside = new CanvasSurface(Screens.canvas(strips, ""));
      over.voices(Inks.property("--sans"), Inks.property("--serif"));
      beside.voices(Inks.property("--sans"), Inks.property("--serif"));
      head = Screens.add(ridges, "dg-now");
      notes = new Slot(ridges, tools.outlet());
      notesBeside = new Slot(strips, tools.outlet());
      Screens.onPointer(ridges, "pointerdown", this::down);
      Screens.onPointer(ridges, "pointermove", this::point);
      Screens.onPointer(ridges, "pointerup", event -> isDragged = false);
      Screens.onPointer(ridges, "pointercancel", event -> isDragged = false);
      Screens.onPointer(ridges, "pointerleave", event -> notes.show(nothing()));
      Screens.onPointer(strips, "pointerdown", this::choose);
      Screens.onPointer(strips, "pointermove", this::compare);
      Screens.onPointer(strips, "pointerleave", event -> notesBeside.show(nothing()));
    }

    private Element nothing() {
      return Element.div("notes");
    }

    void draw(State state, Live live) {
      Box box = Screens.box(ridges);
      Box room = Screens.box(strips);
      if (box.width() < NARROWEST) {
        return;
      }
      List<Strips.Layer> layers = layers(state, live);
      LossScale scale = scale(state, live, box);
      int place = state.focus().head() instanceof Head.At ? Reading.place(state, live) : -1;
      Drawn next =
          new Drawn(
              live.checkups().revision(),
              state.run().progress().divergence(),
              state.look(),
              Diagnosing.chosen(state),
              place,
              scale);
      boolean isNew = over.fit(box.width(), box.height());
      isNew |= beside.fit(Math.max(room.width(), Strips.width(layers.size())), room.height());
      int epoch = TimeMount.headEpoch(state, live);
      head.getStyle().setProperty("display", scale.shows(epoch) ? "" : "none");
      head.getStyle().setProperty("left", scale.x(Math.max(0, epoch)) + "px");
      if (isNew || drawn.isEmpty() || !drawn.get().equals(next)) {
        drawn = Optional.of(next);
        paint(live, next, layers);
      }
    }

    private void paint(Live live, Drawn next, List<Strips.Layer> layers) {
      Checkups checkups = live.checkups();
      palette = Inks.palette();
      boolean isKnown =
          checkups.known().stream().allMatch(checkup -> checkup.layers().size() == layers.size());
      List<Ridges> kinds = new ArrayList<>();
      for (Ridges.Kind kind : Ridges.Kind.values()) {
        kinds.add(Ridges.of(isKnown ? checkups.known() : List.of(), next.chosen(), kind));
      }
      LossScale scale = next.scale();
      new RidgePainter(over, palette, next.look().language())
          .paint(kinds, scale, checkups.spacing(), next.place());
      if (next.divergence() instanceof Run.Divergence.At at && scale.shows(at.epoch())) {
        Box plot = scale.plot();
        Hatch.paint(over, new Box(scale.x(at.epoch()) - 4, plot.y(), 8, plot.height()), palette);
      }
      if (isKnown) {
        strips(next, layers).paint();
      } else {
        beside.clear();
      }
    }

    private Strips strips(Drawn next, List<Strips.Layer> layers) {
      return new Strips(
          beside, palette, next.look().language(), model(next, layers), tools.live().checkups());
    }

    private Strips.Model model(Drawn next, List<Strips.Layer> layers) {
      Checkups checkups = tools.live().checkups();
      int head = next.place() < 0 ? -1 : Checkups.epoch(checkups.known().get(next.place()));
      return new Strips.Model(layers, next.chosen(), time.extent(), head);
    }

    private List<Strips.Layer> layers(State state, Live live) {
      List<Strips.Layer> layers = new ArrayList<>();
      live.vitals()
          .layers()
          .forEach(
              node ->
                  layers.add(
                      new Strips.Layer(
                          LayerNames.of(state.work().experiment().graph(), node.id())
                              .in(state.look().language()),
                          node.output().size())));
      return layers;
    }

    /** The same x as the time strip's, where that is below. */
    private LossScale scale(State state, Live live, Box box) {
      Box strip = time.plot();
      double left = RidgePainter.HIGHEST + 48;
      boolean isAligned = strip.x() >= box.x() + left && strip.right() <= box.right();
      Box plot =
          isAligned
              ? new Box(strip.x() - box.x(), 0, strip.width(), box.height())
              : new Box(left, 0, box.width() - left - 12, box.height());
      Stretch stretch = Stretch.of(state.focus().zoom(), time.extent());
      return LossScale.of(live.losses(), plot, stretch, false);
    }

    // -- the pointer

    private void down(PointerEvent event) {
      if (event.getButton() == 0) {
        Native.capture(ridges, event.getPointerId());
        isDragged = true;
        point(event);
      }
    }

    private void point(PointerEvent event) {
      if (drawn.isEmpty()) {
        return;
      }
      Box box = Screens.box(ridges);
      LossScale scale = drawn.get().scale();
      int epoch = Math.max(0, scale.epochAt(event.getClientX() - box.x()));
      if (isDragged) {
        time.slideTo(epoch);
      }
      double y = event.getClientY() - box.y();
      Ridges.Kind[] kinds = Ridges.Kind.values();
      int kind = Math.max(0, Math.min(kinds.length - 1, (int) (y / box.height() * kinds.length)));
      notes.show(note(epoch, drawn.get().chosen(), kinds[kind], scale, y));
    }

    private Element note(int epoch, int layer, Ridges.Kind kind, LossScale scale, double y) {
      Checkups checkups = tools.live().checkups();
      int place = checkups.nearest(epoch);
      if (place < 0) {
        return nothing();
      }
      int at = Checkups.epoch(checkups.known().get(place));
      double x = scale.x(at);
      boolean isRight = x > scale.plot().right() - 160;
      boolean isLeft = x < scale.plot().x() + 160;
      String said =
          Reading.of(checkups.known().get(place), layer, kind, drawn.get().look().language());
      return nothing()
          .add(
              Element.div(isDragged ? "" : "dg-hair").style("left", x + "px"),
              Element.div("chip" + (isRight ? " end" : isLeft ? " start" : ""))
                  .style("left", x + "px")
                  .style("top", Math.max(14, y - 24) + "px")
                  .add(said));
    }

    private void choose(PointerEvent event) {
      State state = tools.state().get();
      List<NodeId> layers = Diagnosing.layers(state);
      double x = event.getClientX() - Screens.box(strips).x();
      int layer = Strips.layerAt(x, beside.width(), layers.size());
      if (layer >= 0) {
        tools.outlet().send(new Event.Selected(new Spot.OfLayer(layers.get(layer))));
      }
    }

    private void compare(PointerEvent event) {
      State state = tools.state().get();
      List<Strips.Layer> layers = layers(state, tools.live());
      Box box = Screens.box(strips);
      double x = event.getClientX() - box.x();
      double y = event.getClientY() - box.y();
      int layer = Strips.layerAt(x, beside.width(), layers.size());
      if (drawn.isEmpty() || layer < 0) {
        notesBeside.show(nothing());
        return;
      }
      Checkups checkups = tools.live().checkups();
      int place = checkups.nearest(Strips.epochAt(x, beside.width(), model(drawn.get(), layers)));
      if (place < 0) {
        notesBeside.show(nothing());
        return;
      }
      boolean isRight = x > beside.width() - 160;
      notesBeside.show(
          nothing()
              .add(
                  Element.div("chip" + (isRight ? " end" : " start"))
                      .style("left", x + "px")
                      .style("top", Math.max(14, y - 20) + "px")
                      .add(
                          Strips.say(
                              checkups.known().get(place),
                              layer,
                              y / box.height(),
                              state.look().language()))));
    }
  }
}
