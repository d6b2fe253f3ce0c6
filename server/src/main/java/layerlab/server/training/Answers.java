package layerlab.server.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/** The latest answers, so that a command that comes twice has one effect and the same answer. */
public final class Answers {
  private static final int CAPACITY = 256;

  /** An answer, and the command of a load of a page to which it was given. */
  public record Given(String tab, CommandId id, ServerMessage answer) {}

  /** A command of one load of a page. */
  private record Key(String tab, CommandId id) {}

  private final Map<Key, ServerMessage> given =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ServerMessage> eldest) {
          return size() > CAPACITY;
        }
      };

  /** Goes on where another one ended. */
  Answers(List<Given> latest) {
    latest.forEach(each -> remember(each.tab(), each.id(), each.answer()));
  }

  /** The latest, in order. */
  List<Given> latest() {
    return given.entrySet().stream()
        .map(each -> new Given(each.getKey().tab(), each.getKey().id(), each.getValue()))
        .toList();
  }

  Optional<ServerMessage> find(String tab, CommandId id) {
    return Optional.ofNullable(given.get(new Key(tab, id)));
  }

  void remember(String tab, CommandId id, ServerMessage answer) {
    given.put(new Key(tab, id), answer);
  }
}
