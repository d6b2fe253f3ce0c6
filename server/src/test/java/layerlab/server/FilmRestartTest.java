package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Start;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeWeights;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.TrainingPlan;
import layerlab.server.ws.Page;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The past of a run is whole in the server that is started after one that was killed. */
@Timeout(120)
class FilmRestartTest {
  private static final int EPOCHS = 40;
  private static final int EARLIER = 17;
  private static final List<Integer> SOME = List.of(0, 5, EARLIER, EPOCHS);

  @TempDir private Path data;

  @ParameterizedTest
  @MethodSource
  void theMomentsOfAKilledServerAreThereAndLeadToTheSameNumbers(Experiment experiment)
      throws IOException {
    ServerMessage.Opened opened;
    ServerMessage.Past before;
    List<NodeWeights> end;
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      opened = page.open(experiment);
      toTheCap(page);
      before = past(page);
      end = weights(page);
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      page.command(id -> new ClientMessage.Resume(id, opened.session(), 0, 0, -1));
      page.await(ServerMessage.Opened.class, again -> true);
      page.awaitFrame(Frame.Weights.class, frame -> true);

      ServerMessage.Past after = past(page);
      assertThat(after.kept()).hasSize(EPOCHS + 1).isEqualTo(before.kept());
      assertThat(after.keyframes()).hasSize(SOME.size()).isEqualTo(before.keyframes());

      CommandId fork = page.command(id -> new ClientMessage.ForkFrom(id, EARLIER));
      page.await(ServerMessage.Applied.class, applied -> applied.id().equals(fork));
      toTheCap(page);
      assertThat(weights(page)).isEqualTo(end);
      assertThat(past(page).keyframes()).isEqualTo(before.keyframes());
    }
  }

  private static void toTheCap(Page page) throws IOException {
    page.command(ClientMessage.Run::new);
    page.await(
        ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.FINISHED);
  }

  private static ServerMessage.Past past(Page page) {
    page.command(id -> new ClientMessage.FetchPast(id, SOME));
    return page.await(ServerMessage.Past.class, past -> true);
  }

  private static List<NodeWeights> weights(Page page) {
    page.command(ClientMessage.FetchWeights::new);
    return page.await(ServerMessage.Weights.class, message -> true).weights();
  }

  /** One that tells classes apart, and one that predicts a number of a table. */
  static List<Experiment> theMomentsOfAKilledServerAreThereAndLeadToTheSameNumbers()
      throws IOException {
    Experiment spiral =
        ExperimentCodec.read(Files.readString(Path.of("..", "docs", "examples", "default.json")));
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", Dense.of(8, ActivationFunction.RELU)),
            Node.of("output-1", Output.of(1, ActivationFunction.IDENTITY)));
    TrainingPlan plan =
        TrainingPlan.plain(
            spiral.plan().optimizer(),
            Loss.MEAN_SQUARED_ERROR,
            new TrainingPlan.Batching(32, true),
            7,
            TrainingPlan.Execution.of(EPOCHS, EngineChoice.AUTO));
    TableData concrete = new TableData(TableSet.CONCRETE, 0.7, 1);
    return List.of(
        spiral.with(spiral.plan().withEpochs(EPOCHS)),
        new Experiment(graph, plan, concrete, new Start.Fresh()));
  }
}
