package layerlab.client.paint;

import java.util.zip.CRC32;

/**
 * A part of a raster as a PNG file, not compressed: the pictures are small, and a page has no room
 * for a compressor.
 *
 * <p><b>Source</b> PNG specification, third edition; RFC 1950 and RFC 1951 (stored blocks).
 */
public final class Png {
  private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int LONGEST_BLOCK = 65_535;
  private static final int ADLER = 65_521;

  private final byte[] bytes;
  private int end;

  private Png(int size) {
    bytes = new byte[size];
  }

  /** The pixels from (x, y) on, width × height of them. */
  public static byte[] of(Raster raster, int x, int y, int width, int height) {
    byte[] rows = rows(raster, x, y, width, height);
    int blocks = Math.max(1, (rows.length + LONGEST_BLOCK - 1) / LONGEST_BLOCK);
    Png png = new Png(57 + 6 + 5 * blocks + rows.length);
    for (int sign : SIGNATURE) {
      png.put(sign);
    }
    int at = png.open(13, "IHDR");
    png.whole(width);
    png.whole(height);
    png.put(8);
    png.put(6);
    png.put(0);
    png.put(0);
    png.put(0);
    png.shut(at);
    at = png.open(6 + 5 * blocks + rows.length, "IDAT");
    png.stored(rows, blocks);
    png.shut(at);
    at = png.open(0, "IEND");
    png.shut(at);
    return png.bytes;
  }

  /** Each row begins with its filter: none. */
  private static byte[] rows(Raster raster, int x, int y, int width, int height) {
    byte[] rows = new byte[height * (1 + 4 * width)];
    int at = 0;
    for (int row = y; row < y + height; row++) {
      at++;
      for (int column = x; column < x + width; column++) {
        int pixel = raster.pixels()[row * raster.width() + column];
        for (int channel = 0; channel < 4; channel++) {
          rows[at++] = (byte) (pixel >> 8 * channel);
        }
      }
    }
    return rows;
  }

  private void stored(byte[] rows, int blocks) {
    put(0x78);
    put(0x01);
    for (int block = 0; block < blocks; block++) {
      int from = block * LONGEST_BLOCK;
      int length = Math.min(LONGEST_BLOCK, rows.length - from);
      put(block == blocks - 1 ? 1 : 0);
      put(length);
      put(length >> 8);
      put(~length);
      put(~length >> 8);
      System.arraycopy(rows, from, bytes, end, length);
      end += length;
    }
    int a = 1;
    int b = 0;
    for (byte next : rows) {
      a = (a + (next & 255)) % ADLER;
      b = (b + a) % ADLER;
    }
    whole(b << 16 | a);
  }

  private int open(int length, String type) {
    whole(length);
    int at = end;
    for (int i = 0; i < type.length(); i++) {
      put(type.charAt(i));
    }
    return at;
  }

  private void shut(int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, end - from);
    whole((int) sum.getValue());
  }

  private void whole(int value) {
    put(value >> 24);
    put(value >> 16);
    put(value >> 8);
    put(value);
  }

  private void put(int value) {
    bytes[end++] = (byte) value;
  }
}
