package layerlab.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * The losses of a run since epoch 0 in buckets of equal length, few enough to keep, to send and to
 * draw: a power of two epochs each, beginning at its multiples; when there are too many, two become
 * one. The server and the page divide a run in the same way, so that a bucket of one replaces a
 * bucket of the other.
 *
 * <p><b>Thread</b> one at a time.
 */
public final class Buckets {
  /** How many there are at most. */
  public static final int CAPACITY = 1024;

  private final List<Bucket> buckets = new ArrayList<>();
  private int length = 1;

  public int size() {
    return buckets.size();
  }

  public Bucket at(int index) {
    return buckets.get(index);
  }

  /** How many epochs a full bucket holds. */
  public int length() {
    return length;
  }

  /** The last epoch whose losses are known, −1 when none is. */
  public int last() {
    return buckets.isEmpty() ? -1 : buckets.getLast().last();
  }

  /** Takes losses; where they overlap what is known, they replace it. */
  public void add(Bucket bucket) {
    while (slot(bucket.first()) != slot(bucket.last())) {
      widen();
    }
    while (bucket.first() <= last() && buckets.getLast().first() >= bucket.first()) {
      buckets.removeLast();
    }
    append(bucket);
    if (buckets.size() > CAPACITY) {
      widen();
    }
  }

  private int slot(int epoch) {
    return epoch / length;
  }

  private void append(Bucket bucket) {
    if (!buckets.isEmpty() && slot(buckets.getLast().first()) == slot(bucket.first())) {
      buckets.set(buckets.size() - 1, buckets.getLast().and(bucket));
    } else {
      buckets.add(bucket);
    }
  }

  private void widen() {
    List<Bucket> narrow = List.copyOf(buckets);
    buckets.clear();
    length *= 2;
    narrow.forEach(this::append);
  }

  /**
   * Everything after an epoch, −1 for all, none left out; the first bucket may begin before it. As
   * many as there are at most, however long the run.
   */
  public List<Bucket> since(int epoch) {
    int from = buckets.size();
    while (from > 0 && buckets.get(from - 1).last() > epoch) {
      from--;
    }
    return List.copyOf(buckets.subList(from, buckets.size()));
  }

  /**
   * Forgets everything after an epoch; −1 forgets all. A bucket that the epoch divides keeps its
   * values, also those of the epochs that are gone.
   */
  public void rewind(int epoch) {
    while (!buckets.isEmpty() && last() > epoch) {
      Bucket cut = buckets.removeLast();
      if (cut.first() <= epoch) {
        buckets.add(cut.until(epoch));
      }
    }
    if (buckets.isEmpty()) {
      length = 1;
    }
  }
}
