package layerlab.server.training;

import java.util.List;
import layerlab.graph.Numbers;
import layerlab.server.engine.Evaluation;
import layerlab.wire.Bucket;
import layerlab.wire.Buckets;
import layerlab.wire.Spread;

/**
 * The losses and accuracies of a run since epoch 0, in buckets that become longer as the run does;
 * the latest epochs also one by one, for a run that goes back a little.
 *
 * <p><b>Thread</b> any: the run writes, the viewers' lines read.
 */
public final class History {
  /** How many of the latest epochs are known one by one. */
  private static final int RECENT = 256;

  private static final int SERIES = 4;

  /**
   * All that it holds at a moment.
   *
   * @param recent the latest epochs one by one, as they lie here
   * @param oldest the first of them
   */
  public record Kept(List<Bucket> buckets, Numbers recent, int oldest) {
    public static final Kept NOTHING = new Kept(List.of(), Numbers.of(), 0);

    public Kept {
      buckets = List.copyOf(buckets);
    }
  }

  private final Buckets buckets = new Buckets();
  private final double[] recent = new double[RECENT * SERIES];
  private int epochs;
  private int oldest;

  /** Adds the next epoch; the untrained network is epoch 0. */
  public synchronized void add(Evaluation evaluation) {
    int place = place(epochs);
    recent[place] = evaluation.train().loss();
    recent[place + 1] = evaluation.test().loss();
    recent[place + 2] = evaluation.train().accuracy();
    recent[place + 3] = evaluation.test().accuracy();
    buckets.add(single(epochs));
    epochs++;
    oldest = Math.max(oldest, epochs - RECENT);
  }

  private static int place(int epoch) {
    return epoch % RECENT * SERIES;
  }

  private Bucket single(int epoch) {
    int place = place(epoch);
    return new Bucket(epoch, epoch, pair(place), pair(place + 2));
  }

  private Bucket.Pair pair(int place) {
    return new Bucket.Pair(Spread.of(recent[place]), Spread.of(recent[place + 1]));
  }

  /** What it holds, to begin another with. */
  synchronized Kept kept() {
    return new Kept(buckets.since(-1), Numbers.of(recent), oldest);
  }

  /** Takes what another one held; this one was empty. */
  synchronized void take(Kept kept) {
    kept.buckets().forEach(buckets::add);
    kept.recent().copyInto(recent, 0);
    epochs = buckets.last() + 1;
    oldest = kept.oldest();
  }

  /** The last epoch in it, −1 when there is none. */
  public synchronized int last() {
    return epochs - 1;
  }

  /**
   * Everything after an epoch, −1 for all, none left out. The first bucket may begin before it: it
   * then replaces what was known.
   */
  public synchronized List<Bucket> since(int epoch) {
    return buckets.since(epoch);
  }

  /**
   * Forgets everything after an epoch; −1 forgets all. Of a bucket that the epoch divides far back,
   * least and greatest stay as they were.
   */
  public synchronized void rewind(int epoch) {
    buckets.rewind(epoch);
    epochs = Math.min(epochs, epoch + 1);
    oldest = Math.min(oldest, epochs);
    if (buckets.size() > 0) {
      restore(buckets.at(buckets.size() - 1));
    }
  }

  /** Puts a bucket that was cut together anew, as far back as its epochs are known one by one. */
  private void restore(Bucket cut) {
    if (cut.first() >= oldest) {
      for (int epoch = cut.first(); epoch <= cut.last(); epoch++) {
        buckets.add(single(epoch));
      }
    } else if (cut.last() >= oldest) {
      Bucket end = single(cut.last());
      buckets.add(
          new Bucket(
              cut.first(),
              cut.last(),
              ending(cut.loss(), end.loss()),
              ending(cut.accuracy(), end.accuracy())));
    }
  }

  private static Bucket.Pair ending(Bucket.Pair pair, Bucket.Pair end) {
    return new Bucket.Pair(ending(pair.train(), end.train()), ending(pair.test(), end.test()));
  }

  private static Spread ending(Spread spread, Spread end) {
    return new Spread(spread.min(), spread.max(), end.last());
  }
}
