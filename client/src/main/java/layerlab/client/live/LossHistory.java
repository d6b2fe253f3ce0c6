package layerlab.client.live;

import java.util.ArrayList;
import java.util.List;
import layerlab.wire.Bucket;
import layerlab.wire.Buckets;

/** The losses of a run, few enough to draw, and what happened to it. */
public final class LossHistory {
  private final Buckets buckets = new Buckets();
  private final List<Flag> flags = new ArrayList<>();

  private List<Bucket> ghost = List.of();

  /** What came after the moment that the run was last gone on from. */
  public List<Bucket> ghost() {
    return ghost;
  }

  /** The run is about to go on from an epoch. */
  void branch(int epoch) {
    ghost = buckets.since(epoch);
  }

  public int size() {
    return buckets.size();
  }

  public Bucket at(int index) {
    return buckets.at(index);
  }

  /** The last epoch whose losses are known, −1 when none is. */
  public int lastEpoch() {
    return buckets.last();
  }

  /** What happened, in the order of the epochs. */
  public List<Flag> flags() {
    return flags;
  }

  public void mark(Flag flag) {
    flags.add(flag);
  }

  /** Forgets everything after an epoch: the run went back to it. −1: it begins anew. */
  public void rewind(int epoch) {
    buckets.rewind(epoch);
    if (epoch < 0) {
      ghost = List.of();
    }
    flags.removeIf(flag -> flag.epoch() > epoch);
  }

  /** Takes losses; where they overlap what is known, they replace it. */
  public void add(List<Bucket> more) {
    more.forEach(buckets::add);
  }
}
