package layerlab.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.server.Config;
import layerlab.server.Playground;
import layerlab.server.training.ScriptedEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Playground server;

  @BeforeEach
  void start() {
    server = Playground.start(Config.onFreePort(folder), ScriptedEngine::learning);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theExperimentComesAsAFileThatIsReadAgain() throws Exception {
    String alias = share(Experiment.initial());

    HttpResponse<byte[]> file = get(alias + "/experiment.json");

    assertThat(
            ExperimentCodec.read(new String(file.body(), java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(Experiment.initial());
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"layerlab-" + alias + ".json\"");
  }

  @Test
  void theProgramIsAProjectAndTheModelIsDl4js() throws Exception {
    String alias = share(Experiment.initial());

    assertThat(entries(get(alias + "/java.zip")))
        .containsExactly(
            "README.md", "pom.xml", "src/main/java/Network.java", "weights.csv", "data.csv");
    assertThat(entries(get(alias + "/model.zip")))
        .containsExactlyInAnyOrder("configuration.json", "coefficients.bin", "README.md");
  }

  @Test
  void whatCannotBeTrainedIsNotBuilt() throws Exception {
    Experiment initial = Experiment.initial();
    String alias =
        share(initial.with(initial.graph().apply(new GraphEdit.Remove(new NodeId("output-1")))));

    HttpResponse<byte[]> refused = get(alias + "/model.zip");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("This network cannot be built");
    assertThat(get("zzzz/java.zip").statusCode()).isEqualTo(404);
  }

  private String share(Experiment experiment) throws IOException, InterruptedException {
    String body =
        JsonWriter.write(
            Json.object().with("title", "").with("experiment", ExperimentCodec.write(experiment)));
    HttpResponse<String> reply =
        CLIENT.send(
            HttpRequest.newBuilder(address(""))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    return JsonPlace.read(reply.body()).text("alias");
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address("/" + path)).build(), BodyHandlers.ofByteArray());
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.port() + "/api/experiments" + path);
  }

  private static List<String> entries(HttpResponse<byte[]> response) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        names.add(entry.getName());
        entry = zip.getNextEntry();
      }
    }
    return names;
  }
}
