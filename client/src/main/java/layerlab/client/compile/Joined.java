package layerlab.client.compile;

/** Strings as the browser joins them. Exists only while TeaVM compiles. */
final class Joined {
  private Joined() {}

  static native Object of(Object begin, Object next);

  static native Object of(Object begin, int next);

  static native Object of(Object begin, long next);

  static native Object of(Object begin, double next);

  static native String text(Object whole);
}
