package layerlab.client.paint;

import java.util.Arrays;

/**
 * A small picture that is written pixel by pixel and scaled when drawn. It is reused from frame to
 * frame: one array, no objects per pixel.
 *
 * <p><b>Shapes</b> row-major from the left upper corner; a pixel is {@code 0xAABBGGRR}, the order
 * in which a canvas keeps its bytes.
 */
public final class Raster {
  private final int width;
  private final int height;
  private final int[] pixels;

  public Raster(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves. */
  public int[] pixels() {
    return pixels;
  }

  public Box box() {
    return new Box(0, 0, width, height);
  }

  public void clear() {
    Arrays.fill(pixels, 0);
  }
}
