package layerlab.server.http;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a picture of one path, without scripts and without anything from elsewhere.
 *
 * <p><b>Source</b> ISO/IEC 18004, by Nayuki's library.
 */
final class QrPicture {
  /** The standard asks for four modules of white around it. */
  private static final int MARGIN = 4;

  private QrPicture() {}

  /** The picture of a text, dark on white in every theme: not every camera reads the inverse. */
  static String of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * MARGIN;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
          end++;
        }
        if (end > x) {
          path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
          path.append('h').append(end - x).append("v1h").append(x - end).append('z');
        }
        x = end + 1;
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            .formatted(size, size, 8 * size, 8 * size)
        + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
            .formatted(size, size)
        + "<path fill=\"#000\" d=\""
        + path
        + "\"/></svg>";
  }
}
