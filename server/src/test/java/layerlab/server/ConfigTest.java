package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import layerlab.experiment.Limits;
import layerlab.server.http.WebServer;
import org.junit.jupiter.api.Test;

class ConfigTest {

  @Test
  void theDefaultsAreThoseOfTheHouse() throws Exception {
    Config config = read(Map.of(), Map.of());

    assertThat(config.listen()).isEqualTo(new WebServer.Address("127.0.0.1", 7070));
    assertThat(config.limits()).isEqualTo(Limits.initial());
    assertThat(config.data()).isEqualTo(Path.of("data").toAbsolutePath());
  }

  @Test
  void aFlagComesBeforeAPropertyBeforeAVariable() throws Exception {
    Map<String, String> properties = Map.of("layerlab.port", "2", "layerlab.threads", "2");
    Map<String, String> variables =
        Map.of("LAYERLAB_PORT", "3", "LAYERLAB_THREADS", "3", "LAYERLAB_IDLE_MINUTES", "3");

    Config config = read(properties, variables, "--port", "1", "--address=0.0.0.0");

    assertThat(config.listen()).isEqualTo(new WebServer.Address("0.0.0.0", 1));
    assertThat(config.value(Setting.THREADS)).isEqualTo(2);
    assertThat(config.value(Setting.IDLE_MINUTES)).isEqualTo(3);
  }

  @Test
  void whatCannotBeReadIsOneSentence() {
    assertRefused("port: 70000 is not a whole number from 0 to 65535", "--port", "70000");
    assertRefused("threads: many is not a whole number from 1 to 256", "--threads", "many");
    assertRefused("unknown option --prot; --help lists them all", "--prot", "1");
    assertRefused("--port: a value is missing", "--port");
    assertRefused("unknown option 7070; --help lists them all", "7070");
  }

  @Test
  void helpNamesEverythingThatCanBeSet() {
    for (Setting setting : Setting.values()) {
      assertThat(Config.help()).contains("--" + setting.id() + " ");
    }
    assertThat(Config.help()).contains("--address 127.0.0.1", "--data data", "LAYERLAB_PORT");
  }

  @Test
  void theReadmeTellsOfEverythingThatCanBeSet() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    for (Setting setting : Setting.values()) {
      String variable = setting.id().toUpperCase(Locale.ROOT).replace('-', '_');
      assertThat(readme).contains("| `--" + setting.id() + "` | `LAYERLAB_" + variable + "` | ");
    }
  }

  private static Config read(
      Map<String, String> properties, Map<String, String> variables, String... arguments)
      throws Config.Unreadable {
    return Config.read(
        arguments,
        name -> Optional.ofNullable(properties.get(name)),
        name -> Optional.ofNullable(variables.get(name)));
  }

  private static void assertRefused(String sentence, String... arguments) {
    assertThatThrownBy(() -> read(Map.of(), Map.of(), arguments))
        .isInstanceOf(Config.Unreadable.class)
        .hasMessage(sentence);
  }
}
