package layerlab.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads sources, because most sentences are put together where they are said. */
class ChineseTest {
  private static final String HAN = "[\\u3400-\\u9fff]";
  private static final String HALF = "[,:;!?]";

  /** Beside a character of a text, or standing alone between two Chinese texts. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile(
          HAN
              + HALF
              + "|"
              + HALF
              + HAN
              + "|zh\\(\\) \\+ \""
              + HALF
              + "|\""
              + HALF
              + "\" \\+ \\w+\\.zh\\(\\)");

  @Test
  void chineseHasFullWidthPunctuation() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : House.sources()) {
      Matcher matcher = HALF_WIDTH.matcher(Files.readString(source));
      while (matcher.find()) {
        found.add(source.getFileName() + ": " + matcher.group());
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void halfWidthPunctuationIsRecognized() {
    assertThat("\"内容太大,服务器无法接收。\"").containsPattern(HALF_WIDTH);
    assertThat("place.zh() + \":\" + change.zh()").containsPattern(HALF_WIDTH);
    assertThat("\"内容太大，服务器无法接收。\"").doesNotContainPattern(HALF_WIDTH);
    assertThat("\"f(W·x + b), 批归一\"").doesNotContainPattern(HALF_WIDTH);
  }
}
