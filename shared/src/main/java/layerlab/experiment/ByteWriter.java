package layerlab.experiment;

import java.util.Arrays;

/** A row of bytes that grows at its end. */
final class ByteWriter {
  private byte[] bytes = new byte[64];
  private int size;

  void put(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  void put(byte[] source, int from, int count) {
    ensure(count);
    System.arraycopy(source, from, bytes, size, count);
    size += count;
  }

  /** A count of any size in 1 to 5 bytes: seven bits each, the lowest first. */
  void putCount(int count) {
    int rest = count;
    while (rest > 127) {
      put(rest & 127 | 128);
      rest >>>= 7;
    }
    put(rest);
  }

  void putLong(long value) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      put((int) (value >>> shift));
    }
  }

  /** Repeats bytes that end some distance before the end; it may reach into what it writes. */
  void repeat(int distance, int count) {
    ensure(count);
    for (int i = 0; i < count; i++) {
      bytes[size] = bytes[size - distance];
      size++;
    }
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
