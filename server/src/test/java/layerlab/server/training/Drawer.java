package layerlab.server.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import layerlab.wire.SessionId;

/** Keeps checkpoints in memory, and says what became of them when it is told to. */
final class Drawer implements Checkpoints {
  private record Letter(Checkpoint checkpoint, Outcome outcome) {}

  private final List<Letter> waiting = new ArrayList<>();
  private final Map<SessionId, Checkpoint> kept = new LinkedHashMap<>();
  private int count;

  @Override
  public void save(Checkpoint checkpoint, Outcome outcome) {
    count++;
    waiting.add(new Letter(checkpoint, outcome));
  }

  /** How many were to be kept until now. */
  int count() {
    return count;
  }

  /** All that wait are kept. */
  void keep() {
    List<Letter> letters = List.copyOf(waiting);
    waiting.clear();
    for (Letter letter : letters) {
      kept.put(letter.checkpoint().key().id(), letter.checkpoint());
      letter.outcome().kept();
    }
  }

  /** None of those that wait can be kept. */
  void fail() {
    List<Letter> letters = List.copyOf(waiting);
    waiting.clear();
    letters.forEach(letter -> letter.outcome().failed());
  }

  @Override
  public Optional<Checkpoint> find(SessionId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public List<SessionId> active() {
    return kept.values().stream()
        .filter(Checkpoint::isActive)
        .map(checkpoint -> checkpoint.key().id())
        .toList();
  }
}
