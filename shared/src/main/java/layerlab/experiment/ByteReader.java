package layerlab.experiment;

import layerlab.json.Malformed;

/** Reads what {@link ByteWriter} wrote; refuses to read past the end. */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int left() {
    return bytes.length - at;
  }

  int next() {
    require(1);
    return bytes[at++] & 255;
  }

  byte[] next(int count) {
    require(count);
    byte[] part = new byte[count];
    System.arraycopy(bytes, at, part, 0, count);
    at += count;
    return part;
  }

  int nextCount() {
    int count = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int part = next();
      count |= (part & 127) << shift;
      if (part < 128) {
        if (count < 0 || shift == 28 && part > 7 || shift > 0 && part == 0) {
          break;
        }
        return count;
      }
    }
    throw new Malformed("damaged: a count out of range");
  }

  long nextLong() {
    require(Long.BYTES);
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      value |= (long) next() << shift;
    }
    return value;
  }

  void require(int count) {
    if (count > left()) {
      throw new Malformed("damaged: " + count + " bytes announced, " + left() + " left");
    }
  }
}
