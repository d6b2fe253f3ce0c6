package layerlab.server.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets as many runs compute at once as can each take a step every second; the others wait in order.
 * A run that needs more than there is has its turn when it is alone.
 *
 * <p><b>Thread</b> any.
 */
public final class Line {
  /** Somebody who waits, and how they are called. */
  private record Waiting(Object who, double seconds, Runnable call) {}

  private final double capacity;
  private final Map<Object, Double> inside = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /**
   * @param threads how many threads train
   */
  public Line(int threads) {
    this.capacity = threads;
  }

  /**
   * Asks for a place.
   *
   * @param seconds what one step costs
   * @param call called once, from any thread, when a place is free after all
   * @return whether there is a place at once
   */
  synchronized boolean enter(Object who, double seconds, Runnable call) {
    if (isInside(who)) {
      return true;
    }
    waiting.removeIf(other -> other.who().equals(who));
    if (waiting.isEmpty() && fits(seconds)) {
      inside.put(who, seconds);
      return true;
    }
    waiting.add(new Waiting(who, seconds, call));
    return false;
  }

  synchronized boolean isInside(Object who) {
    return inside.containsKey(who);
  }

  /** Gives a place back, or goes out of the line. */
  void leave(Object who) {
    letIn(who).forEach(Runnable::run);
  }

  private synchronized List<Runnable> letIn(Object leaving) {
    inside.remove(leaving);
    waiting.removeIf(other -> other.who().equals(leaving));
    List<Runnable> calls = new ArrayList<>();
    while (!waiting.isEmpty() && fits(waiting.getFirst().seconds())) {
      Waiting next = waiting.remove();
      inside.put(next.who(), next.seconds());
      calls.add(next.call());
    }
    return calls;
  }

  private boolean fits(double seconds) {
    double taken = inside.values().stream().mapToDouble(Double::doubleValue).sum();
    return inside.isEmpty() || taken + seconds <= capacity;
  }
}
