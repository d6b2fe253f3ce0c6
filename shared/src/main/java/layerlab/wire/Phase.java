package layerlab.wire;

/** What a session is doing. */
public enum Phase {
  /** Nothing was trained yet. */
  READY,
  RUNNING,
  PAUSED,
  /** It should run, and waits for its turn. */
  WAITING,
  /** Numbers overflowed; the last finite snapshot is kept. */
  DIVERGED,
  /** The epoch cap or a limit was reached. */
  FINISHED,
  /** Something else went wrong; the session lives, the run does not. */
  FAILED;

  /** Whether it runs or would, if it were its turn. */
  public boolean isActive() {
    return this == RUNNING || this == WAITING;
  }
}
