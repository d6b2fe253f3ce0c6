package layerlab.server.training;

/** How far a run is to go before it pauses by itself. */
public enum Goal {
  CAP,
  EPOCH,
  BATCH
}
