package layerlab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import layerlab.golden.GoldenCodecs;
import layerlab.golden.GoldenProgram;
import org.junit.jupiter.api.Test;

/** The kernel computes, writes and refuses the same in the browser as here, to the last bit. */
@BrowserTest
class GoldenIT {

  @Test
  void theBrowsersTranscriptIsThatOfTheJvm(Visitors visitors) throws IOException {
    Page page = visitors.arrive();
    List<String> lines = new ArrayList<>();
    page.onConsoleMessage(message -> lines.add(line(message)));

    page.addScriptTag(new Page.AddScriptTagOptions().setContent(program()));
    page.evaluate("main([])");

    String expected = GoldenProgram.transcript() + GoldenCodecs.transcript();
    assertThat(lines).isEqualTo(expected.lines().toList());
  }

  private static String line(ConsoleMessage message) {
    return message.text().stripTrailing();
  }

  /** Left in the client's classes by its build, where no route serves it. */
  private static String program() throws IOException {
    try (InputStream stream = GoldenIT.class.getResourceAsStream("/golden/golden.js")) {
      return new String(
          Objects.requireNonNull(stream, "client was built without golden.js").readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }
}
