package layerlab.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import layerlab.json.Malformed;

/** Reads little-endian values and refuses, before it allocates, what the bytes cannot hold. */
final class FrameReader {
  private final ByteBuffer in;

  FrameReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int unsignedByte() {
    require(1, Byte.BYTES, "byte");
    return in.get() & 0xFF;
  }

  int unsignedShort() {
    require(1, Short.BYTES, "short");
    return in.getShort() & 0xFFFF;
  }

  /** A whole number in 0 … 2³¹ − 1. */
  int count(String what) {
    require(1, Integer.BYTES, what);
    int count = in.getInt();
    if (count < 0) {
      throw new Malformed("frame: " + what + " is out of range");
    }
    return count;
  }

  /** Any whole number of 32 bits. */
  int whole() {
    require(1, Integer.BYTES, "whole number");
    return in.getInt();
  }

  /** The number of things of some bytes that follow. */
  int countOf(String what, int bytesEach) {
    int count = count("number of " + what);
    require(count, bytesEach, what);
    return count;
  }

  /** Any double. */
  double real() {
    require(1, Double.BYTES, "number");
    return in.getDouble();
  }

  /** A number of 32 bits; may be NaN or infinite. */
  float single() {
    require(1, Float.BYTES, "number");
    return in.getFloat();
  }

  /** A finite float that is not negative. */
  float scale() {
    require(1, Float.BYTES, "scale");
    float scale = in.getFloat();
    if (!(scale >= 0 && scale <= Float.MAX_VALUE)) {
      throw new Malformed("frame: scale is out of range");
    }
    return scale;
  }

  byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  void require(int count, int bytesEach, String what) {
    if (count > in.remaining() / bytesEach) {
      throw new Malformed(
          "frame: "
              + count
              + " × "
              + what
              + " announced, "
              + in.remaining()
              + " bytes left of "
              + in.limit());
    }
  }

  void end() {
    if (in.hasRemaining()) {
      throw new Malformed("frame: " + in.remaining() + " bytes too many");
    }
  }
}
