package layerlab.server.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Whether a request comes from a page of this server. Browsers always say where a page comes from;
 * programs that are not browsers say nothing and carry nobody's rights.
 */
public final class SameOrigin {
  private SameOrigin() {}

  public static boolean allows(Context context) {
    Optional<String> site = Optional.ofNullable(context.header("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(context.header("Origin"));
    Optional<String> host = Optional.ofNullable(context.header("Host"));
    if (site.filter(from -> !from.equals("same-origin")).isPresent()) {
      return false;
    }
    return origin.isEmpty()
        || host.isPresent() && authority(origin.get()).equalsIgnoreCase(host.get());
  }

  private static String authority(String origin) {
    int scheme = origin.indexOf("://");
    return scheme < 0 ? origin : origin.substring(scheme + 3);
  }
}
