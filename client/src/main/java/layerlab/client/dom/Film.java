package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.LatestFrames;
import layerlab.client.paint.Box;
import layerlab.client.paint.Hatch;
import layerlab.client.paint.Palette;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.view.confusion.MatrixPainter;
import layerlab.client.view.map.MapPainter;
import layerlab.client.view.map.MapPicture;
import layerlab.client.view.scatter.ScatterPainter;
import layerlab.client.view.stage.Plane;
import layerlab.client.view.stage.StagePicture;
import layerlab.client.view.time.FilmStrip;
import layerlab.client.view.time.TimeHtml;
import layerlab.data.Planar;
import layerlab.graph.ShapedGraph;
import layerlab.wire.Keyframe;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The film below the curve: what the network knew at some moments. A picture is drawn when its
 * moment is another one, while the browser has nothing else to do.
 */
final class Film {
  /** About as many multiplications as one picture may take. */
  private static final int BUDGET = 400_000;

  private final HTMLElement host;
  private final StageMount.Tools tools;
  private final Slot buttons;
  private final Plane plane = new Plane();
  private final List<Screen> screens = new ArrayList<>();
  private FilmStrip strip = FilmStrip.NONE;
  private Optional<Palette> palette = Optional.empty();
  private boolean isDue;

  /** One picture's canvas, and what was drawn on it. */
  private static final class Screen {
    private final HTMLCanvasElement canvas;
    private final CanvasSurface surface;
    private Optional<MapPainter> painter = Optional.empty();
    private Optional<FilmStrip.Content> drawn = Optional.empty();

    Screen(HTMLCanvasElement canvas) {
      this.canvas = canvas;
      this.surface = new CanvasSurface(canvas);
    }
  }

  Film(HTMLElement host, StageMount.Tools tools) {
    this.host = Screens.add(host, "film");
    this.tools = tools;
    this.buttons = new Slot(host, tools.outlet());
  }

  /** The epoch of a picture, the first is 1. */
  Optional<Integer> epoch(int number) {
    return number <= strip.frames().size()
        ? Optional.of(strip.frames().get(number - 1).epoch())
        : Optional.empty();
  }

  void show(FilmStrip next, State state, Palette inks) {
    boolean isOther = palette.map(old -> old != inks).orElse(true);
    boolean isMoved = !next.frames().equals(strip.frames());
    strip = next;
    palette = Optional.of(inks);
    if (isMoved || isOther) {
      place(isOther);
      Element all = Element.div("frames");
      for (FilmStrip.Frame frame : strip.frames()) {
        all.add(button(frame, state));
      }
      buttons.show(all);
    }
    schedule();
  }

  private static Element button(FilmStrip.Frame frame, State state) {
    return Element.button(frame.isHead() ? "frame on" : "frame")
        .label(TimeHtml.epoch(frame.epoch()).in(state.look().language()))
        .with("tabindex", "-1")
        .style("left", frame.box().x() + "px")
        .style("top", frame.box().y() + "px")
        .style("width", frame.box().width() + "px")
        .style("height", frame.box().height() + "px")
        .on(On.CLICK, new Event.ScrubTo(frame.epoch()));
  }

  private void place(boolean isOther) {
    List<FilmStrip.Frame> frames = strip.frames();
    while (screens.size() < frames.size()) {
      screens.add(new Screen(Screens.canvas(host, "frame")));
    }
    for (int i = 0; i < screens.size(); i++) {
      Screen screen = screens.get(i);
      boolean isUsed = i < frames.size();
      screen.canvas.getStyle().setProperty("display", isUsed ? "" : "none");
      if (isUsed) {
        Box box = frames.get(i).box();
        screen.canvas.getStyle().setProperty("left", box.x() + "px");
        screen.canvas.getStyle().setProperty("top", box.y() + "px");
        if (screen.surface.fit(box.width(), box.height()) || isOther) {
          screen.drawn = Optional.empty();
          screen.painter = Optional.of(new MapPainter(screen.surface, palette.orElseThrow(), 1));
        }
      }
    }
  }

  private void schedule() {
    if (!isDue && next() >= 0) {
      isDue = true;
      Native.whenIdle(
          () -> {
            isDue = false;
            int next = next();
            if (next >= 0) {
              paint(screens.get(next), strip.contents().get(next));
              schedule();
            }
          });
    }
  }

  /** The first picture that is not drawn as it should be, −1 for none. */
  private int next() {
    for (int i = 0; i < strip.contents().size(); i++) {
      FilmStrip.Content content = strip.contents().get(i);
      if (screens.get(i).drawn.filter(content::isSame).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private void paint(Screen screen, FilmStrip.Content content) {
    screen.drawn = Optional.of(content);
    switch (content) {
      case FilmStrip.Content.Unknown() -> screen.surface.clear();
      case FilmStrip.Content.Overflow() -> {
        screen.surface.clear();
        Box whole = new Box(0, 0, screen.surface.width(), screen.surface.height());
        Hatch.paint(screen.surface, whole, palette.orElseThrow());
      }
      case FilmStrip.Content.Of(ShapedGraph graph, Keyframe keyframe) ->
          paint(screen, graph, keyframe);
    }
  }

  private void paint(Screen screen, ShapedGraph graph, Keyframe keyframe) {
    Palette inks = palette.orElseThrow();
    if (tools.state().get().work().experiment().data() instanceof Planar planar) {
      paint(screen, graph, planar, keyframe.parameters().toArray());
      return;
    }
    LatestFrames frames = LatestFrames.of(graph, keyframe);
    frames
        .confusion()
        .ifPresent(
            shown -> new MatrixPainter(screen.surface, inks).paint(shown.test(), shown.classes()));
    frames.predictions().ifPresent(shown -> new ScatterPainter(screen.surface, inks).paint(shown));
  }

  private void paint(Screen screen, ShapedGraph graph, Planar planar, double[] parameters) {
    int side = StagePicture.sideWithin(graph, BUDGET, 12, 32);
    if (plane.run(graph, parameters, planar.features(), side)) {
      MapPicture.answer(plane, graph, Optional.empty())
          .ifPresent(answer -> screen.painter.orElseThrow().paint(answer, false));
    }
  }
}
