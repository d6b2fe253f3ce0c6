package layerlab.server.stress;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A frame of a WebSocket as it stands on the line.
 *
 * <p><b>Source</b> RFC 6455, section 5.2.
 */
record SocketFrame(byte[] bytes) {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int MASKED = 0x80;
  private static final int KEY_BYTES = 4;

  /** No side of ours says more at once. */
  private static final int LONGEST = 64 << 20;

  /** The next one; nothing at the end of the line. */
  static Optional<SocketFrame> read(DataInputStream in) throws IOException {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int first = in.readUnsignedByte();
      int second = in.readUnsignedByte();
      bytes.write(first);
      bytes.write(second);
      long length = second & ~MASKED;
      if (length == 126) {
        length = number(in, Short.BYTES, bytes);
      } else if (length == 127) {
        length = number(in, Long.BYTES, bytes);
      }
      if (length < 0 || length > LONGEST) {
        throw new IOException("a frame of " + length + " bytes");
      }
      byte[] rest = new byte[(int) length + ((second & MASKED) == 0 ? 0 : KEY_BYTES)];
      in.readFully(rest);
      bytes.writeBytes(rest);
      return Optional.of(new SocketFrame(bytes.toByteArray()));
    } catch (EOFException end) {
      return Optional.empty();
    }
  }

  private static long number(DataInputStream in, int size, ByteArrayOutputStream copy)
      throws IOException {
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    copy.writeBytes(bytes);
    long number = 0;
    for (byte each : bytes) {
      number = number << Byte.SIZE | each & 0xFF;
    }
    return number;
  }

  boolean isText() {
    return opcode() == TEXT;
  }

  private int opcode() {
    return bytes[0] & 0xF;
  }

  /** Why the server ends the line, where that is what it says. */
  OptionalInt closeCode() {
    return opcode() == CLOSE && bytes.length >= 4
        ? OptionalInt.of(ByteBuffer.wrap(bytes).getShort(2) & 0xFFFF)
        : OptionalInt.empty();
  }
}
