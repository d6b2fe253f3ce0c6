package layerlab.client.view.stage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.client.live.LatestFrames;
import layerlab.client.live.Live;
import layerlab.client.state.Focus;
import layerlab.client.state.State;
import layerlab.client.view.stage.Room.Point;
import layerlab.data.Data;
import layerlab.data.Planar;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.ShapedGraph;

/**
 * What the stage shows at present: everything that is worked out from state and live data before
 * anything is painted, and what of it has changed.
 */
public final class StagePicture {
  /** About as many multiplications as a frame's pictures may take. */
  private static final int BUDGET = 500_000;

  private static final int FINEST = 30;
  private static final int COARSEST = 10;

  /** What 95 % of the frames may take, in milliseconds. */
  private static final double TIME = 7;

  private final Pace pace = new Pace(TIME);
  private final Wires wires = new Wires();
  private final Weights weights = new Weights();
  private final Pictures pictures = new Pictures();
  private final Plane plane = new Plane();
  private Optional<Scene> scene = Optional.empty();
  private Optional<Shown> shown = Optional.empty();
  private Trouble trouble = new Trouble(List.of(), Set.of());
  private Point origin = new Point(0, 0);

  /** The layers of the drawing that can change by themselves. */
  public enum Part {
    EDGES,
    TILES,
    OVERLAY,
    PAGE
  }

  /** What the present picture was made of. */
  private record Shown(
      Graph graph, Data data, Checked checked, Room room, Focus focus, double[] parameters) {}

  /** The stage's left upper corner has moved in the window. */
  public void moveTo(Point corner) {
    origin = corner;
  }

  /** The stage's left upper corner in the window. */
  public Point origin() {
    return origin;
  }

  /** Takes what there is to show and tells what must be painted again. */
  public Set<Part> update(State state, Live live, Room room) {
    Graph graph = state.work().experiment().graph();
    Data data = state.work().experiment().data();
    Checked checked = state.work().checked();
    LatestFrames frames = live.frames();
    Shown now = new Shown(graph, data, checked, room, state.focus(), frames.parameters());
    Set<Part> changed = EnumSet.noneOf(Part.class);
    boolean isLaidOut = shown.map(old -> sameLayout(old, now)).orElse(false);
    if (!isLaidOut) {
      pace.reset();
      Outline outline = Outline.of(graph, data, checked);
      scene = Optional.of(Arrangement.of(outline, room, data instanceof Planar));
      trouble = Trouble.of(checked, graph.edges());
      changed.addAll(EnumSet.allOf(Part.class));
    }
    boolean hasSameNumbers =
        isLaidOut && shown.map(old -> old.parameters() == now.parameters()).orElse(false);
    if (!hasSameNumbers) {
      takeNumbers(frames, data);
      changed.addAll(EnumSet.of(Part.EDGES, Part.TILES));
      if (!now.focus().equals(Focus.nothing())) {
        changed.add(Part.OVERLAY);
      }
    }
    if (shown.map(old -> !old.focus().equals(now.focus())).orElse(true)) {
      changed.add(Part.OVERLAY);
    }
    shown = Optional.of(now);
    return changed;
  }

  private static boolean sameLayout(Shown old, Shown now) {
    return old.graph() == now.graph()
        && old.data() == now.data()
        && old.checked() == now.checked()
        && old.room().equals(now.room());
  }

  private void takeNumbers(LatestFrames frames, Data data) {
    weights.take(frames.graph(), frames.parameters());
    wires.refresh(scene.orElseThrow(), weights);
    Optional<ShapedGraph> graph = frames.graph();
    if (graph.isPresent() && data instanceof Planar planar) {
      boolean hasRun =
          plane.run(graph.get(), frames.parameters(), planar.features(), side(graph.get()));
      if (hasRun) {
        plane.fill(pictures);
        return;
      }
    }
    pictures.begin(2);
  }

  /** The finest grid that there is time for. */
  private int side(ShapedGraph graph) {
    return sideWithin(graph, BUDGET * pace.share(), COARSEST, FINEST);
  }

  /** How long the frames take. */
  public Pace pace() {
    return pace;
  }

  /** The number of points in a row of a grid, so that running the graph stays within a budget. */
  public static int sideWithin(ShapedGraph graph, double budget, int coarsest, int finest) {
    int units = graph.nodes().stream().mapToInt(node -> node.output().size()).sum();
    double cost = graph.parameterCount() + 8.0 * units;
    int side = (int) Math.sqrt(budget / Math.max(1, cost));
    return Math.max(coarsest, Math.min(finest, side));
  }

  /** Where everything lies; there after the first {@link #update}. */
  public Scene scene() {
    return scene.orElseThrow();
  }

  public Wires wires() {
    return wires;
  }

  public Weights weights() {
    return weights;
  }

  public Pictures pictures() {
    return pictures;
  }

  public Trouble trouble() {
    return trouble;
  }
}
