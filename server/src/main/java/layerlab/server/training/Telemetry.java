package layerlab.server.training;

import java.util.Map;

/**
 * What a run looks like at one moment. Each part is encoded once for all its viewers, when it first
 * leaves for one of them.
 *
 * @param losses each viewer takes what it has not got
 * @param pictures the other channels, as far as they changed
 */
public record Telemetry(LossFrames losses, Map<Channel, Picture> pictures) {
  public Telemetry {
    pictures = Map.copyOf(pictures);
  }

  /** Of each only the latest state counts. */
  public enum Channel {
    /** Losses and speed: made from the history when they leave, so that none is left out. */
    SCALARS,
    WEIGHTS,
    ANSWERS,
    STATISTICS,
    EXACT
  }
}
