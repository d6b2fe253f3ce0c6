package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** What browsers are told of every answer: nothing comes from elsewhere, nobody frames the page. */
final class SecurityHeaders implements Routes {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; connect-src 'self'; style-src 'self';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.before(SecurityHeaders::set);
  }

  private static void set(Context context) {
    context
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
