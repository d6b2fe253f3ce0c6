package layerlab.server.training;

/**
 * The bytes that all sessions together may take by their estimates.
 *
 * <p><b>Thread</b> any.
 */
public final class Memory {
  private final double capacity;
  private double taken;

  public Memory(double bytes) {
    this.capacity = bytes;
  }

  /** Takes bytes in exchange for others; whether there were enough. */
  synchronized boolean exchange(double before, double after) {
    if (after > before && taken - before + after > capacity) {
      return false;
    }
    taken += after - before;
    return true;
  }
}
