package layerlab.client.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.wire.Checkup;
import layerlab.wire.Moment;
import layerlab.wire.ServerMessage;

/** How the layers were doing over the run, as far as the page has asked for it. */
public final class Checkups {
  private final List<Checkup> known = new ArrayList<>();
  private Optional<Moment> asked = Optional.empty();
  private boolean isAwaited;
  private int spacing = 1;
  private int revision;

  void take(ServerMessage.Checkups answer) {
    isAwaited = false;
    spacing = answer.spacing();
    if (!answer.checkups().isEmpty()) {
      known.addAll(answer.checkups());
      known.removeIf(checkup -> epoch(checkup) % spacing != 0);
      revision++;
    }
  }

  /** An answer does not come. */
  void miss() {
    isAwaited = false;
  }

  void clear() {
    known.clear();
    asked = Optional.empty();
    isAwaited = false;
    spacing = 1;
    revision++;
  }

  public static int epoch(Checkup checkup) {
    return checkup.moment().epoch();
  }

  /** Ascending. Shared, read only. */
  public List<Checkup> known() {
    return known;
  }

  /** Epochs further apart than this have something between them that was not measured. */
  public int spacing() {
    return spacing;
  }

  /** Grows with every change. */
  public int revision() {
    return revision;
  }

  /** The last epoch of which something is known, −1 for none. */
  public int last() {
    return known.isEmpty() ? -1 : epoch(known.getLast());
  }

  /** The place of the checkup nearest to an epoch; −1 where nothing was measured around it. */
  public int nearest(int epoch) {
    int best = -1;
    int least = spacing;
    for (int i = 0; i < known.size(); i++) {
      int away = Math.abs(epoch(known.get(i)) - epoch);
      if (away <= least) {
        best = i;
        least = away;
      }
    }
    return best;
  }

  /** Whether there may be more than is known. */
  public boolean isDue(Moment now) {
    boolean isNew = asked.isEmpty() || !asked.get().equals(now);
    return !isAwaited && isNew && (known.isEmpty() || now.epoch() >= last() + spacing);
  }

  /** Something was asked for. */
  public void await(Moment now) {
    asked = Optional.of(now);
    isAwaited = true;
  }
}
