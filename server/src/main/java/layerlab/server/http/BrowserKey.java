package layerlab.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import layerlab.wire.Protocol;

/** The word that a browser keeps: what is its own is found by it, so it is said in no address. */
public final class BrowserKey {
  private BrowserKey() {}

  /** The word that a request says. */
  static Optional<String> of(Context context) {
    return Optional.ofNullable(context.header(Protocol.BROWSER_HEADER)).filter(BrowserKey::isLegal);
  }

  public static boolean isLegal(String word) {
    return !word.isEmpty()
        && word.length() <= Protocol.LONGEST_KEY
        && word.chars().allMatch(BrowserKey::isKeyCharacter);
  }

  private static boolean isKeyCharacter(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
