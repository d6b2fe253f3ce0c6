package layerlab.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;

/** The experiments of a server on this machine, as a page stores them and asks for them. */
final class StoredLinks {
  private final String address;

  StoredLinks(int port) {
    this.address = "http://localhost:" + port + "/api/experiments";
  }

  /** Stores an experiment; its code. */
  String store(Experiment experiment) throws IOException, InterruptedException {
    return code(post(experiment, Json.object()));
  }

  /** What the server answers to an experiment and what comes with it. */
  HttpResponse<String> post(Experiment experiment, Json.Obj more)
      throws IOException, InterruptedException {
    String body =
        JsonWriter.write(
            more.with("title", "").with("experiment", ExperimentCodec.write(experiment)));
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String code) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + "/" + code)));
  }

  /** The code in an answer. */
  static String code(HttpResponse<String> stored) {
    return JsonPlace.read(stored.body()).text("alias");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
