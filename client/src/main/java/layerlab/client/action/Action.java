package layerlab.client.action;

import java.util.List;
import java.util.function.Predicate;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.spec.Text;

/**
 * Something that the user can do, by button or by key.
 *
 * @param id a stable name
 * @param keys the keys that do it; the first is shown
 * @param enabledIf whether it would have an effect
 */
public record Action(
    String id, Text text, List<Shortcut> keys, Predicate<State> enabledIf, Event event) {
  public Action {
    keys = List.copyOf(keys);
  }

  public boolean isEnabled(State state) {
    return enabledIf.test(state);
  }

  /** What it does and which key does it. */
  public Text tooltip() {
    if (keys.isEmpty()) {
      return text;
    }
    Text key = keys.getFirst().shown();
    return Text.of(text.en() + " (" + key.en() + ")", text.zh() + "（" + key.zh() + "）");
  }
}
