package layerlab.client.view.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShowcaseTest {

  @ParameterizedTest
  @CsvSource({
    "SPIRAL, default",
    "CIRCLE, playground-circle",
    "DIGITS, digits",
    "IRIS, iris",
    "REGRESSION, hills"
  })
  void eachIsAnExampleOfTheDocumentation(Showcase example, String file) throws IOException {
    String text = Files.readString(Path.of("../docs/examples/" + file + ".json"));

    assertThat(example.experiment()).isEqualTo(ExperimentCodec.read(text));
  }

  @ParameterizedTest
  @EnumSource
  void itsPictureIsThatOfItsData(Showcase example) {
    assertThat(example.experiment().data().kind().id()).isEqualTo(example.set());
  }

  @Test
  void openingOneCanBeTakenBack() {
    State opened = States.after(States.fresh(), Showcase.IRIS.open());
    assertThat(opened.work().experiment()).isEqualTo(Showcase.IRIS.experiment());

    assertThat(States.after(opened, new Event.Undone()).work().experiment())
        .isEqualTo(Experiment.initial());
  }
}
