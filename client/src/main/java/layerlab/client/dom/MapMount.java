package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.dom.Measures.Known;
import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.paint.Box;
import layerlab.client.paint.Composition;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Token;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Look;
import layerlab.client.state.Pen;
import layerlab.client.state.State;
import layerlab.client.view.Mounted;
import layerlab.client.view.map.MapHtml;
import layerlab.client.view.map.MapPainter;
import layerlab.client.view.map.MapPicture;
import layerlab.client.view.map.PenNotes;
import layerlab.client.view.map.Pinned;
import layerlab.client.view.map.PointPainter;
import layerlab.client.view.map.Probe;
import layerlab.data.Planar;
import layerlab.data.PlanarSet;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.html.HTMLElement;

/** The big map in the page, with the lines above and below it. */
public final class MapMount implements Mounted {
  private final StageMount.Tools tools;
  private final HTMLElement square;
  private final Known<Box> own;
  private final CanvasSurface ground;
  private final CanvasSurface points;
  private final Slot notes;
  private final PenPointer pen;
  private final MapPicture picture = new MapPicture();
  private final Probe probe = new Probe();
  private Optional<Palette> palette = Optional.empty();
  private Optional<MapPainter> painter = Optional.empty();
  private Optional<State> drawn = Optional.empty();
  private Optional<Probe.Place> pointed = Optional.empty();

  /**
   * @param square takes the map, into which the last layer's lines run
   */
  public MapMount(HTMLElement square, StageMount.Tools tools) {
    this.square = square;
    this.tools = tools;
    own = tools.measures().box(square);
    ground = new CanvasSurface(Screens.canvas(square, "ground"));
    points = new CanvasSurface(Screens.canvas(square, "points"));
    notes = new Slot(square, tools.outlet());
    pen = new PenPointer(square, tools);
    Screens.onPointer(square, "pointermove", this::point);
    Screens.onPointer(square, "pointerdown", this::point);
    Screens.onPointer(square, "pointerleave", event -> unpoint());
    Screens.onPointer(square, "click", this::pin);
  }

  @Override
  public void draw(State state, Live live, double now) {
    boolean isPlanar = state.work().experiment().data() instanceof Planar;
    if (!isPlanar) {
      drawn = Optional.empty();
      return;
    }
    Box box = own.get();
    if (box.width() < 10) {
      return;
    }
    boolean isNew = ground.fit(box.width(), box.width());
    isNew |= points.fit(box.width(), box.width());
    isNew |= refreshPalette(state);
    boolean looksOther = drawn.map(old -> !old.look().on().equals(state.look().on())).orElse(true);
    double start = Performance.now();
    MapPicture.Change change = picture.update(state, live);
    if (isNew || change.ground() || looksOther) {
      picture
          .answer()
          .ifPresent(
              answer ->
                  painter.orElseThrow().paint(answer, state.look().has(Look.Switch.HARD_EDGES)));
    }
    if (change.ground()) {
      picture.pace().took(Performance.now() - start);
    }
    if (isNew || change.points() || looksOther) {
      paintPoints(state);
    }
    drawn = Optional.of(state);
    showNotes(state, live);
  }

  private void paintPoints(State state) {
    if (picture.points().isPresent() && picture.data().isPresent()) {
      new PointPainter(points, palette.orElseThrow())
          .paint(
              picture.data().get().classes(),
              picture.points().get(),
              picture.train(),
              MapPicture.withTest(state));
    }
  }

  private boolean refreshPalette(State state) {
    boolean isDark = state.look().theme() == Look.Theme.DARK;
    if (palette.isPresent() && palette.get().isDark() == isDark) {
      return false;
    }
    Palette other = Inks.palette();
    palette = Optional.of(other);
    painter = Optional.of(new MapPainter(ground, other));
    points.voices(Inks.property("--sans"), Inks.property("--serif"));
    return true;
  }

  /** The map as it is shown, with its points; nothing where there is none. */
  Optional<Composition> picture(State state) {
    Box box = own.get();
    if (drawn.isEmpty() || picture.answer().isEmpty() || box.width() < 10) {
      return Optional.empty();
    }
    Palette inks = palette.orElseThrow();
    return Optional.of(
        new Composition(
            box.width(),
            box.width(),
            inks.of(Token.PAPER),
            pieces(state, new Box(0, 0, box.width(), box.width()), inks)));
  }

  private List<Composition.Piece> pieces(State state, Box place, Palette inks) {
    List<Composition.Piece> pieces = new ArrayList<>();
    picture
        .answer()
        .ifPresent(
            answer ->
                pieces.add(
                    new Composition.Piece(
                        place,
                        surface ->
                            new MapPainter(surface, inks)
                                .paint(answer, state.look().has(Look.Switch.HARD_EDGES)))));
    if (picture.points().isPresent() && picture.data().isPresent()) {
      pieces.add(
          new Composition.Piece(
              place,
              surface ->
                  new PointPainter(surface, inks)
                      .paint(
                          picture.data().get().classes(),
                          picture.points().get(),
                          picture.train(),
                          MapPicture.withTest(state))));
    }
    return pieces;
  }

  // -- reading it

  private void point(PointerEvent event) {
    pointed = Optional.of(Screens.place(square, event));
    showNotes(tools.state().get(), tools.live());
  }

  private void unpoint() {
    pointed = Optional.empty();
    showNotes(tools.state().get(), tools.live());
  }

  /** The sample next to the pointer is the one to be followed. */
  private void pin(PointerEvent event) {
    if (pen.isHeld()) {
      return;
    }
    Box box = Screens.box(square);
    double x = (event.getClientX() - box.x()) / box.width();
    double y = (event.getClientY() - box.y()) / box.height();
    picture
        .points()
        .flatMap(points -> Pinned.next(points, x, y))
        .ifPresent(pin -> tools.outlet().send(new Event.Pinned(pin)));
  }

  private void showNotes(State state, Live live) {
    Element all = Element.div("notes");
    if (state.focus().hand() instanceof Focus.Hand.Drawing(Pen held)) {
      PenNotes.draw(held, pointed).forEach(all::add);
      notes.show(all);
      return;
    }
    picture
        .points()
        .flatMap(points -> Pinned.mark(points, state.focus().pin()))
        .ifPresent(all::add);
    Optional<ShapedGraph> graph = live.frames().graph();
    if (graph.isPresent() && state.work().experiment().data() instanceof Planar planar) {
      Optional<MapPicture.Target> target = MapPicture.target(state, graph.get());
      target.ifPresent(
          found -> all.add(Element.div("whose").key("whose").add(new MapHtml(state).title(found))));
      pointed.flatMap(place -> chip(state, live, planar, place)).ifPresent(all::add);
    }
    notes.show(all);
  }

  private Optional<Element> chip(State state, Live live, Planar planar, Probe.Place place) {
    ShapedGraph graph = live.frames().graph().orElseThrow();
    Optional<MapPicture.Target> target = MapPicture.target(state, graph);
    NodeId node = target.map(MapPicture.Target::node).orElse(graph.output().id());
    double[] values = probe.ask(graph, live.frames().parameters(), planar.features(), node, place);
    if (values.length == 0) {
      return Optional.empty();
    }
    double[] read = target.map(found -> new double[] {values[found.unit()]}).orElse(values);
    double x = (place.x() / PlanarSet.LIMIT + 1) / 2 * 100;
    double y = (1 - place.y() / PlanarSet.LIMIT) / 2 * 100;
    return Optional.of(
        Element.div("chip" + (y < 14 ? " below" : ""))
            .key("chip")
            .style("left", Math.max(28, Math.min(72, x)) + "%")
            .style("top", y + "%")
            .add(new MapHtml(state).reading(place, read, live.frames().isFromServer())));
  }
}
