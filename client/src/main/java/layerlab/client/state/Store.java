package layerlab.client.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Holds the state; the only place where it changes. */
public final class Store {
  private State state;
  private final Consumer<Effect> effects;
  private final Deque<Event> waiting = new ArrayDeque<>();
  private boolean isBusy;

  /**
   * @param effects does what an event asks for outside the state
   */
  public Store(State first, Consumer<Effect> effects) {
    this.state = first;
    this.effects = effects;
  }

  public State state() {
    return state;
  }

  /** Takes an event; those that come while one is being handled wait their turn. */
  public void send(Event event) {
    waiting.add(event);
    if (isBusy) {
      return;
    }
    isBusy = true;
    try {
      while (!waiting.isEmpty()) {
        Next next = Update.on(state, waiting.remove());
        state = next.state();
        next.effects().forEach(effects);
      }
    } finally {
      isBusy = false;
    }
  }
}
