package layerlab.wire;

import layerlab.spec.Text;

/** What can happen to a session, as it stands on its timeline. */
public sealed interface Happening {

  /** It runs, pauses, waits or stops. */
  record PhaseChanged() implements Happening {}

  /** The experiment was changed; what, in a few words: {@code rate 0.02 → 0.005}. */
  record Edited(Text what) implements Happening {}

  /** It began again at epoch 0. */
  record Restarted(int seed) implements Happening {}

  /**
   * Numbers overflowed.
   *
   * @param epoch where it was seen
   * @param lastFinite the epoch to which {@link ClientMessage.GoBack} leads
   * @param rate the learning rate that was too large
   */
  record Diverged(int epoch, int lastFinite, double rate) implements Happening {}

  /** It went back to the last finite snapshot with another rate. */
  record WentBack(int epoch, double rate) implements Happening {}

  /**
   * It goes on from an earlier moment.
   *
   * @param epoch of that moment
   * @param left the last epoch of what was dropped
   */
  record Forked(int epoch, int left) implements Happening {}

  /**
   * It went on after the server had stopped.
   *
   * @param epoch the last one that had been kept; later ones were trained again, to the same
   *     numbers
   */
  record Resumed(int epoch) implements Happening {}

  /** It stopped by itself: the epoch cap or a limit, said in a sentence. */
  record Stopped(Text why) implements Happening {}

  /** Something failed, said in a sentence without internals. */
  record Failed(Text why) implements Happening {}
}
