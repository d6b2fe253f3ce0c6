package layerlab.client.net;

import layerlab.wire.Protocol;

/**
 * How many commands may be sent at present: fewer than the server takes, so that none is refused
 * however fast somebody edits. Plain Java; who uses it lets time pass.
 */
public final class Budget {
  /** Some commands' distance to what the server allows, for lines that deliver in fits. */
  private static final int MARGIN = 10;

  private static final int MOST = Protocol.MOST_COMMANDS - MARGIN;

  /** So often one more may be sent, in milliseconds. */
  public static final int PERIOD = Protocol.PERIOD_SECONDS * 1000 / MOST;

  private int left = MOST;

  /** Whether something may be sent. */
  public boolean isLeft() {
    return left > 0;
  }

  /** Something was sent; below nothing if it could not wait. */
  public void spend() {
    left--;
  }

  /** A period has passed. */
  public void earn() {
    left = Math.min(MOST, left + 1);
  }

  /** Whether the next period brings nothing. */
  public boolean isFull() {
    return left == MOST;
  }
}
