package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;

/** The state after an event, and what else is to be done. */
public record Next(State state, List<Effect> effects) {
  public Next {
    effects = List.copyOf(effects);
  }

  public static Next of(State state, Effect... effects) {
    return new Next(state, List.of(effects));
  }

  public Next and(Effect... more) {
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(List.of(more));
    return new Next(state, all);
  }
}
