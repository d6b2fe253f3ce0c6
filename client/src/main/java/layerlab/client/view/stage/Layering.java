package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.layer.Input;
import layerlab.layer.Output;

/**
 * The column and the lane of every node: the column is the longest way from the input, the longest
 * chain of all has lane 0. Edges that close a circle do not count.
 */
final class Layering {
  private final Outline outline;
  private final Map<NodeId, Integer> columns = new HashMap<>();
  private final Map<NodeId, Integer> lanes = new HashMap<>();
  private final Set<Edge> backward = new HashSet<>();

  private Layering(Outline outline) {
    this.outline = outline;
  }

  static Layering of(Outline outline) {
    Layering layering = new Layering(outline);
    layering.findCircles();
    layering.setColumns();
    layering.setLanes();
    return layering;
  }

  int column(NodeId id) {
    return columns.getOrDefault(id, 0);
  }

  int lane(NodeId id) {
    return lanes.getOrDefault(id, 0);
  }

  /** How many columns there are. */
  int columns() {
    return 1 + columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** How many lanes there are. */
  int lanes() {
    return 1 + lanes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Whether the edge leads to a later column. */
  boolean isForward(Edge edge) {
    return column(edge.to()) > column(edge.from());
  }

  private void findCircles() {
    Set<NodeId> done = new HashSet<>();
    Set<NodeId> open = new HashSet<>();
    for (Outline.Item item : outline.items()) {
      visit(item.id(), done, open);
    }
  }

  private void visit(NodeId id, Set<NodeId> done, Set<NodeId> open) {
    if (!done.add(id)) {
      return;
    }
    open.add(id);
    for (Edge edge : outline.edges()) {
      if (edge.from().equals(id)) {
        if (open.contains(edge.to())) {
          backward.add(edge);
        } else {
          visit(edge.to(), done, open);
        }
      }
    }
    open.remove(id);
  }

  private void setColumns() {
    for (Outline.Item item : outline.items()) {
      columns.put(item.id(), item.node().layer() instanceof Input ? 0 : 1);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Edge edge : outline.edges()) {
        int least = column(edge.from()) + 1;
        if (!backward.contains(edge) && column(edge.to()) < least) {
          columns.put(edge.to(), least);
          changed = true;
        }
      }
    }
    int last = columns() - 1;
    for (Outline.Item item : outline.items()) {
      boolean isEnd =
          item.node().layer() instanceof Output
              && outline.edges().stream().noneMatch(edge -> edge.from().equals(item.id()));
      if (isEnd) {
        boolean shared =
            outline.items().stream()
                .anyMatch(
                    other ->
                        !(other.node().layer() instanceof Output) && column(other.id()) == last);
        columns.put(item.id(), shared ? last + 1 : last);
      }
    }
  }

  private void setLanes() {
    Set<NodeId> main = mainChain();
    Set<Long> taken = new HashSet<>();
    List<Outline.Item> order = new ArrayList<>(outline.items());
    order.sort((a, b) -> Integer.compare(column(a.id()), column(b.id())));
    for (Outline.Item item : order) {
      if (main.contains(item.id())) {
        put(item.id(), 0, taken);
      }
    }
    for (Outline.Item item : order) {
      if (!main.contains(item.id())) {
        int lane = Math.max(1, laneOfInput(item.id()));
        if (taken.contains(place(column(item.id()), lane))) {
          lane = 1;
        }
        while (taken.contains(place(column(item.id()), lane))) {
          lane++;
        }
        put(item.id(), lane, taken);
      }
    }
  }

  private void put(NodeId id, int lane, Set<Long> taken) {
    int free = lane;
    while (!taken.add(place(column(id), free))) {
      free++;
    }
    lanes.put(id, free);
  }

  private static long place(int column, int lane) {
    return column * 1000L + lane;
  }

  private int laneOfInput(NodeId id) {
    return outline.inputs(id).stream().mapToInt(this::lane).max().orElse(0);
  }

  /** Backwards from the end, always to an input in the column just before where there is one. */
  private Set<NodeId> mainChain() {
    Set<NodeId> chain = new HashSet<>();
    List<NodeId> ends =
        outline.items().stream()
            .filter(item -> item.node().layer() instanceof Output)
            .map(Outline.Item::id)
            .toList();
    if (ends.isEmpty()) {
      ends =
          outline.items().stream()
              .map(Outline.Item::id)
              .filter(id -> column(id) == columns() - 1)
              .toList();
    }
    if (ends.isEmpty()) {
      return chain;
    }
    NodeId at = ends.getFirst();
    while (chain.add(at)) {
      NodeId here = at;
      List<NodeId> before =
          outline.inputs(here).stream().filter(id -> column(id) < column(here)).toList();
      for (NodeId id : before) {
        if (at.equals(here) || column(id) > column(at)) {
          at = id;
        }
      }
    }
    for (Outline.Item item : outline.items()) {
      if (item.node().layer() instanceof Input) {
        boolean isOnlyFirst =
            chain.stream().noneMatch(id -> column(id) == 0) && column(item.id()) == 0;
        if (isOnlyFirst) {
          chain.add(item.id());
        }
      }
    }
    return chain;
  }
}
