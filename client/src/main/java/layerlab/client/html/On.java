package layerlab.client.html;

/** The actions that an element can answer. */
public enum On {
  CLICK,
  DOUBLE_CLICK,
  /** The pointer went down; unlike a click it does not take the focus away. */
  PRESS,
  /** A key went down while the element, or something in it, had the focus. */
  KEY,
  /** The value of a field changes, letter by letter. */
  INPUT,
  /** The value of a field has changed for good. */
  CHANGE,
  /** A form was sent; the signal has the value of its first field. */
  SUBMIT,
  /** The pointer or the focus came. */
  ENTER,
  /** The pointer or the focus went. */
  LEAVE,
  /** The focus went. */
  BLUR,
  /**
   * The pointer is down and has moved; the answer that held when it went down is asked throughout.
   */
  DRAG,
  /** A drag has ended. */
  DROP,
  /** A drag was called off by Esc or by the browser. */
  DRAG_CANCEL
}
