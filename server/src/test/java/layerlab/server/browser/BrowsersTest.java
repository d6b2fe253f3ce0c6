package layerlab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTest {

  @Test
  void theEnvironmentsBrowserComesFirst(@TempDir Path folder) throws Exception {
    Path browser = Files.createFile(folder.resolve("browser"));
    assertThat(browser.toFile().setExecutable(true)).isTrue();

    assertThat(Browsers.installed(Map.of("E2E_BROWSER", browser.toString()))).contains(browser);
  }

  @Test
  void aNamedBrowserThatIsNotThereIsNotReplacedByAnother(@TempDir Path folder) {
    Map<String, String> environment = Map.of("E2E_BROWSER", folder.resolve("none").toString());

    assertThatThrownBy(() -> Browsers.installed(environment))
        .hasMessageContaining("E2E_BROWSER names")
        .hasMessageContaining("none");
  }
}
