package layerlab.server.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/** The latest answers, so that a command that comes twice has one effect and the same answer. */
final class Answers {
  private static final int CAPACITY = 256;

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

  Optional<ServerMessage> find(String tab, CommandId id) {
    return Optional.ofNullable(given.get(new Key(tab, id)));
  }

  void remember(String tab, CommandId id, ServerMessage answer) {
    given.put(new Key(tab, id), answer);
  }
}
