package layerlab.client.compile;

/** An element of an array. Exists only while TeaVM compiles. */
final class Elements {
  private Elements() {}

  static native double get(double[] array, int index);

  static native void put(double[] array, int index, double value);
}
