package layerlab.server.training;

import java.util.Optional;
import java.util.function.Supplier;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;

/**
 * A frame that is encoded when the first viewer's line has room for it, and then shared.
 *
 * <p><b>Thread</b> any.
 */
public final class Picture {
  private final Supplier<Frame> frame;
  private Optional<byte[]> bytes = Optional.empty();

  /**
   * @param frame made of values that nobody changes any more
   */
  public Picture(Supplier<Frame> frame) {
    this.frame = frame;
  }

  /** The frame with sequence 0, to be stamped for each viewer; shared and never written. */
  public synchronized byte[] bytes() {
    if (bytes.isEmpty()) {
      bytes = Optional.of(FrameCodec.encode(frame.get()));
    }
    return bytes.get();
  }
}
