package layerlab.client.live;

import layerlab.wire.Bucket;
import layerlab.wire.Spread;

/**
 * The curve as comma-separated values: a line for each stretch of epochs that is remembered as one,
 * its least, greatest and last value of each series.
 */
public final class CurveTable {
  private CurveTable() {}

  /** With a line of names first; a series that does not exist is empty. */
  public static String of(LossHistory losses) {
    StringBuilder table = new StringBuilder("first_epoch,last_epoch");
    for (String series :
        new String[] {"train_loss", "test_loss", "train_accuracy", "test_accuracy"}) {
      for (String which : new String[] {"min", "max", "last"}) {
        table.append(',').append(series).append('_').append(which);
      }
    }
    table.append('\n');
    for (int i = 0; i < losses.size(); i++) {
      Bucket bucket = losses.at(i);
      table.append(bucket.first()).append(',').append(bucket.last());
      spread(table, bucket.loss().train());
      spread(table, bucket.loss().test());
      spread(table, bucket.accuracy().train());
      spread(table, bucket.accuracy().test());
      table.append('\n');
    }
    return table.toString();
  }

  private static void spread(StringBuilder table, Spread spread) {
    for (double value : new double[] {spread.min(), spread.max(), spread.last()}) {
      table.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
    }
  }
}
