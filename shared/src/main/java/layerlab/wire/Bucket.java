package layerlab.wire;

/**
 * Losses and accuracies of consecutive epochs; a spike is kept in min and max.
 *
 * @param first the first epoch in it, 0 is the untrained network
 * @param last the last epoch in it
 */
public record Bucket(int first, int last, Pair loss, Pair accuracy) {
  /** One series for the training part, one for the test part. */
  public record Pair(Spread train, Spread test) {
    Pair and(Pair next) {
      return new Pair(train.and(next.train), test.and(next.test));
    }
  }

  /** Together with the epochs that follow. */
  Bucket and(Bucket next) {
    return new Bucket(first, next.last, loss.and(next.loss), accuracy.and(next.accuracy));
  }

  /** The same values, known to end at an earlier epoch. */
  Bucket until(int epoch) {
    return new Bucket(first, epoch, loss, accuracy);
  }
}
