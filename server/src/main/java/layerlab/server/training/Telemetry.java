package layerlab.server.training;

import java.util.Map;
import layerlab.wire.Frame;

/**
 * What a run looks like at one moment, encoded once for all its viewers.
 *
 * @param header with sequence 0, to be stamped for each viewer
 * @param history the run's losses; each viewer takes from it what it has not got
 * @param frames the other channels, as far as they changed; the arrays are shared and never written
 */
public record Telemetry(
    Frame.Header header, double stepsPerSecond, History history, Map<Channel, byte[]> frames) {
  public Telemetry {
    frames = Map.copyOf(frames);
  }

  /** Of each only the latest state counts. */
  public enum Channel {
    /** Losses and speed: made from the history when they leave, so that none is left out. */
    SCALARS,
    WEIGHTS,
    CONFUSION,
    EXACT
  }
}
