package layerlab.client.html;

/**
 * What the browser tells of a user's action on an element.
 *
 * @param key the key that was pressed, as browsers name it; empty for other actions
 * @param value the text or value of the field; empty where there is none
 * @param motion where the pointer is and how far it was dragged
 */
public record Signal(String key, String value, Modifiers modifiers, Motion motion) {

  /** The keys held down meanwhile; {@code command} is Control, or ⌘. */
  public record Modifiers(boolean shift, boolean alt, boolean command) {
    public static final Modifiers NONE = new Modifiers(false, false, false);
  }

  /**
   * The pointer.
   *
   * @param x from the left of the window, in CSS pixels
   * @param y from its top
   * @param dx how far it was dragged to the right
   * @param dy how far it was dragged down
   */
  public record Motion(double x, double y, double dx, double dy) {
    public static final Motion NONE = new Motion(0, 0, 0, 0);
  }

  public static Signal ofKey(String key) {
    return new Signal(key, "", Modifiers.NONE, Motion.NONE);
  }

  public static Signal ofValue(String value) {
    return new Signal("", value, Modifiers.NONE, Motion.NONE);
  }
}
