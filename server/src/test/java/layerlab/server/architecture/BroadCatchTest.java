package layerlab.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Reads sources, because in class files a try-with-resources cannot be told from a {@code catch
 * (Throwable)}.
 */
class BroadCatchTest {
  private static final Pattern BROAD =
      Pattern.compile("catch\\s*\\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b");

  /** The training loop (any failure becomes a phase), the socket, and the page's own root. */
  private static final Set<String> OWNERS =
      Set.of("TrainingSession.java", "TrainingSocket.java", "App.java");

  @Test
  void onlyThreePlacesCatchEverything() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : House.sources()) {
      boolean owns = OWNERS.contains(source.getFileName().toString());
      if (!owns && BROAD.matcher(Files.readString(source)).find()) {
        found.add(source.toString());
      }
    }

    assertThat(found)
        .as("a failure is handled where it is understood; three places own a broad catch")
        .isEmpty();
  }

  @Test
  void aBroadCatchIsRecognized() {
    assertThat("} catch (final RuntimeException failure) {").containsPattern(BROAD);
    assertThat("} catch (IOException | Error failure) {").containsPattern(BROAD);
    assertThat("} catch (IOException failure) {").doesNotContainPattern(BROAD);
  }
}
