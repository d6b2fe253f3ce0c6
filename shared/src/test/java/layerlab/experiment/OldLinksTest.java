package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Links that were shared: a line with the link, a line with the experiment that it opens. Files are
 * added to the folder, never changed and never taken away.
 */
class OldLinksTest {
  private static final Path FOLDER = Path.of("src/test/resources/links");

  @Test
  void everyLinkThatWasSharedOpens() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> links = files.sorted().toList();
      assertThat(links).isNotEmpty();
      for (Path file : links) {
        List<String> lines = Files.readAllLines(file);
        assertThat(ShareLink.read(lines.getFirst()))
            .as(file.toString())
            .isEqualTo(ExperimentCodec.read(lines.getLast()));
      }
    }
  }

  @Test
  void theDictionariesOfTheLinksAreTheSame() {
    assertThat(LinkDictionary.VERSION_1.hashCode()).isEqualTo(532433612);
    assertThat(LinkDictionary.VERSION_2.hashCode()).isEqualTo(741732329);
    assertThat(LinkDictionary.VERSION_3.hashCode()).isEqualTo(-194711404);
  }
}
