package layerlab.server.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.DoubleSupplier;
import layerlab.wire.ServerMessage.Queued;

/**
 * Lets as many runs compute at once as can each take a step every second; the others wait in order.
 * A run that needs more than there is has its turn when it is alone.
 *
 * <p><b>Thread</b> any.
 */
public final class Line {
  /**
   * What somebody needs.
   *
   * @param step seconds of one thread for a step
   * @param left seconds of one thread until they leave, as far as that is known; asked from any
   *     thread
   */
  record Need(double step, DoubleSupplier left) {}

  /** Somebody who waits, and how they are called. */
  private record Waiting(Object who, Need need, Runnable call) {}

  /** A day. */
  private static final double LONGEST = 86_400;

  private final double capacity;
  private final Map<Object, Need> inside = new HashMap<>();
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
   * @param call called once, from any thread, when a place is free after all
   * @return whether there is a place at once
   */
  synchronized boolean enter(Object who, Need need, Runnable call) {
    if (isInside(who)) {
      return true;
    }
    waiting.removeIf(other -> other.who().equals(who));
    if (waiting.isEmpty() && fits(need.step())) {
      inside.put(who, need);
      return true;
    }
    waiting.add(new Waiting(who, need, call));
    return false;
  }

  /** How many wait. */
  public synchronized int length() {
    return waiting.size();
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
    while (!waiting.isEmpty() && fits(waiting.getFirst().need().step())) {
      Waiting next = waiting.remove();
      inside.put(next.who(), next.need());
      calls.add(next.call());
    }
    return calls;
  }

  /** Where somebody stands in the line, and for how long about; nothing where they do not. */
  synchronized Optional<Queued> place(Object who) {
    int place = 0;
    for (Waiting each : waiting) {
      place++;
      if (each.who().equals(who)) {
        return Optional.of(new Queued(place, waiting.size(), (int) Math.ceil(seconds(place))));
      }
    }
    return Optional.empty();
  }

  /** Lets time pass in thought: whoever has least left leaves first, whoever is next comes in. */
  private double seconds(int place) {
    PriorityQueue<Stay> stays = new PriorityQueue<>(Comparator.comparingDouble(Stay::until));
    double taken = 0;
    for (Need need : inside.values()) {
      stays.add(new Stay(need.step(), need.left().getAsDouble()));
      taken += need.step();
    }
    double slowness = Math.max(1, stays.size() / capacity);
    double now = 0;
    for (Waiting next : waiting.stream().limit(place).toList()) {
      double step = next.need().step();
      while (!stays.isEmpty() && taken + step > capacity) {
        Stay leaving = stays.remove();
        now = Math.max(now, leaving.until());
        taken -= leaving.step();
      }
      stays.add(new Stay(step, now + next.need().left().getAsDouble()));
      taken += step;
    }
    return Math.min(now * slowness, LONGEST);
  }

  /** Somebody who is inside until a time. */
  private record Stay(double step, double until) {}

  private boolean fits(double seconds) {
    double taken = inside.values().stream().mapToDouble(Need::step).sum();
    return inside.isEmpty() || taken + seconds <= capacity;
  }
}
