package layerlab.json;

import java.util.Optional;

/**
 * Bytes as text, strictly: each row of bytes has one text, and every other text is refused.
 *
 * <p>The JDK's {@code Base64} accepts several texts for the same bytes, and TeaVM's takes any text
 * for Base64 without complaint.
 *
 * <p><b>Source</b> RFC 4648, sections 4 and 5.
 */
public enum Base64Text {
  /** With + and /, padded to a multiple of 4 by =, as files have it. */
  FILE("+/", true),
  /** With - and _, not padded, as links have it. */
  LINK("-_", false);

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final String alphabet;
  private final boolean padded;
  private final int[] digits = new int[128];

  Base64Text(String lastTwo, boolean padded) {
    this.alphabet = ALPHABET + lastTwo;
    this.padded = padded;
    for (int i = 0; i < digits.length; i++) {
      digits[i] = alphabet.indexOf((char) i);
    }
  }

  public String write(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 4 / 3 + 4);
    int bits = 0;
    int held = 0;
    for (byte next : bytes) {
      held = held << 8 | next & 255;
      bits += 8;
      while (bits >= 6) {
        bits -= 6;
        text.append(alphabet.charAt(held >> bits & 63));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(alphabet.charAt(held << 6 - bits & 63));
    }
    while (padded && text.length() % 4 != 0) {
      text.append('=');
    }
    return text.toString();
  }

  /** The bytes; empty when {@link #write} does not write this text. */
  public Optional<byte[]> read(String text) {
    int length = padded ? unpadded(text) : text.length();
    if (length < 0 || length % 4 == 1) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length / 4 * 3 + length % 4 * 3 / 4];
    int bits = 0;
    int held = 0;
    int filled = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 128 || digits[c] < 0) {
        return Optional.empty();
      }
      held = held << 6 | digits[c];
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[filled++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return held == 0 ? Optional.of(bytes) : Optional.empty();
  }

  /** The length without its padding; −1 where that is not as it should be. */
  private static int unpadded(String text) {
    int length = text.length();
    while (length > 0 && text.length() - length < 2 && text.charAt(length - 1) == '=') {
      length--;
    }
    return (length + 3) / 4 * 4 == text.length() ? length : -1;
  }
}
