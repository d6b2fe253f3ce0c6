package layerlab.server.engine;

import layerlab.wire.ServerMessage;

/** Something that can train a checked graph. */
public interface Engine {

  /** What the page says of it. */
  ServerMessage.Engine description();

  /**
   * Builds a network and puts it into the state of the assignment's snapshot.
   *
   * <p><b>Thread</b> whichever thread holds the session; the trainer is used by one thread at a
   * time, not always the same one.
   */
  Trainer open(Assignment assignment);
}
