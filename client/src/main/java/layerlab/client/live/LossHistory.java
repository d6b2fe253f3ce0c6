package layerlab.client.live;

import java.util.ArrayList;
import java.util.List;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;

/**
 * The losses of a run in buckets of equal length, few enough to draw: when there are too many, two
 * become one. A spike stays visible as min or max.
 */
public final class LossHistory {
  /** How many buckets are kept before two become one. */
  public static final int CAPACITY = 2048;

  private final List<Bucket> buckets = new ArrayList<>();
  private final List<Flag> flags = new ArrayList<>();
  private int length = 1;

  public int size() {
    return buckets.size();
  }

  public Bucket at(int index) {
    return buckets.get(index);
  }

  /** How many epochs a full bucket holds. */
  public int bucketLength() {
    return length;
  }

  /** The last epoch whose losses are known, −1 when none is. */
  public int lastEpoch() {
    return buckets.isEmpty() ? -1 : buckets.getLast().last();
  }

  /** What happened, in the order of the epochs. */
  public List<Flag> flags() {
    return flags;
  }

  public void mark(Flag flag) {
    flags.add(flag);
  }

  /** Forgets everything after an epoch: the run went back to it. */
  public void rewind(int epoch) {
    while (!buckets.isEmpty() && buckets.getLast().last() > epoch) {
      Bucket last = buckets.removeLast();
      if (last.first() <= epoch) {
        buckets.add(new Bucket(last.first(), epoch, last.loss(), last.accuracy()));
      }
    }
    flags.removeIf(flag -> flag.epoch() > epoch);
    if (buckets.isEmpty()) {
      length = 1;
    }
  }

  /** Begins anew. */
  public void clear() {
    buckets.clear();
    flags.clear();
    length = 1;
  }

  /** Takes losses; where they overlap what is known, they replace it. */
  public void add(List<Bucket> more) {
    more.forEach(this::add);
  }

  private void add(Bucket bucket) {
    if (bucket.first() <= lastEpoch()) {
      dropFrom(bucket.first());
    }
    if (!buckets.isEmpty() && bucket.last() - buckets.getLast().first() < length) {
      buckets.set(buckets.size() - 1, joined(buckets.getLast(), bucket));
    } else {
      buckets.add(bucket);
    }
    if (buckets.size() > CAPACITY) {
      halve();
    }
  }

  private void dropFrom(int epoch) {
    while (!buckets.isEmpty() && buckets.getLast().first() >= epoch) {
      buckets.removeLast();
    }
  }

  private void halve() {
    length *= 2;
    List<Bucket> halved = new ArrayList<>();
    for (Bucket bucket : buckets) {
      if (!halved.isEmpty() && bucket.last() - halved.getLast().first() < length) {
        halved.set(halved.size() - 1, joined(halved.getLast(), bucket));
      } else {
        halved.add(bucket);
      }
    }
    buckets.clear();
    buckets.addAll(halved);
  }

  private static Bucket joined(Bucket a, Bucket b) {
    return new Bucket(
        a.first(), b.last(), joined(a.loss(), b.loss()), joined(a.accuracy(), b.accuracy()));
  }

  private static Bucket.Pair joined(Bucket.Pair a, Bucket.Pair b) {
    return new Bucket.Pair(joined(a.train(), b.train()), joined(a.test(), b.test()));
  }

  private static Spread joined(Spread a, Spread b) {
    return new Spread(Math.min(a.min(), b.min()), Math.max(a.max(), b.max()), b.last());
  }
}
