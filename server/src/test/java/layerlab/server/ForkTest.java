package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.NodeWeights;
import layerlab.plan.EngineChoice;
import layerlab.server.ws.Page;
import layerlab.server.ws.Page.Manners;
import layerlab.wire.ClientMessage;
import layerlab.wire.Happening;
import layerlab.wire.Keyframe;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Going on from an earlier moment of a real run, through the whole server. */
class ForkTest {
  private static final int EPOCHS = 40;
  private static final int EARLIER = 17;

  @TempDir private static Path folder;
  private static Playground server;

  @BeforeAll
  static void start() {
    server = Playground.start(Config.onFreePort(folder));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"default,AUTO", "default,DL4J", "dropout-batchnorm,AUTO"})
  void goingOnFromAnEarlierMomentGivesTheSameNumbersAgain(String name, EngineChoice engine)
      throws IOException {
    try (Page page =
        Page.connect(server.port(), new Manners("browser", name + "-" + engine, true))) {
      page.open(example(name, engine));
      toTheCap(page);
      List<NodeWeights> first = weights(page);
      Keyframe last = keyframe(page, EPOCHS);
      Keyframe there = keyframe(page, EARLIER);

      page.command(id -> new ClientMessage.ForkFrom(id, EARLIER));
      Happening.Forked forked =
          (Happening.Forked)
              page.await(
                      ServerMessage.Happened.class,
                      happened -> happened.happening() instanceof Happening.Forked)
                  .happening();
      Keyframe here = keyframe(page, EPOCHS);
      toTheCap(page);

      assertThat(forked).isEqualTo(new Happening.Forked(EARLIER, EPOCHS));
      assertThat(here).isEqualTo(there);
      assertThat(there.moment().epoch()).isEqualTo(EARLIER);
      assertThat(there.parameters()).isNotEqualTo(last.parameters());
      assertThat(weights(page)).isEqualTo(first);
      assertThat(keyframe(page, EPOCHS)).isEqualTo(last);
    }
  }

  private static void toTheCap(Page page) throws IOException {
    page.command(ClientMessage.Run::new);
    page.await(
        ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.FINISHED);
  }

  private static Keyframe keyframe(Page page, int epoch) {
    page.command(id -> new ClientMessage.FetchPast(id, List.of(epoch)));
    return page.await(ServerMessage.Past.class, past -> true).keyframes().getFirst();
  }

  private static List<NodeWeights> weights(Page page) {
    page.command(ClientMessage.FetchWeights::new);
    return page.await(ServerMessage.Weights.class, message -> true).weights();
  }

  private static Experiment example(String name, EngineChoice engine) throws IOException {
    Experiment experiment =
        ExperimentCodec.read(Files.readString(Path.of("..", "docs", "examples", name + ".json")));
    return experiment.with(experiment.plan().withEpochs(EPOCHS).with(engine));
  }
}
