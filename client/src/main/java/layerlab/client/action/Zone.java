package layerlab.client.action;

/** The part of the page that has the focus: the same key may mean another thing elsewhere. */
public enum Zone {
  /** Nothing in particular. */
  PAGE,
  TIME,
  STAGE,
  /** A control with keys of its own; only those with Control reach the page. */
  CONTROL,
  /** A field in which text is typed. */
  FIELD
}
