package layerlab.client.compile;

/** The number itself, in brackets. Exists only while TeaVM compiles. */
final class Grouping {
  private Grouping() {}

  static native double of(double value);

  static native float of(float value);
}
