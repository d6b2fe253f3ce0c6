package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong is said in one sentence; details stay in the log. */
final class Failures implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.exception(
        RefusedRequest.class,
        (refused, context) -> Replies.refuse(context, refused.status(), refused.sentence()));
    config.routes.exception(
        HttpResponseException.class, (refused, context) -> refuse(context, refused.getStatus()));
    config.routes.exception(
        Exception.class,
        (failure, context) -> {
          LOG.atError()
              .setCause(failure)
              .addKeyValue("method", context.method())
              .addKeyValue("path", context.path())
              .log("a request failed");
          refuse(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        });
  }

  private static void refuse(Context context, int code) {
    HttpStatus status = HttpStatus.forStatus(code);
    Replies.refuse(context, status, Sentences.of(status));
  }
}
