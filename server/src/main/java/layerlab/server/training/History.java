package layerlab.server.training;

import java.util.ArrayList;
import java.util.List;
import layerlab.server.engine.Evaluation;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;

/**
 * The losses and accuracies of a run since epoch 0: each of the latest epochs by itself, and all of
 * them in buckets of equal length, of which two become one when there are too many.
 *
 * <p><b>Thread</b> any: the run writes, the viewers' lines read.
 */
public final class History {
  /** How many buckets are kept, and how many of the latest epochs one by one. */
  public static final int CAPACITY = 2048;

  private final List<Bucket> buckets = new ArrayList<>();
  private final Bucket[] latest = new Bucket[CAPACITY];
  private int epochs;
  private int oldest;
  private int length = 1;

  /** Adds the next epoch; the untrained network is epoch 0. */
  public synchronized void add(Evaluation evaluation) {
    Bucket bucket = bucket(epochs, evaluation);
    latest[epochs % CAPACITY] = bucket;
    epochs++;
    oldest = Math.max(oldest, epochs - CAPACITY);
    if (!buckets.isEmpty() && bucket.last() - buckets.getLast().first() < length) {
      buckets.set(buckets.size() - 1, joined(buckets.getLast(), bucket));
    } else {
      buckets.add(bucket);
    }
    if (buckets.size() > CAPACITY) {
      halve();
    }
  }

  /** The last epoch in it, −1 when there is none. */
  public synchronized int last() {
    return epochs - 1;
  }

  /**
   * Everything after an epoch, −1 for all, none left out. Where it reaches far back, the first
   * bucket may begin before it.
   */
  public synchronized List<Bucket> since(int epoch) {
    int first = epoch + 1;
    if (first >= oldest) {
      List<Bucket> single = new ArrayList<>();
      for (int i = first; i < epochs; i++) {
        single.add(latest[i % CAPACITY]);
      }
      return single;
    }
    return buckets.stream().filter(bucket -> bucket.last() >= first).toList();
  }

  /**
   * Forgets everything after an epoch; −1 forgets all. Of a bucket that the epoch divides, least
   * and greatest stay as they were.
   */
  public synchronized void rewind(int epoch) {
    while (!buckets.isEmpty() && buckets.getLast().last() > epoch) {
      Bucket cut = buckets.removeLast();
      if (cut.first() <= epoch) {
        buckets.add(cut(cut, epoch));
      }
    }
    epochs = Math.min(epochs, epoch + 1);
    oldest = Math.min(oldest, epochs);
    if (buckets.isEmpty()) {
      length = 1;
    }
  }

  private Bucket cut(Bucket bucket, int epoch) {
    Bucket end = epoch >= oldest ? latest[epoch % CAPACITY] : bucket;
    return new Bucket(
        bucket.first(),
        epoch,
        cut(bucket.loss(), end.loss()),
        cut(bucket.accuracy(), end.accuracy()));
  }

  private static Bucket.Pair cut(Bucket.Pair pair, Bucket.Pair end) {
    return new Bucket.Pair(cut(pair.train(), end.train()), cut(pair.test(), end.test()));
  }

  private static Spread cut(Spread spread, Spread end) {
    return new Spread(spread.min(), spread.max(), end.last());
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

  private static Bucket bucket(int epoch, Evaluation evaluation) {
    Evaluation.Part train = evaluation.train();
    Evaluation.Part test = evaluation.test();
    return new Bucket(
        epoch,
        epoch,
        new Bucket.Pair(Spread.of(train.loss()), Spread.of(test.loss())),
        new Bucket.Pair(Spread.of(train.accuracy()), Spread.of(test.accuracy())));
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
