package layerlab.server.stress;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;

/** Experiments that a server has said it stored, by the codes that it gave for them. */
final class Stored {
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** An address may store a hundred at once, and two a second. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Experiment> byCode = new LinkedHashMap<>();

  /** Stores one after the other until the server is no more, which may be at any moment. */
  void storeUntilGone(int port, IntFunction<Experiment> next) {
    try {
      while (true) {
        store(port, next.apply(byCode.size()));
        Findings.pass(PAUSE);
      }
    } catch (IOException gone) {
      // What was being stored was not acknowledged.
      return;
    }
  }

  private void store(int port, Experiment experiment) throws IOException {
    String body =
        JsonWriter.write(
            Json.object().with("title", "").with("experiment", ExperimentCodec.write(experiment)));
    HttpResponse<String> answer =
        send(request(port, "").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    if (answer.statusCode() == OK) {
      byCode.put(JsonPlace.read(answer.body()).text("alias"), experiment);
    }
  }

  int count() {
    return byCode.size();
  }

  /** How many of them a server no longer has as they were. */
  int lost(int port) throws IOException {
    int lost = 0;
    for (Map.Entry<String, Experiment> each : byCode.entrySet()) {
      HttpResponse<String> answer = send(request(port, "/" + each.getKey()).build());
      boolean isThere =
          answer.statusCode() == OK
              && ExperimentCodec.read(JsonPlace.read(answer.body()).at("experiment"))
                  .equals(each.getValue());
      lost += isThere ? 0 : 1;
    }
    return lost;
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/experiments" + path))
        .timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
