package layerlab.client.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.wire.ClientMessage.FetchPast;
import layerlab.wire.Keyframe;
import layerlab.wire.ServerMessage;

/** The moments of the past that the page knows, and those that it would like to. */
public final class Reel {
  /** So many numbers are kept here, 16 MB; moments that are far from the head go first. */
  private static final int MOST_NUMBERS = 1 << 21;

  private final List<Keyframe> known = new ArrayList<>();
  private List<Integer> kept = List.of();
  private boolean isAwaited;
  private boolean isWithout;

  /** Takes an answer; what the server does not keep any more cannot be gone on from. */
  void take(ServerMessage.Past past, int head) {
    isAwaited = false;
    kept = past.kept();
    isWithout = kept.isEmpty();
    known.removeIf(keyframe -> !kept.contains(epoch(keyframe)));
    for (Keyframe keyframe : past.keyframes()) {
      int place = place(epoch(keyframe));
      if (place == known.size() || epoch(known.get(place)) != epoch(keyframe)) {
        known.add(place, keyframe);
      }
    }
    long numbers = 0;
    for (Keyframe keyframe : known) {
      numbers += keyframe.parameters().size();
    }
    while (numbers > MOST_NUMBERS && known.size() > 1) {
      boolean isFirstFar = head - epoch(known.getFirst()) > epoch(known.getLast()) - head;
      Keyframe gone = isFirstFar ? known.removeFirst() : known.removeLast();
      numbers -= gone.parameters().size();
    }
  }

  /** An answer does not come. */
  void miss() {
    isAwaited = false;
  }

  void clear() {
    known.clear();
    kept = List.of();
    isAwaited = false;
    isWithout = false;
  }

  private static int epoch(Keyframe keyframe) {
    return keyframe.moment().epoch();
  }

  /** Where an epoch stands among those that are known, or would. */
  private int place(int epoch) {
    int place = 0;
    while (place < known.size() && epoch(known.get(place)) < epoch) {
      place++;
    }
    return place;
  }

  /** Whether the server has said that it keeps no moments of this run. */
  public boolean isWithout() {
    return isWithout;
  }

  /** Whether there is anything to look at. */
  public boolean isEmpty() {
    return kept.isEmpty();
  }

  /** The known moment nearest to an epoch. */
  public Optional<Keyframe> nearest(int epoch) {
    int place = place(epoch);
    if (place == known.size()) {
      return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }
    boolean isBefore =
        place > 0 && epoch - epoch(known.get(place - 1)) <= epoch(known.get(place)) - epoch;
    return Optional.of(known.get(isBefore ? place - 1 : place));
  }

  /** The epoch of the moment that the server keeps nearest to an epoch; itself if newer. */
  public int snap(int epoch) {
    int best = epoch;
    int least = Integer.MAX_VALUE;
    for (int each : kept) {
      if (Math.abs(each - epoch) < least) {
        least = Math.abs(each - epoch);
        best = each;
      }
    }
    return kept.isEmpty() || epoch > kept.getLast() ? epoch : best;
  }

  /** So many kept moments further, as far as there are any; epochs until the server has told. */
  public int beside(int epoch, int moments) {
    if (kept.isEmpty()) {
      return Math.max(0, epoch + moments);
    }
    int at = snap(epoch);
    int index = 0;
    while (index < kept.size() && kept.get(index) < at) {
      index++;
    }
    int target = index + moments;
    if (target >= kept.size()) {
      return Math.max(epoch, at) + Math.max(0, moments);
    }
    return kept.get(Math.max(0, target));
  }

  /**
   * Whether an epoch is older than every moment that is kept, as before the network was changed.
   */
  public boolean isBeforeAll(int epoch) {
    return !kept.isEmpty() && epoch < kept.getFirst();
  }

  /** Whether the nearest kept moment is known. */
  public boolean has(int epoch) {
    int at = snap(epoch);
    return nearest(at).filter(keyframe -> epoch(keyframe) == at).isPresent();
  }

  /**
   * What to ask for now: what is not known of the head's surroundings and of the film. Nothing
   * while an answer is awaited.
   */
  public List<Integer> wanted(Head head, List<Integer> film) {
    List<Integer> wanted = new ArrayList<>();
    if (isAwaited) {
      return wanted;
    }
    if (head instanceof Head.At(int epoch)) {
      want(epoch, wanted);
    }
    film.forEach(epoch -> want(epoch, wanted));
    if (head instanceof Head.At(int epoch)) {
      for (int away = 1; away <= Math.min(kept.size(), FetchPast.MOST_EPOCHS); away++) {
        want(Math.max(0, beside(epoch, -away)), wanted);
        want(Math.min(kept.getLast(), beside(epoch, away)), wanted);
      }
    }
    return wanted.size() > FetchPast.MOST_EPOCHS
        ? wanted.subList(0, FetchPast.MOST_EPOCHS)
        : wanted;
  }

  private void want(int epoch, List<Integer> wanted) {
    if (!has(epoch) && !wanted.contains(snap(epoch))) {
      wanted.add(snap(epoch));
    }
  }

  /** Something was asked for. */
  public void await() {
    isAwaited = true;
  }
}
