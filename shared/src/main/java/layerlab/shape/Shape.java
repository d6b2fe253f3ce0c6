package layerlab.shape;

/**
 * What flows along an edge for one sample. The batch is never part of a shape.
 *
 * <p><b>Units/range</b> sizes are numbers of values, at least 1.
 */
public sealed interface Shape {

  /** How many values one sample has. */
  int size();

  /** As it stands in drawings and sentences: {@code 8}, {@code 1×8×8}. */
  String say();

  /** A flat list of values. */
  record Vector(int size) implements Shape {
    @Override
    public String say() {
      return Integer.toString(size);
    }
  }

  /** Channels of pixels, in the order (channels, height, width). */
  record Image(int channels, int height, int width) implements Shape {
    @Override
    public int size() {
      return channels * height * width;
    }

    @Override
    public String say() {
      return channels + "×" + height + "×" + width;
    }
  }
}
