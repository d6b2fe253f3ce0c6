package layerlab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.ExperimentSamples;
import org.junit.jupiter.api.Test;

/** docs/protocol.md shows every message as it is. */
class ProtocolDocTest {
  private static final Path DOC = Path.of("../docs/protocol.md");
  private static final Path RENEWED = Path.of("target/protocol.md");
  private static final String BEGIN =
      "<!-- generated from the codecs: ProtocolDocTest says how to renew it -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void theDocShowsEveryMessageAsItIs() throws IOException {
    String doc = Files.readString(DOC);
    String renewed =
        doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length())
            + messages()
            + doc.substring(doc.indexOf(END));
    Files.writeString(RENEWED, renewed);
    assertThat(doc)
        .as("renew it: cp shared/target/protocol.md docs/protocol.md")
        .isEqualTo(renewed);
  }

  @Test
  void theDocNamesEveryMessageAndFrame() throws IOException {
    String doc = Files.readString(DOC);
    for (Class<?> type : Leaves.of(Frame.class)) {
      assertThat(doc).contains("`" + type.getSimpleName() + "`");
    }
    for (Phase phase : Phase.values()) {
      assertThat(doc).contains("`" + WireParts.word(phase) + "`");
    }
  }

  private static String messages() {
    return "\nFrom the page:\n"
        + block(WireSamples.clientMessages().stream().map(MessageCodec::write).toList())
        + "\nFrom the server:\n"
        + block(WireSamples.serverMessages().stream().map(MessageCodec::write).toList())
        + "\n";
  }

  private static String block(List<String> texts) {
    String experiment = ExperimentCodec.text(ExperimentSamples.small());
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(text.replace(experiment, "{…}"));
    }
    return "```json\n" + String.join("\n", lines) + "\n```\n";
  }
}
