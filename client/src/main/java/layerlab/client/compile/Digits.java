package layerlab.client.compile;

/** How the browser itself writes and reads numbers. Exists only while TeaVM compiles. */
final class Digits {
  private Digits() {}

  static native String of(double value);

  /** The double nearest to digits · 10^power. */
  static native double nearest(String digits, int power);
}
