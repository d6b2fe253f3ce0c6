package layerlab.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.spec.Text;

/** How the server answers programs: JSON, and one sentence in both languages where it refuses. */
final class Replies {
  private static final String JSON = "application/json; charset=utf-8";

  private Replies() {}

  static void send(Context context, Json value) {
    context.contentType(JSON).header("Cache-Control", "no-store").result(JsonWriter.write(value));
  }

  static void refuse(Context context, HttpStatus status, Text sentence) {
    context.status(status);
    send(
        context,
        Json.object()
            .with("error", Json.object().with("en", sentence.en()).with("zh", sentence.zh())));
  }
}
