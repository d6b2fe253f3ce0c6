package layerlab.client.compile;

/** The digits that the browser itself gives a number. Exists only while TeaVM compiles. */
final class Digits {
  private Digits() {}

  static native String of(double value);
}
