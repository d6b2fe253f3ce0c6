package layerlab.server.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import layerlab.server.Config;
import layerlab.server.Playground;
import layerlab.server.training.Experiments;
import layerlab.server.training.ScriptedEngine;
import layerlab.wire.Bucket;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TrainingSocketTest {
  @TempDir private Path folder;
  private Playground server;

  @BeforeEach
  void start() {
    server = Playground.start(Config.onFreePort(folder), ScriptedEngine::learning);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPageOpensRunsAndSeesEveryLoss() {
    try (Page page = Page.connect(server.port())) {
      page.await(ServerMessage.Welcome.class, welcome -> true);
      page.open(Experiments.withEpochs(300));

      page.command(ClientMessage.Run::new);
      ServerMessage.Happened end =
          page.await(
              ServerMessage.Happened.class,
              happened -> happened.happening() instanceof Happening.Stopped);

      assertThat(end.state())
          .isEqualTo(new ServerMessage.State(Phase.FINISHED, new Moment(300, 1500), 1));
      assertThat(epochsUntil(page, 300)).isEqualTo(IntStream.rangeClosed(0, 300).boxed().toList());
      assertThat(
              page.awaitFrame(Frame.Weights.class, frame -> frame.header().moment().epoch() == 300)
                  .tensors())
          .hasSize(4);
    }
  }

  private static List<Integer> epochsUntil(Page page, int last) {
    List<Integer> epochs = new ArrayList<>();
    while (epochs.isEmpty() || epochs.getLast() < last) {
      Frame.Scalars scalars = page.awaitFrame(Frame.Scalars.class, frame -> true);
      scalars.buckets().stream().map(Bucket::last).forEach(epochs::add);
    }
    return epochs;
  }
}
