package layerlab.server.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Keyframe;
import layerlab.wire.ServerMessage;

/** Asks for moments of a run's past after each restart, and holds them against what they were. */
final class PastProbe {
  private final TreeMap<Integer, Keyframe> known = new TreeMap<>();
  private int compared;

  /** How many moments were there again as they had been. */
  int compared() {
    return compared;
  }

  /** Asks for what is known; before anything is, for the first moments. */
  ClientMessage question(CommandId id) {
    List<Integer> epochs = new ArrayList<>(known.keySet());
    for (int epoch = 0; epochs.size() < ClientMessage.FetchPast.MOST_EPOCHS; epoch++) {
      if (!epochs.contains(epoch)) {
        epochs.add(epoch);
      }
    }
    return new ClientMessage.FetchPast(id, epochs);
  }

  /**
   * What is wrong with an answer.
   *
   * @param durable the epoch from which the server went on: what was until then was on its disk
   */
  List<String> check(ServerMessage.Past past, int durable) {
    List<String> wrong = new ArrayList<>();
    if (past.kept().isEmpty() || past.kept().getFirst() != 0) {
      wrong.add("the past does not begin at epoch 0");
    }
    known.keySet().removeIf(epoch -> !past.kept().contains(epoch));
    for (Keyframe keyframe : past.keyframes()) {
      int epoch = keyframe.moment().epoch();
      if (!past.kept().contains(epoch)) {
        wrong.add("a moment of epoch " + epoch + " that is not kept");
      }
      Keyframe before = known.get(epoch);
      if (before != null) {
        compared++;
        if (!before.equals(keyframe)) {
          wrong.add("epoch " + epoch + " is another one than before");
        }
      } else if (epoch <= durable) {
        known.put(epoch, keyframe);
      }
    }
    return wrong;
  }
}
