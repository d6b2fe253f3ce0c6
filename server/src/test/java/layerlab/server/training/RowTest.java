package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.data.Examples;
import layerlab.graph.Numbers;
import layerlab.wire.ClientMessage;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One sample as the network sees it, asked for by its number in the data set. */
@Timeout(20)
class RowTest {
  private final Household house = new Household(ScriptedEngine.learning());
  private final RecordingViewer viewer = new RecordingViewer("tab");
  private final TrainingSession session = house.open(Experiments.small(), viewer);

  private ServerMessage fetch(int row) {
    return house.say(session, new ClientMessage.FetchSample(house.nextId(), row), viewer);
  }

  @Test
  void aSampleComesWithItsLabel() {
    Examples examples = Experiments.zeros(Experiments.small().data()).examples();

    ServerMessage.Sample sample = (ServerMessage.Sample) fetch(3);

    assertThat(sample.row()).isEqualTo(3);
    assertThat(sample.inputs()).isEqualTo(Numbers.part(examples.inputs(), 6, 8));
    assertThat(sample.label()).isEqualTo(examples.labels()[3]);
  }

  @Test
  void aSampleThatIsNotThereIsRefusedWithTheirNumber() {
    int count = Experiments.small().data().count();

    assertThat(fetch(count))
        .isInstanceOfSatisfying(
            ServerMessage.Refused.class,
            refused -> assertThat(refused.sentence()).isEqualTo(Sentences.noSuchSample(count)));
  }
}
