package layerlab.server.stress;

import java.nio.charset.StandardCharsets;
import layerlab.data.SeededRandom;

/** Bytes that no page sends: each of them ends a WebSocket. */
enum Garbage {
  NOISE {
    @Override
    byte[] bytes(SeededRandom random) {
      byte[] noise = new byte[4096];
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) random.below(256);
      }
      // Reserved bits, or what looks like the beginning of a long message would be waited for.
      noise[0] |= 0x70;
      return noise;
    }
  },
  /** A page masks what it says. */
  UNMASKED {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x81, 2, "{}".getBytes(StandardCharsets.UTF_8));
    }
  },
  UNKNOWN_KIND {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x83, 0x84, new byte[8]);
    }
  },
  NO_UTF_8 {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x81, 0x82, new byte[] {0, 0, 0, 0, (byte) 0xC3, (byte) 0x28});
    }
  },
  HUGE {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x81, 0xFF, new byte[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    }
  },
  NEGATIVE_LENGTH {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x81, 0xFF, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 1});
    }
  },
  /** The rest of a message that nobody has begun. */
  REST_OF_NOTHING {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x80, 0x81, new byte[5]);
    }
  },
  LONG_PING {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x89, 0xFE, new byte[2 + 4 + 300]);
    }
  },
  /** Legal, but pages say nothing in bytes. */
  BINARY {
    @Override
    byte[] bytes(SeededRandom random) {
      return frame(0x82, 0x84, new byte[8]);
    }
  };

  abstract byte[] bytes(SeededRandom random);

  private static byte[] frame(int first, int second, byte[] rest) {
    byte[] bytes = new byte[2 + rest.length];
    bytes[0] = (byte) first;
    bytes[1] = (byte) second;
    System.arraycopy(rest, 0, bytes, 2, rest.length);
    return bytes;
  }

  static Garbage any(SeededRandom random) {
    return values()[random.below(values().length)];
  }
}
