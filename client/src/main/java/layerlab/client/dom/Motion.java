package layerlab.client.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Performance;

/** How often live numbers are drawn: two times a second for those who asked for less motion. */
public final class Motion {
  private static final double CALM = 500;

  private double latest = Double.NEGATIVE_INFINITY;

  /** Numbers are drawn now, in milliseconds since the page was opened. */
  public void drew(double now) {
    latest = now;
  }

  /** For how many milliseconds numbers that have just come are to wait. */
  public int rest() {
    return isReduced() ? (int) Math.max(0, latest + CALM - Performance.now()) : 0;
  }

  @JSBody(script = "return matchMedia('(prefers-reduced-motion: reduce)').matches;")
  private static native boolean isReduced();
}
