package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

  @Test
  void scriptInTheNamesOfATableIsShownAndNotRun(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    String cell = "<img src=x onerror=owned=1>";
    StringBuilder file = new StringBuilder(cell + ",size,kind\n");
    for (int i = 0; i < 30; i++) {
      file.append(i % 2 == 0 ? cell : "plain").append(",").append(i * 7 % 10).append(",");
      file.append(i % 3 == 0 ? cell : "other").append("\n");
    }
    lab.button("Your own table …").click();
    TableIT.choose(lab, "<img src=x>.csv", file.toString());
    lab.page().locator(".own-first summary").click();
    lab.button("Use this table").click();
    lab.button(Lab.ONE_EPOCH).click();
    lab.awaitEpoch(1);
    lab.button(Lab.SHARE).click();
    assertThat(lab.page().locator("#share-table")).isVisible();

    assertThat(lab.page().evaluate("document.querySelectorAll('img[src=x]').length")).isEqualTo(0);
    assertThat(lab.page().evaluate("String(window.owned)")).isEqualTo("undefined");
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
