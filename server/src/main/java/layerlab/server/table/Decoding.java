package layerlab.server.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import layerlab.data.TableReading.Encoding;

/** Bytes as characters, and a guess at how they were written. */
final class Decoding {
  private static final byte[][] WORKBOOKS = {
    {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}
  };

  /** As Excel begins a file, the separator behind it. */
  private static final String SEPARATOR_LINE = "sep=";

  /** Both bytes of a common Chinese character are above this in GBK. */
  private static final int HIGH = 0xA1;

  /** The share of bytes beyond ASCII that stand in such pairs where a text is Chinese. */
  private static final double CHINESE = 0.8;

  private Decoding() {}

  /**
   * The likeliest encoding of a text: what its first bytes say, else UTF-8 where it is legal, else
   * GB 18030 where most characters beyond ASCII would be Chinese, else Windows-1252.
   *
   * @throws TableFault for what is no text
   */
  static Encoding guess(byte[] file) {
    if (file.length == 0) {
      throw new TableFault(Sentences.EMPTY);
    }
    for (byte[] beginning : WORKBOOKS) {
      if (begins(file, beginning)) {
        throw new TableFault(Sentences.WORKBOOK);
      }
    }
    if (begins(file, (byte) 0xFF, (byte) 0xFE) || begins(file, (byte) 0xFE, (byte) 0xFF)) {
      return Encoding.UTF_16;
    }
    for (byte each : file) {
      if (each == 0) {
        throw new TableFault(Sentences.BINARY);
      }
    }
    if (isLegal(file, StandardCharsets.UTF_8)) {
      return Encoding.UTF_8;
    }
    return chineseShare(file) >= CHINESE && isLegal(file, charset(Encoding.GB18030))
        ? Encoding.GB18030
        : Encoding.WINDOWS_1252;
  }

  private static boolean begins(byte[] file, byte... beginning) {
    return file.length >= beginning.length
        && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static double chineseShare(byte[] file) {
    int beyond = 0;
    int paired = 0;
    int i = 0;
    while (i < file.length) {
      boolean isPair = isHigh(file[i]) && i + 1 < file.length && isHigh(file[i + 1]);
      beyond += file[i] < 0 ? isPair ? 2 : 1 : 0;
      paired += isPair ? 2 : 0;
      i += isPair ? 2 : 1;
    }
    return beyond == 0 ? 0 : (double) paired / beyond;
  }

  private static boolean isHigh(byte each) {
    return (each & 0xFF) >= HIGH;
  }

  private static boolean isLegal(byte[] file, Charset charset) {
    try {
      decode(file, charset);
      return true;
    } catch (CharacterCodingException illegal) {
      return false;
    }
  }

  /**
   * The text, without a mark of its byte order and without the line in which Excel says its
   * separator; the other lines keep their numbers.
   *
   * @throws TableFault where bytes have no meaning
   */
  static String text(byte[] file, Encoding encoding) {
    try {
      String text = decode(file, charset(encoding));
      return withoutSeparatorLine(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException illegal) {
      throw new TableFault(Sentences.UNDECODABLE);
    }
  }

  private static String withoutSeparatorLine(String text) {
    int end = SEPARATOR_LINE.length() + 1;
    boolean isThere =
        text.startsWith(SEPARATOR_LINE)
            && text.length() > end
            && (text.charAt(end) == '\r' || text.charAt(end) == '\n');
    return isThere ? text.substring(end) : text;
  }

  /** A few bytes have no meaning in Windows-1252; they do not spoil a file. */
  private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
    boolean isLenient = charset.equals(charset(Encoding.WINDOWS_1252));
    CodingErrorAction action = isLenient ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    return charset
        .newDecoder()
        .onMalformedInput(action)
        .onUnmappableCharacter(action)
        .decode(ByteBuffer.wrap(file))
        .toString();
  }

  private static Charset charset(Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> StandardCharsets.UTF_8;
      case UTF_16 -> StandardCharsets.UTF_16;
      case GB18030 -> Charset.forName("GB18030");
      case WINDOWS_1252 -> Charset.forName("windows-1252");
    };
  }
}
