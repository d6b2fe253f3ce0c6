package layerlab.wire;

/**
 * Losses and accuracies of consecutive epochs; a spike is kept in min and max.
 *
 * @param first the first epoch in it, 0 is the untrained network
 * @param last the last epoch in it
 */
public record Bucket(int first, int last, Pair loss, Pair accuracy) {
  /** One series for the training part, one for the test part. */
  public record Pair(Spread train, Spread test) {}
}
