package layerlab.server.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;

/**
 * The losses that a run's viewers lack: encoded once for all who lack the same, which at most
 * moments is everybody.
 *
 * <p><b>Thread</b> any.
 */
public final class LossFrames {

  /**
   * Losses on their way.
   *
   * @param frame with sequence 0, to be stamped for each viewer; shared and never written
   * @param last the last epoch in it; where there is none, the one after which it was asked for
   */
  public record Part(byte[] frame, int last) {}

  private final Frame.Header header;
  private final double stepsPerSecond;
  private final History history;
  private final Map<Integer, Part> parts = new HashMap<>();

  public LossFrames(Frame.Header header, double stepsPerSecond, History history) {
    this.header = header;
    this.stepsPerSecond = stepsPerSecond;
    this.history = history;
  }

  /** What followed on an epoch, −1 for all: until this was first asked, and none left out. */
  public synchronized Part since(int epoch) {
    return parts.computeIfAbsent(epoch, this::encode);
  }

  private Part encode(int epoch) {
    List<Bucket> buckets = history.since(epoch);
    int last = buckets.isEmpty() ? epoch : buckets.getLast().last();
    return new Part(FrameCodec.encode(new Frame.Scalars(header, stepsPerSecond, buckets)), last);
  }
}
