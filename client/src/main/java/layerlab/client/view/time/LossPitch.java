package layerlab.client.view.time;

import layerlab.maths.Elementary;

/** How high a loss sounds: an octave for each factor of ten, so that learning is a falling tone. */
public final class LossPitch {
  private static final double LOWEST = 110;
  private static final double HIGHEST = 1760;

  /** The pitch of a loss of 1. */
  private static final double OF_ONE = 880;

  private LossPitch() {}

  /** In hertz, from 110 to 1760; 0 for what is not a number, which is not to be heard. */
  public static double of(double loss) {
    if (Double.isNaN(loss)) {
      return 0;
    }
    if (loss <= 0) {
      return LOWEST;
    }
    double octaves = Elementary.log(loss) / Elementary.log(10);
    double pitch = OF_ONE * Elementary.exp(octaves * Elementary.log(2));
    return Math.max(LOWEST, Math.min(HIGHEST, pitch));
  }
}
