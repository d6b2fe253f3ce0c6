package layerlab.client.view.map;

import java.util.List;
import java.util.Optional;
import layerlab.client.live.LatestFrames;
import layerlab.client.live.Live;
import layerlab.client.paint.Field;
import layerlab.client.state.Look;
import layerlab.client.state.Pen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.stage.Pace;
import layerlab.client.view.stage.Pictures;
import layerlab.client.view.stage.Plane;
import layerlab.client.view.stage.StagePicture;
import layerlab.data.Feature;
import layerlab.data.Planar;
import layerlab.data.PlanarPoints;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Output;

/** What the big map shows at present: the output, or the neuron that is pointed at or pinned. */
public final class MapPicture {
  /** About as many multiplications as the map may take while the network learns. */
  private static final int BUDGET = 950_000;

  /** And while it rests. */
  private static final int BUDGET_AT_REST = 4_000_000;

  /** What 95 % of the frames may take, in milliseconds. */
  private static final double TIME = 7;

  private final Pace pace = new Pace(TIME);
  private final Plane plane = new Plane();
  private Optional<Shown> shown = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private Optional<PlanarPoints> points = Optional.empty();
  private Optional<Planar> drawn = Optional.empty();

  /** Which unit is looked at. */
  public record Target(NodeId node, int unit) {}

  private record Shown(
      ShapedGraph graph,
      double[] parameters,
      Optional<Target> target,
      int side,
      List<Feature> features) {}

  /** What has changed. */
  public record Change(boolean ground, boolean points) {}

  /** Takes what there is to show. */
  public Change update(State state, Live live) {
    if (!(Pen.shown(state) instanceof Planar planar)) {
      return new Change(false, false);
    }
    boolean hasNewPoints = drawn.filter(planar::equals).isEmpty();
    if (hasNewPoints) {
      points = Optional.of(planar.points());
      drawn = Optional.of(planar);
    }
    return new Change(updateGround(state, live, planar), hasNewPoints);
  }

  private boolean updateGround(State state, Live live, Planar planar) {
    LatestFrames frames = live.frames();
    if (frames.graph().isEmpty()) {
      return false;
    }
    ShapedGraph graph = frames.graph().get();
    boolean isRunning = state.run().progress().isRunning();
    int side =
        StagePicture.sideWithin(
            graph, isRunning ? BUDGET * pace.share() : BUDGET_AT_REST, 24, isRunning ? 60 : 100);
    Optional<Target> target = target(state, graph);
    Shown now = new Shown(graph, frames.parameters(), target, side, planar.features());
    boolean isSame = shown.map(old -> same(old, now)).orElse(false);
    if (isSame) {
      return false;
    }
    boolean hasRun =
        shown.map(old -> sameRun(old, now)).orElse(false)
            || plane.run(graph, frames.parameters(), planar.features(), side);
    if (hasRun) {
      shown = Optional.of(now);
      answer = answer(plane, graph, target);
    }
    return hasRun;
  }

  private static boolean same(Shown old, Shown now) {
    return sameRun(old, now) && old.target().equals(now.target());
  }

  private static boolean sameRun(Shown old, Shown now) {
    return old.graph() == now.graph()
        && old.parameters() == now.parameters()
        && old.side() == now.side()
        && old.features().equals(now.features());
  }

  /** The neuron that is pointed at, else the one that is selected; empty: the output. */
  public static Optional<Target> target(State state, ShapedGraph graph) {
    return unit(state.focus().hovered(), graph).or(() -> unit(state.focus().selected(), graph));
  }

  private static Optional<Target> unit(Spot spot, ShapedGraph graph) {
    return spot instanceof Spot.OfUnit(NodeId node, int unit)
        ? graph
            .node(node)
            .filter(found -> unit < found.output().size())
            .filter(found -> !(found.layer() instanceof layerlab.layer.Input))
            .map(found -> new Target(node, unit))
        : Optional.empty();
  }

  /** What a plane's latest run answers; it shares the plane's numbers. */
  public static Optional<Answer> answer(Plane plane, ShapedGraph graph, Optional<Target> target) {
    NodeId node = target.map(Target::node).orElse(graph.output().id());
    Optional<Pictures.Layer> layer = plane.pictures(node);
    if (layer.isEmpty()) {
      return Optional.empty();
    }
    Field field = layer.get().values();
    boolean isWhole = target.isEmpty() && layer.get().units() > 1;
    return Optional.of(
        isWhole
            ? new Answer.Classes(field, layer.get().units())
            : new Answer.Single(field, target.map(Target::unit).orElse(0), layer.get().border()));
  }

  /** How long the frames take. */
  public Pace pace() {
    return pace;
  }

  public Optional<Answer> answer() {
    return answer;
  }

  public Optional<PlanarPoints> points() {
    return points;
  }

  /** The data that the points are of. */
  public Optional<Planar> data() {
    return drawn;
  }

  /** How many of the points are trained on. */
  public int train() {
    return drawn.map(Planar::train).orElse(0);
  }

  /** Whether points of the test part are shown. */
  public static boolean withTest(State state) {
    return state.look().has(Look.Switch.TEST_POINTS);
  }

  /** Whether the answer is one of several classes, each with a unit of its own. */
  public static boolean hasClasses(State state) {
    return state.work().experiment().graph().of(Output.class).stream()
        .anyMatch(node -> node.layer() instanceof Output output && output.units() > 1);
  }
}
