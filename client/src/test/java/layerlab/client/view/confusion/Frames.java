package layerlab.client.view.confusion;

import layerlab.client.live.Live;
import layerlab.wire.Frame;
import layerlab.wire.Moment;

/** Live data with a confusion matrix. */
public final class Frames {
  private Frames() {}

  /** The same counts for both parts. */
  public static Live of(int classes, int... counts) {
    return of(classes, counts, counts);
  }

  public static Live of(int classes, int[] train, int[] test) {
    Live live = new Live();
    take(live, classes, train, test);
    return live;
  }

  public static void take(Live live, int classes, int[] train, int[] test) {
    live.take(
        new Frame.Confusion(
            new Frame.Header(0, new Moment(7, 700), 1),
            classes,
            Frame.Counts.of(train),
            Frame.Counts.of(test)));
  }
}
