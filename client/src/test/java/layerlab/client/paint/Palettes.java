package layerlab.client.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The palettes of the real tokens. */
public final class Palettes {
  private Palettes() {}

  public static Palette light() {
    return read(":root,[data-theme=light]");
  }

  public static Palette dark() {
    return read("\n[data-theme=dark]");
  }

  private static Palette read(String selector) {
    String css = tokens();
    int begin = css.indexOf(selector + "{color-scheme");
    String block = css.substring(begin, css.indexOf('}', begin));
    return Palette.read(
        property -> {
          int at = block.indexOf(property + ":") + property.length() + 1;
          return block.substring(at, block.indexOf(';', at));
        });
  }

  private static String tokens() {
    try {
      return Files.readString(Path.of("../static/src/main/resources/public/css/tokens.css"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
