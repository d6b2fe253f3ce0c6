package layerlab.client.view.confusion;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import layerlab.json.Base64Text;

/**
 * A small grey picture as the address of an image: no canvas, and nothing to draw again.
 *
 * <p><b>Source</b> Windows bitmap, BITMAPINFOHEADER, 24 bits a pixel, lowest row first.
 */
final class Bitmap {
  private static final int FILE_HEADER = 14;
  private static final int PICTURE_HEADER = 40;
  private static final int BITS = 24;
  private static final int WHITE = 255;

  private Bitmap() {}

  /**
   * The address.
   *
   * @param ink row-major from the top, in [0, 1]: 0 is white paper, 1 black ink
   */
  static String address(double[] ink, int width) {
    int height = ink.length / width;
    int line = (width * 3 + 3) / 4 * 4;
    int start = FILE_HEADER + PICTURE_HEADER;
    ByteBuffer file = ByteBuffer.allocate(start + line * height).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0).putInt(start);
    file.putInt(PICTURE_HEADER).putInt(width).putInt(height);
    file.putShort((short) 1).putShort((short) BITS);
    for (int row = height - 1; row >= 0; row--) {
      file.position(start + (height - 1 - row) * line);
      for (int column = 0; column < width; column++) {
        byte grey = grey(ink[row * width + column]);
        file.put(grey).put(grey).put(grey);
      }
    }
    return "data:image/bmp;base64," + Base64Text.FILE.write(file.array());
  }

  private static byte grey(double ink) {
    return (byte) (int) (WHITE * (1 - Math.max(0, Math.min(1, ink))) + 0.5);
  }
}
