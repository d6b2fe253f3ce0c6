package layerlab.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Who is connected to whom, found once for all nodes: whoever sends a graph chooses how many edges
 * it has.
 */
final class Wiring {
  private final List<Node> nodes;
  private final Map<NodeId, List<NodeId>> inputs = new HashMap<>();
  private final Map<NodeId, List<NodeId>> outputs = new HashMap<>();
  private final List<Node> order = new ArrayList<>();
  private final List<NodeId> circle;

  Wiring(Graph graph) {
    nodes = graph.nodes();
    for (Edge edge : graph.edges()) {
      inputs.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge.from());
      outputs.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge.to());
    }
    Set<NodeId> waiting = sort();
    circle = waiting.isEmpty() ? List.of() : circle(waiting);
  }

  /** In the order of the edges. */
  List<NodeId> inputs(NodeId id) {
    return inputs.getOrDefault(id, List.of());
  }

  List<NodeId> outputs(NodeId id) {
    return outputs.getOrDefault(id, List.of());
  }

  /** The nodes so that each comes after its inputs, without those behind a circle. */
  List<Node> order() {
    return order;
  }

  /** A circle, in the direction of its edges; empty when there is none. */
  List<NodeId> circle() {
    return circle;
  }

  /** Of those that could be next the first one is. Returns who waits for each other. */
  private Set<NodeId> sort() {
    Map<NodeId, Integer> missing = new HashMap<>();
    Map<NodeId, Integer> places = new HashMap<>();
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < nodes.size(); i++) {
      NodeId id = nodes.get(i).id();
      places.put(id, i);
      missing.put(id, inputs(id).size());
      if (inputs(id).isEmpty()) {
        ready.add(i);
      }
    }
    while (!ready.isEmpty()) {
      Node node = nodes.get(ready.remove());
      order.add(node);
      missing.remove(node.id());
      for (NodeId next : outputs(node.id())) {
        if (missing.merge(next, -1, Integer::sum) == 0) {
          ready.add(places.getOrDefault(next, 0));
        }
      }
    }
    return missing.keySet();
  }

  /** Walks backwards among nodes that wait for each other until one comes again. */
  private List<NodeId> circle(Set<NodeId> waiting) {
    List<NodeId> back = new ArrayList<>();
    Set<NodeId> passed = new HashSet<>();
    NodeId at = nodes.stream().map(Node::id).filter(waiting::contains).findFirst().orElseThrow();
    while (passed.add(at)) {
      back.add(at);
      at = inputs(at).stream().filter(waiting::contains).findFirst().orElseThrow();
    }
    List<NodeId> found = new ArrayList<>(back.subList(back.indexOf(at), back.size()));
    Collections.reverse(found);
    return beginningWhereItIsEntered(found);
  }

  /** A layer that has another input besides stays connected when the circle is cut before it. */
  private List<NodeId> beginningWhereItIsEntered(List<NodeId> found) {
    Set<NodeId> members = new HashSet<>(found);
    for (int i = 0; i < found.size(); i++) {
      if (!members.containsAll(inputs(found.get(i)))) {
        List<NodeId> turned = new ArrayList<>(found.subList(i, found.size()));
        turned.addAll(found.subList(0, i));
        return turned;
      }
    }
    return found;
  }
}
