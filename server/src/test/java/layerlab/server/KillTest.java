package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import layerlab.data.OwnTable;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Fitting;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Tensor;
import layerlab.plan.EngineChoice;
import layerlab.server.dataset.Datasets;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.ChoosingEngine;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import layerlab.server.table.TableClient;
import layerlab.server.training.Experiments;
import layerlab.server.ws.Page;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of sessions when the server's process is killed and started again. */
@Timeout(300)
class KillTest {
  private static final int EPOCHS = 600;
  private static final double EPOCHS_PER_SECOND = 40;

  /** Long enough for a checkpoint that no command has caused. */
  private static final int LONG_LIFE = 280;

  private static final int SHORT_LIFE = 20;

  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(EngineChoice.class)
  void aRunThatIsKilledThreeTimesEndsInTheNumbersOfOneThatWasNot(EngineChoice engine)
      throws IOException {
    Experiment experiment = experiment(engine);
    ServerMessage.Opened opened;
    int seen;
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      opened = page.open(experiment);
      apply(page, id -> new ClientMessage.Pace(id, EPOCHS_PER_SECOND));
      run(page);
      seen = watch(page, LONG_LIFE);
      server.kill();
    }
    for (int i = 0; i < 2; i++) {
      try (ChildServer server = ChildServer.start(data)) {
        Page page = Page.connect(server.port());
        int from = resumed(page, opened);
        assertThat(from).isBetween(LONG_LIFE / 3, seen);
        seen = watch(page, from + SHORT_LIFE);
        server.kill();
      }
    }
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      resumed(page, opened);
      apply(page, id -> new ClientMessage.Pace(id, Double.POSITIVE_INFINITY));
      page.await(
          ServerMessage.Happened.class,
          happened -> happened.happening() instanceof Happening.Stopped);

      assertThat(weights(page)).isEqualTo(trainedAtOnce(experiment));
    }
  }

  @Test
  void whatWasAcknowledgedIsThereThoughTheServerIsKilledAtOnce() throws IOException {
    ParameterRef parameter = new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 0);
    ServerMessage.Opened opened;
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      opened = page.open(experiment(EngineChoice.AUTO));
      page.awaitFrame(Frame.Weights.class, frame -> true);
      apply(page, id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      page.await(
          ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.PAUSED);
      apply(page, id -> new ClientMessage.SetParameter(id, parameter, 0.25));
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      ServerMessage.Opened again = resume(page, opened);

      assertThat(again.state().phase()).isEqualTo(Phase.PAUSED);
      assertThat(again.state().moment().epoch()).isEqualTo(1);
      page.awaitFrame(Frame.Weights.class, frame -> true);
      assertThat(weights(page).at(0)).isEqualTo(0.25);
    }
  }

  @Test
  void anOwnTableIsThereAfterAKillAndARunWhoseTableIsGoneSaysSo() throws Exception {
    String file =
        "size,colour\n"
            + IntStream.range(0, 40)
                .mapToObj(row -> row * row % 17 + "," + (row % 3 == 0 ? "red" : "blue") + "\n")
                .collect(Collectors.joining());
    ServerMessage.Opened opened;
    OwnTable table;
    try (ChildServer server = ChildServer.start(data)) {
      table = new TableClient(server.port(), "browser").load("colours.csv", file).data();
      Page page = Page.connect(server.port());
      opened = page.open(Fitting.withData(experiment(EngineChoice.AUTO), table));
      page.awaitFrame(Frame.Weights.class, frame -> true);
      apply(page, id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      page.await(
          ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.PAUSED);
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      assertThat(resume(page, opened).state().phase()).isEqualTo(Phase.PAUSED);
      page.awaitFrame(Frame.Weights.class, frame -> true);
      new TableClient(server.port(), "browser").delete(table.schema().file());
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      resume(page, opened);

      page.await(
          ServerMessage.Happened.class,
          event ->
              event.happening() instanceof Happening.Failed(Text why)
                  && why.en()
                      .equals(
                          "The table “colours” was deleted. Load its file again to go on with this"
                              + " experiment."));
    }
  }

  @Test
  void aCommandThatIsSentAgainAfterTheRestartHasNoSecondEffect() throws IOException {
    ServerMessage.Opened opened;
    CommandId step;
    ServerMessage.Applied answer;
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      opened = page.open(experiment(EngineChoice.AUTO));
      page.awaitFrame(Frame.Weights.class, frame -> true);
      step = page.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      answer = page.await(ServerMessage.Applied.class, applied -> true);
      page.await(
          ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.PAUSED);
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      Page page = Page.connect(server.port());
      resume(page, opened);
      page.awaitFrame(Frame.Weights.class, frame -> true);
      page.send(new ClientMessage.Step(step, ClientMessage.Stride.EPOCH));

      assertThat(page.await(ServerMessage.Applied.class, applied -> true)).isEqualTo(answer);
      assertThat(resume(page, opened).state().moment().epoch()).isEqualTo(1);
    }
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefusedWithASentence()
      throws IOException, InterruptedException {
    try (ChildServer server = ChildServer.start(data)) {
      assertThat(server.port()).isPositive();
      assertThat(ChildServer.refusal(data)).startsWith("2 Another LayerLab is using");
    }
  }

  private static Experiment experiment(EngineChoice engine) {
    Experiment small = Experiments.withEpochs(EPOCHS);
    return small.with(small.plan().with(engine));
  }

  private static void apply(Page page, Function<CommandId, ClientMessage> order) {
    CommandId id = page.command(order);
    page.await(ServerMessage.Applied.class, applied -> applied.id().equals(id));
  }

  private static void run(Page page) {
    page.command(ClientMessage.Run::new);
    page.await(ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.RUNNING);
  }

  /** Looks on until an epoch; returns which was seen. */
  private static int watch(Page page, int epoch) {
    return page.awaitFrame(Frame.Scalars.class, frame -> frame.header().moment().epoch() >= epoch)
        .header()
        .moment()
        .epoch();
  }

  private static ServerMessage.Opened resume(Page page, ServerMessage.Opened opened) {
    CommandId id = page.command(next -> new ClientMessage.Resume(next, opened.session(), 0, 0, -1));
    return page.await(ServerMessage.Opened.class, again -> again.id().equals(id));
  }

  /** Comes back, and hears from which epoch the run goes on. */
  private static int resumed(Page page, ServerMessage.Opened opened) {
    resume(page, opened);
    ServerMessage.Happened happened =
        page.await(
            ServerMessage.Happened.class, each -> each.happening() instanceof Happening.Resumed);
    return ((Happening.Resumed) happened.happening()).epoch();
  }

  private static Numbers weights(Page page) {
    page.command(ClientMessage.FetchWeights::new);
    double[] all =
        page.await(ServerMessage.Weights.class, weights -> true).weights().stream()
            .flatMapToDouble(each -> Arrays.stream(each.values().toArray()))
            .toArray();
    return Numbers.of(all);
  }

  private static Numbers trainedAtOnce(Experiment experiment) {
    if (!(ExperimentCheck.check(experiment, Limits.initial())
        instanceof Checked.Valid(ShapedGraph graph))) {
      throw new AssertionError();
    }
    Snapshot start = Snapshot.start(graph, experiment.plan(), experiment.start());
    Assignment assignment =
        new Assignment(
            graph, experiment.plan(), new Datasets().samples(experiment.data()).examples(), start);
    try (Trainer trainer =
        new ChoosingEngine(new DenseEngine(), new Dl4jEngine()).open(assignment)) {
      for (int i = 0; i < EPOCHS * Experiments.STEPS_AN_EPOCH; i++) {
        trainer.step();
      }
      return trainer.snapshot().parameters();
    }
  }
}
