package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import layerlab.client.dom.Measures.Known;
import layerlab.client.html.Html;
import layerlab.client.live.Live;
import layerlab.client.paint.Box;
import layerlab.client.paint.Composition;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Token;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Run;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.Work;
import layerlab.client.view.Control;
import layerlab.client.view.Ground;
import layerlab.client.view.stage.CaptionPainter;
import layerlab.client.view.stage.Column;
import layerlab.client.view.stage.EdgePainter;
import layerlab.client.view.stage.GroundPainter;
import layerlab.client.view.stage.Hits;
import layerlab.client.view.stage.OverlayPainter;
import layerlab.client.view.stage.Room;
import layerlab.client.view.stage.Room.Point;
import layerlab.client.view.stage.Scene;
import layerlab.client.view.stage.StageHtml;
import layerlab.client.view.stage.StagePicture;
import layerlab.client.view.stage.StagePicture.Part;
import layerlab.client.view.stage.StagePointer;
import layerlab.client.view.stage.StagePointer.Touch;
import layerlab.client.view.stage.TilePainter;
import layerlab.client.view.stage.VitalsHtml;
import layerlab.graph.NodeId;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The network editor in the page: four canvases, the elements over them, and the pointer. */
public final class StageMount implements Ground {
  private static final double PHONE = 600;

  /** When the map is scrolled away upwards, lines lead to here instead of over the headers. */
  private static final double UPMOST = 24;

  /** What a picture leaves around the network: room for symbols and names. */
  private static final double MARGIN = 64;

  private static final String HEADER = "[data-node]";
  private static final String DIMMED = "0.28";

  /** How much broader lines are for a projector. */
  private static final double PROJECTED = 1.4;

  private final Hosts hosts;
  private final HTMLElement stage;
  private final Tools tools;
  private final Known<Box> whole;
  private final Known<Box> own;
  private final Known<Box> square;
  private final Known<Boolean> hasThumbnails;
  private final CanvasSurface edges;
  private final CanvasSurface under;
  private final CanvasSurface tiles;
  private final CanvasSurface overlay;
  private final Slot page;
  private final Slot floating;
  private final Slot signs;
  private final StagePicture picture = new StagePicture();
  private final StagePointer pointer = new StagePointer();
  private Optional<Brushes> brushes = Optional.empty();
  private Optional<Drawn> drawn = Optional.empty();
  private Optional<Watched> watched = Optional.empty();
  private EdgePainter.Manner lines = EdgePainter.Manner.PLAIN;

  /**
   * Where it is mounted.
   *
   * @param edges the canvas below stage and map; lines run from one to the other
   * @param net the stage's room for the network
   * @param map the big map, into which the last layer's lines run
   */
  public record Hosts(HTMLCanvasElement edges, HTMLElement net, HTMLElement map) {}

  /**
   * What it needs of the page.
   *
   * @param state the present state
   * @param live the live data
   * @param outlet takes events
   * @param measures know where the page's elements lie
   * @param pick shows a control with a list of choices
   */
  public record Tools(
      Supplier<State> state,
      Live live,
      Outlet outlet,
      Measures measures,
      Function<State, Function<Control, Html>> pick) {}

  /** What paints in the present theme. */
  private record Brushes(Palette palette, GroundPainter ground, TilePainter tiles) {}

  /** What the page's elements show, and where they lie: a window's size is no part of the state. */
  private record Drawn(State state, int changes, Scene scene) {
    boolean isSame(Drawn other) {
      return state == other.state && changes == other.changes && scene == other.scene;
    }
  }

  /** What the vital signs show. */
  private record Watched(Work work, Run run, Look look, int revision, Box ground) {
    boolean isSame(Watched other) {
      return work == other.work
          && run == other.run
          && look == other.look
          && revision == other.revision
          && ground.equals(other.ground);
    }
  }

  public StageMount(Hosts hosts, Tools tools) {
    this.hosts = hosts;
    this.tools = tools;
    this.stage = (HTMLElement) hosts.net().getParentNode();
    this.edges = new CanvasSurface(hosts.edges());
    this.under = new CanvasSurface(Screens.canvas(hosts.net(), "under"));
    this.tiles = new CanvasSurface(Screens.canvas(hosts.net(), "tiles"));
    this.overlay = new CanvasSurface(Screens.canvas(hosts.net(), "over"));
    this.page = new Slot(hosts.net(), tools.outlet());
    this.floating = new Slot(hosts.net(), tools.outlet());
    this.signs = new Slot(hosts.net(), tools.outlet());
    Measures measures = tools.measures();
    this.whole = measures.box((HTMLElement) hosts.edges().getParentNode());
    this.own = measures.box(stage);
    this.square = measures.box(hosts.map());
    this.hasThumbnails = measures.of(() -> Screens.isShown(stage, ".ds"));
    listen();
  }

  // -- drawing

  @Override
  public void draw(State state, Live live, double now) {
    Box frame = whole.get();
    Box ground = own.get();
    if (ground.width() < 40 || ground.height() < 40) {
      return;
    }
    boolean isNew = edges.fit(frame.width(), frame.height());
    isNew |= overlay.fit(frame.width() - (ground.x() - frame.x()), ground.height());
    isNew |= tiles.fit(ground.width(), ground.height());
    isNew |= under.fit(ground.width(), ground.height());
    isNew |= refreshBrushes(state);
    EdgePainter.Manner manner = manner(state.look());
    isNew |= !manner.equals(lines);
    lines = manner;
    picture.moveTo(new Point(ground.x(), ground.y()));
    Room room = room(frame, ground);
    double start = Performance.now();
    Set<Part> changed = picture.update(state, live, room);
    if (isNew || changed.contains(Part.PAGE)) {
      brushes.orElseThrow().ground().paint(picture.scene());
    }
    if (isNew || changed.contains(Part.EDGES)) {
      EdgePainter.Style style =
          new EdgePainter.Style(manner, picture.trouble().broken(), picture.trouble().downstream());
      new EdgePainter(edges, palette(), style).paint(picture.scene(), picture.wires());
    }
    if (isNew || changed.contains(Part.TILES)) {
      brushes
          .orElseThrow()
          .tiles()
          .paint(picture.scene(), picture.pictures(), picture.weights(), picture.trouble());
    }
    if (isNew || changed.contains(Part.OVERLAY)) {
      new OverlayPainter(overlay, palette(), picture.scene(), picture.weights())
          .paint(state.focus(), picture.origin());
      boolean dims = OverlayPainter.dims(state.focus().hovered());
      hosts.edges().getStyle().setProperty("opacity", dims ? DIMMED : "1");
    }
    if (changed.contains(Part.TILES) && !changed.contains(Part.PAGE)) {
      picture.pace().took(Performance.now() - start);
    }
    showElements(state, live);
    showSigns(state, live, ground);
  }

  private void showElements(State state, Live live) {
    Drawn now = new Drawn(state, isWatchingNumber(state) ? live.changes() : 0, picture.scene());
    if (drawn.filter(now::isSame).isPresent()) {
      return;
    }
    drawn = Optional.of(now);
    StageHtml html = new StageHtml(state, picture, live.frames(), tools.pick().apply(state));
    page.show(html.show());
    floating.show(html.floating());
  }

  /** With every measurement, not with every frame of weights. */
  private void showSigns(State state, Live live, Box ground) {
    Watched now =
        new Watched(state.work(), state.run(), state.look(), live.vitals().revision(), ground);
    if (watched.filter(now::isSame).isEmpty()) {
      watched = Optional.of(now);
      signs.show(new VitalsHtml(state, picture.scene(), live, ground).show());
    }
  }

  /** Whether a number is written that changes with every frame. */
  private static boolean isWatchingNumber(State state) {
    return state.focus().hovered() instanceof Spot.OfWeight
        || state.focus().selected() instanceof Spot.OfWeight;
  }

  private boolean refreshBrushes(State state) {
    Look.Theme theme = state.look().theme();
    boolean isDark = theme == Look.Theme.DARK;
    if (brushes.isPresent() && brushes.get().palette().isDark() == isDark) {
      return false;
    }
    Palette palette = Inks.palette();
    for (CanvasSurface surface : List.of(edges, tiles, overlay)) {
      surface.voices(Inks.property("--sans"), Inks.property("--serif"));
    }
    brushes =
        Optional.of(
            new Brushes(
                palette, new GroundPainter(under, palette), new TilePainter(tiles, palette)));
    return true;
  }

  private static EdgePainter.Manner manner(Look look) {
    return new EdgePainter.Manner(
        look.has(Look.Switch.PATTERNS) || Inks.wantsPatterns(),
        look.has(Look.Switch.PROJECTOR) ? PROJECTED : 1);
  }

  private Palette palette() {
    return brushes.orElseThrow().palette();
  }

  private Room room(Box frame, Box ground) {
    Box map = square.get();
    double left = map.x() - ground.x();
    double top = map.y() - ground.y();
    if (ground.width() < PHONE) {
      double x = map.width() > 0 ? left + map.width() / 2 : ground.width() / 2;
      double y = map.width() > 0 && top > 0 ? top - 3 : ground.height() - 4;
      return Room.above(ground.width(), ground.height(), new Point(x, y));
    }
    Point answer =
        map.width() > 0
            ? new Point(left - 4, Math.max(UPMOST, top + map.height() / 2))
            : new Point(frame.width() - 4, ground.height() / 2);
    return Room.beside(ground.width(), ground.height(), hasThumbnails.get(), answer);
  }

  /**
   * The network as it is drawn, with its captions.
   *
   * @param map what its last lines run into
   */
  Optional<Composition> picture(State state, Optional<Composition> map) {
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Box content = own.get();
    Scene scene = picture.scene();
    Box bounds = scene.columns().getFirst().box();
    for (Column column : scene.columns()) {
      bounds = bounds.with(column.box());
    }
    Box side = square.get();
    Point origin = picture.origin();
    Box beside = new Box(side.x() - origin.x(), side.y() - origin.y(), side.width(), side.width());
    if (map.isPresent()) {
      bounds = bounds.with(beside);
    }
    double left = Math.max(0, bounds.x() - MARGIN);
    Box all = new Box(left, 0, bounds.right() + MARGIN / 2 - left, bounds.bottom() + MARGIN / 2);
    Palette inks = palette();
    List<Composition.Piece> pieces = new ArrayList<>();
    Box place =
        new Box(
            -left,
            0,
            Math.max(content.width(), all.right()),
            Math.max(content.height(), all.bottom()));
    EdgePainter.Style style =
        new EdgePainter.Style(
            manner(state.look()), picture.trouble().broken(), picture.trouble().downstream());
    pieces.add(
        new Composition.Piece(
            place, surface -> new EdgePainter(surface, inks, style).paint(scene, picture.wires())));
    pieces.add(
        new Composition.Piece(place, surface -> new GroundPainter(surface, inks).paint(scene)));
    pieces.add(
        new Composition.Piece(
            place,
            surface ->
                new TilePainter(surface, inks)
                    .paint(scene, picture.pictures(), picture.weights(), picture.trouble())));
    pieces.add(
        new Composition.Piece(
            place, surface -> new CaptionPainter(surface, inks).paint(state, scene)));
    map.ifPresent(
        shown -> {
          for (Composition.Piece piece : shown.pieces()) {
            Box at = piece.place();
            pieces.add(
                new Composition.Piece(
                    new Box(
                        beside.x() - left + at.x(), beside.y() + at.y(), at.width(), at.height()),
                    piece.painter()));
          }
        });
    return Optional.of(new Composition(all.width(), all.height(), inks.of(Token.PAPER), pieces));
  }

  // -- the pointer

  private void listen() {
    Screens.onPointer(stage, "pointerdown", this::down);
    Screens.onPointer(stage, "pointermove", this::move);
    Screens.onPointer(stage, "pointerup", this::up);
    Screens.onPointer(stage, "pointercancel", event -> send(pointer.cancel()));
    Screens.onPointer(stage, "pointerleave", event -> send(pointer.leave()));
  }

  private void down(PointerEvent event) {
    if (event.getButton() != 0 || drawn.isEmpty()) {
      return;
    }
    HTMLElement header = Native.closest(Native.target(event), HEADER);
    if (header != null) {
      Native.capture(stage, event.getPointerId());
      send(pointer.downOnHeader(new NodeId(header.getAttribute("data-node")), touch(event)));
      return;
    }
    if (Screens.isOnControl(event)) {
      return;
    }
    Native.capture(stage, event.getPointerId());
    send(pointer.down(picture, tools.live().frames(), touch(event)));
  }

  private void move(PointerEvent event) {
    if (drawn.isEmpty() || (Screens.isOnControl(event) && !pointer.isDragging())) {
      return;
    }
    send(pointer.move(tools.state().get(), picture, tools.live().frames(), touch(event)));
  }

  private void up(PointerEvent event) {
    if (drawn.isPresent()) {
      send(pointer.up(tools.state().get(), picture, touch(event)));
    }
  }

  private Touch touch(PointerEvent event) {
    Point origin = picture.origin();
    return new Touch(
        event.getClientX() - origin.x(),
        event.getClientY() - origin.y(),
        event.getClientX(),
        event.getClientY(),
        Screens.modifiers(event));
  }

  private void send(List<Event> events) {
    events.forEach(tools.outlet()::send);
  }

  @Override
  public Spot at(double x, double y) {
    Point origin = picture.origin();
    return drawn.isEmpty()
        ? new Spot.Nothing()
        : Hits.gapNear(picture.scene(), x - origin.x(), y - origin.y());
  }
}
