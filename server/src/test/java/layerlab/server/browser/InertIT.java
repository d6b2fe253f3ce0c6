package layerlab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import org.junit.jupiter.api.Test;

/** What strangers write is text. */
@BrowserTest
class InertIT {
  private static final String TITLE =
      "<img src=x onerror=\"window.owned=1\"><script>window.owned=1</script>";

  @Test
  void scriptInATitleIsShownAndNotRun(Visitors visitors) throws IOException, InterruptedException {
    Page page = visitors.arrive();
    Lab.of(page).enter("/x/" + store(visitors));

    assertThat(page.evaluate("document.documentElement.outerHTML").toString())
        .doesNotContain("<img src=\"x\"", "<img src=x")
        .contains("&lt;img src=x");
    assertThat(page.evaluate("String(window.owned)")).isEqualTo("undefined");
  }

  private static String store(Visitors visitors) throws IOException, InterruptedException {
    Json body =
        Json.object()
            .with("experiment", ExperimentCodec.write(Experiment.initial()))
            .with("title", TITLE);
    HttpRequest request =
        HttpRequest.newBuilder(visitors.address().resolve("/api/experiments"))
            .POST(HttpRequest.BodyPublishers.ofString(JsonWriter.write(body)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JsonPlace.read(answer).text("alias");
    }
  }
}
