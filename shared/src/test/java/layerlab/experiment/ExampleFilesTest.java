package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import layerlab.graph.Checked;
import org.junit.jupiter.api.Test;

/** The files of docs/examples, which people read and run. */
class ExampleFilesTest {
  private static final Path FOLDER = Path.of("../docs/examples");

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Experiment read(Path file) throws IOException {
    return ExperimentCodec.read(Files.readString(file));
  }

  @Test
  void theDefaultFileIsTheDefaultExperiment() throws IOException {
    assertThat(read(FOLDER.resolve("default.json"))).isEqualTo(Experiment.initial());
  }

  @Test
  void everyExampleIsValidAndReadBack() throws IOException {
    assertThat(files()).isNotEmpty();
    for (Path file : files()) {
      Experiment experiment = read(file);
      assertThat(ExperimentCheck.check(experiment, Limits.initial()))
          .as(file.toString())
          .isInstanceOf(Checked.Valid.class);
      assertThat(ExperimentCodec.read(ExperimentCodec.text(experiment))).isEqualTo(experiment);
    }
  }
}
