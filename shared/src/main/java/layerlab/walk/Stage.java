package layerlab.walk;

/** The parts of a training step, in their order. */
public enum Stage {
  FORWARD,
  ERROR,
  BACKWARD,
  UPDATE,
  /** The forward pass again, with the new weights. */
  AGAIN
}
