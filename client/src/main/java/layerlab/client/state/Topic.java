package layerlab.client.state;

/** What advice is about; what was dismissed does not return in the session. */
public enum Topic {
  SAME_START,
  DEAD,
  EXPLODING,
  VANISHING,
  SATURATED,
  UNSCALED,
  RATE_TOO_HIGH,
  RATE_TOO_LOW,
  OVERFITTING,
  UNDERFITTING,
  WELL
}
