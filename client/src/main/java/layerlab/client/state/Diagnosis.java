package layerlab.client.state;

/** How the vital signs over time are shown. */
public enum Diagnosis {
  CLOSED,
  CURVES,
  TABLE
}
