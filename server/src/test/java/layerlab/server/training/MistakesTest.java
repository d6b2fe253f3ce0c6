package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.wire.ClientMessage;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

class MistakesTest {
  private static final int CLASSES = 2;

  @Test
  void answersThatAreNoNumbersStandOnePastTheClasses() {
    ServerMessage.Examples found = find(new ScriptedEngine(step -> Double.NaN), CLASSES);

    assertThat(found.examples()).hasSize(50);
    assertThat(found.examples())
        .allSatisfy(example -> assertThat(example.predicted()).isEqualTo(CLASSES));
  }

  @Test
  void anAnswerIsOfOneClassOnly() {
    assertThat(find(ScriptedEngine.learning(), 0).examples()).hasSize(50);
    assertThat(find(ScriptedEngine.learning(), CLASSES).examples()).isEmpty();
  }

  private static ServerMessage.Examples find(ScriptedEngine engine, int predicted) {
    Household house = new Household(engine);
    RecordingViewer viewer = new RecordingViewer("tab");
    TrainingSession session = house.open(Experiments.small(), viewer);
    ClientMessage.ShowExamples show = new ClientMessage.ShowExamples(house.nextId(), 0, predicted);
    return (ServerMessage.Examples) house.say(session, show, viewer);
  }
}
