package layerlab.server.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import layerlab.dense.Initializer;
import layerlab.graph.NodeId;
import layerlab.graph.Numbers;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Dense;
import layerlab.layer.Tensor;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Lineage.Origin;

/**
 * How a run goes on after an edit.
 *
 * <ul>
 *   <li>A layer that keeps its id keeps the rows of the units that stay and the columns of the
 *       values that still come in, with what the optimizer remembers of them.
 *   <li>A dense layer that shrinks loses its weakest units: those whose outgoing weights have the
 *       smallest norm.
 *   <li>What is new starts from the {@link Initializer}; so does all of a layer into which none of
 *       the values flow that it knew.
 *   <li>Another kind of optimizer remembers nothing.
 *   <li>The run stays at its epoch, step and batch.
 * </ul>
 */
public final class Carry {

  /**
   * A run after an edit.
   *
   * @param removed the units that went with a shrinking layer, by their numbers before
   */
  public record Carried(Snapshot snapshot, Map<NodeId, List<Integer>> removed) {
    public Carried {
      removed = Map.copyOf(removed);
    }
  }

  /** From which row and column of a tensor each row and column comes, −1 where it is new. */
  private record Source(int[] rows, int[] columns) {}

  private final ShapedGraph from;
  private final ShapedGraph to;
  private final Map<NodeId, int[]> units = new HashMap<>();
  private final Lineage before;
  private final Lineage after;

  private Carry(ShapedGraph from, ShapedGraph to, Numbers parameters) {
    this.from = from;
    this.to = to;
    this.before = new Lineage(from, node -> range(0, node.output().size()));
    Map<Origin, Double> strengths = strengths(parameters);
    for (ShapedNode node : to.nodes()) {
      units.put(node.id(), units(node, strengths));
    }
    this.after = new Lineage(to, this::unitsOf);
  }

  /**
   * The state in which a run goes on with another graph or plan, on the same examples.
   *
   * @param before what was trained until then
   * @param at how far it has come
   */
  public static Carried over(Assignment before, Snapshot at, ShapedGraph graph, TrainingPlan plan) {
    Carry carry = new Carry(before.graph(), graph, at.parameters());
    Numbers parameters = carry.moved(at.parameters(), Initializer.draw(graph, plan.seed()));
    Snapshot.Progress progress = progress(before.plan(), plan, at.progress());
    boolean remembers = before.plan().optimizer().kind().equals(plan.optimizer().kind());
    if (!remembers) {
      return new Carried(
          Snapshot.forgetful(parameters, plan.optimizer(), progress), carry.removed());
    }
    List<Numbers> slots = new ArrayList<>();
    for (Numbers slot : at.slots()) {
      slots.add(carry.moved(slot, new double[graph.parameterCount()]));
    }
    return new Carried(new Snapshot(parameters, slots, progress), carry.removed());
  }

  /** In the middle of an epoch another batch size means another number of batches behind. */
  private static Snapshot.Progress progress(
      TrainingPlan before, TrainingPlan after, Snapshot.Progress at) {
    int batch = at.batch() * before.batching().size() / after.batching().size();
    return new Snapshot.Progress(at.epoch(), at.step(), batch, at.updates());
  }

  /** The norm of the weights that leave each unit. */
  private Map<Origin, Double> strengths(Numbers parameters) {
    Map<Origin, Double> strengths = new HashMap<>();
    for (Place place : from.layout().places()) {
      if (place.tensor().role() == Tensor.Role.WEIGHTS) {
        List<Origin> inputs = before.inputs(node(from, place.node()));
        for (int i = 0; i < place.tensor().size(); i++) {
          double weight = parameters.at(place.offset() + i);
          strengths.merge(inputs.get(i % inputs.size()), weight * weight, Double::sum);
        }
      }
    }
    return strengths;
  }

  /** The numbers before the edit of a node's units; new units have numbers that nobody had. */
  private int[] units(ShapedNode node, Map<Origin, Double> strengths) {
    int size = node.output().size();
    int known = from.node(node.id()).map(old -> old.output().size()).orElse(size);
    if (size == known) {
      return range(0, size);
    }
    if (!(node.layer() instanceof Dense)) {
      return range(known, known + size);
    }
    return size > known ? range(0, size) : strongest(node.id(), known, size, strengths);
  }

  private static int[] strongest(NodeId node, int known, int size, Map<Origin, Double> strengths) {
    Comparator<Integer> byStrength =
        Comparator.comparing(unit -> strengths.getOrDefault(new Origin(node, unit), 0.0));
    return IntStream.range(0, known)
        .boxed()
        .sorted(byStrength.reversed())
        .limit(size)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Map<NodeId, List<Integer>> removed() {
    Map<NodeId, List<Integer>> removed = new HashMap<>();
    for (ShapedNode node : to.nodes()) {
      from.node(node.id())
          .filter(old -> old.layer() instanceof Dense && node.layer() instanceof Dense)
          .ifPresent(old -> removed.put(node.id(), missing(old, unitsOf(node))));
    }
    removed.values().removeIf(List::isEmpty);
    return removed;
  }

  private static List<Integer> missing(ShapedNode old, int[] units) {
    return IntStream.range(0, old.output().size())
        .filter(unit -> Arrays.stream(units).noneMatch(kept -> kept == unit))
        .boxed()
        .toList();
  }

  /** Moves values of the old layout into the new one, over what stands there. */
  private Numbers moved(Numbers values, double[] target) {
    for (Place place : to.layout().places()) {
      Optional<Place> old = from.layout().place(place.node(), place.tensor().role());
      if (old.isPresent()) {
        move(values, old.get(), target, place);
      }
    }
    return Numbers.of(target);
  }

  private void move(Numbers values, Place old, double[] target, Place place) {
    Source source = source(place.node(), old.tensor().role());
    int width = source.columns().length;
    for (int row = 0; row < source.rows().length; row++) {
      int oldRow = source.rows()[row];
      for (int column = 0; column < width; column++) {
        int oldColumn = source.columns()[column];
        if (oldRow >= 0 && oldRow < old.tensor().rows() && oldColumn >= 0) {
          target[place.offset() + row * width + column] =
              values.at(old.offset() + oldRow * old.tensor().columns() + oldColumn);
        }
      }
    }
  }

  private Source source(NodeId id, Tensor.Role role) {
    int[] inputs = Lineage.places(after.inputs(node(to, id)), before.inputs(node(from, id)));
    return switch (role) {
      case WEIGHTS -> new Source(unitsOf(node(to, id)), inputs);
      case BIAS -> new Source(knowsNone(inputs) ? new int[0] : unitsOf(node(to, id)), range(0, 1));
      case SCALE, SHIFT, MEAN, VARIANCE -> new Source(inputs, range(0, 1));
    };
  }

  private static boolean knowsNone(int[] places) {
    return Arrays.stream(places).allMatch(place -> place < 0);
  }

  private int[] unitsOf(ShapedNode node) {
    return Objects.requireNonNull(units.get(node.id()));
  }

  private static ShapedNode node(ShapedGraph graph, NodeId id) {
    return graph.node(id).orElseThrow();
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
