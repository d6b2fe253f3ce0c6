package layerlab.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The browser's side of this is GoldenIT. */
class GoldenProgramTest {

  @Test
  void transcriptIsTheOneKept() throws IOException {
    assertThat(GoldenProgram.transcript())
        .as("links and runs of old would give other numbers; if that is meant, keep the new one")
        .isEqualTo(kept());
  }

  private static String kept() throws IOException {
    try (InputStream stream =
        GoldenProgramTest.class.getResourceAsStream("/golden/transcript.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
