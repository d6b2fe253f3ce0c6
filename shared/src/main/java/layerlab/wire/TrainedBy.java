package layerlab.wire;

/** What computes a run. */
public enum TrainedBy {
  /** Deeplearning4j. */
  DL4J,
  /** Our own arithmetic, which is held against DL4J. */
  FAST_PATH
}
