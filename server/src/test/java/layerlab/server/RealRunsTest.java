package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.json.JsonPlace;
import layerlab.layer.Dense;
import layerlab.plan.EngineChoice;
import layerlab.server.ws.Page;
import layerlab.server.ws.Page.Manners;
import layerlab.wire.Bucket;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both engines behind real sockets. */
@Timeout(120)
class RealRunsTest {
  private static final int EPOCHS = 12;

  @TempDir private static Path folder;
  private static Playground server;

  /** The losses of an epoch, exact. */
  private record Losses(int epoch, double train, double test) {}

  @BeforeAll
  static void start() {
    server = Playground.start(Config.onFreePort(folder));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dropout-batchnorm", "residual"})
  void thePageSeesTheLossesOfTrainToTheLastDigitWhoeverRunsBeside(String name) throws IOException {
    Experiment experiment = example(name).with(example(name).plan().withEpochs(EPOCHS));
    try (Page page = page("one-" + name);
        Page beside = page("two-" + name)) {
      page.open(experiment);
      beside.open(experiment.with(experiment.plan().withSeed(3)));
      beside.command(ClientMessage.Run::new);
      page.command(ClientMessage.Run::new);

      assertThat(losses(page, EPOCHS)).isEqualTo(lossesOfTrain(experiment));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatDivergesComesBackWithALowerRate(EngineChoice engine) throws IOException {
    try (Page page = page("diverging-" + engine.id())) {
      page.open(example("relu-regression", engine));
      page.command(ClientMessage.Run::new);
      Happening.Diverged diverged = await(page, Happening.Diverged.class);

      page.command(id -> new ClientMessage.GoBack(id, 0.01));
      Happening.WentBack back = await(page, Happening.WentBack.class);
      page.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      page.await(
          ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.PAUSED);

      assertThat(diverged.rate()).isEqualTo(10);
      assertThat(diverged.epoch()).isEqualTo(diverged.lastFinite() + 1);
      assertThat(back).isEqualTo(new Happening.WentBack(diverged.lastFinite(), 0.01));
      Frame.Scalars after =
          page.awaitFrame(
              Frame.Scalars.class,
              frame -> frame.header().version() == 2 && !frame.buckets().isEmpty());
      assertThat(after.buckets().getLast().loss().train().last()).isFinite();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLayerThatGrowsWhileTrainingLeavesTheOthersAsTheyWere(EngineChoice engine)
      throws IOException {
    Experiment trained = example("default", engine);
    Experiment experiment = trained.with(trained.plan().withEpochs(1_000_000));
    NodeId second = new NodeId("dense-2");
    Dense wider = ((Dense) experiment.graph().node(second).orElseThrow().layer()).withUnits(7);
    try (Page page = page("editing-" + engine.id())) {
      page.open(experiment);
      page.command(ClientMessage.Run::new);
      losses(page, 3);
      page.command(ClientMessage.Pause::new);
      List<NodeWeights> before = weights(page);

      page.command(
          id ->
              new ClientMessage.Revise(
                  id,
                  experiment.with(experiment.graph().apply(new GraphEdit.Replace(second, wider)))));
      await(page, Happening.Edited.class);
      List<NodeWeights> after = weights(page);

      assertThat(after.getFirst()).isEqualTo(before.getFirst());
      assertThat(after.get(1).values().size()).isEqualTo(7 * 8 + 7);
      assertThat(after.getLast()).isEqualTo(before.getLast());
      page.command(ClientMessage.Run::new);
      page.awaitFrame(
          Frame.Scalars.class,
          frame -> frame.header().version() == 2 && !frame.buckets().isEmpty());
    }
  }

  @Test
  void theFirstStepsOnDl4jAreThoseOfTheFastPath() throws IOException {
    try (Page page = page("checking")) {
      page.open(example("default"));
      page.command(ClientMessage.Compare::new);
      ServerMessage.Compared compared = page.await(ServerMessage.Compared.class, any -> true);

      assertThat(compared.steps()).isEqualTo(200);
      assertThat(compared.loss()).isBetween(Double.MIN_VALUE, 1e-10);
      assertThat(compared.parameter()).isBetween(Double.MIN_VALUE, 1e-10);
    }
    try (Page page = page("diverging")) {
      page.open(example("relu-regression"));
      page.command(ClientMessage.Compare::new);
      ServerMessage.Compared compared = page.await(ServerMessage.Compared.class, any -> true);

      assertThat(compared.steps()).isBetween(1, 199);
    }
    try (Page page = page("checking-dl4j")) {
      page.open(example("default", EngineChoice.DL4J));
      page.command(ClientMessage.Compare::new);

      assertThat(page.await(ServerMessage.Refused.class, any -> true).sentence().en())
          .isEqualTo("DL4J trains this run itself; there is nothing to check.");
    }
  }

  private static Page page(String tab) {
    return Page.connect(server.port(), new Manners("browser", tab, true));
  }

  private static Experiment example(String name) throws IOException {
    return ExperimentCodec.read(
        Files.readString(Path.of("..", "docs", "examples", name + ".json")));
  }

  private static Experiment example(String name, EngineChoice engine) throws IOException {
    return example(name).with(example(name).plan().with(engine));
  }

  private static <T extends Happening> T await(Page page, Class<T> type) {
    return type.cast(
        page.await(ServerMessage.Happened.class, happened -> type.isInstance(happened.happening()))
            .happening());
  }

  private static List<NodeWeights> weights(Page page) {
    page.command(ClientMessage.FetchWeights::new);
    return page.await(ServerMessage.Weights.class, message -> true).weights();
  }

  private static List<Losses> losses(Page page, int last) {
    List<Losses> losses = new ArrayList<>();
    while (losses.isEmpty() || losses.getLast().epoch() < last) {
      for (Bucket bucket : page.awaitFrame(Frame.Scalars.class, frame -> true).buckets()) {
        Bucket.Pair loss = bucket.loss();
        losses.add(new Losses(bucket.last(), loss.train().last(), loss.test().last()));
      }
    }
    return losses;
  }

  private static List<Losses> lossesOfTrain(Experiment experiment) throws IOException {
    Path file = folder.resolve("experiment.json");
    Files.writeString(file, ExperimentCodec.text(experiment));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Train.run(new String[] {file.toString()}, printer, printer)).isZero();
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(JsonPlace::read)
        .filter(line -> line.find("epoch").isPresent())
        .map(
            line ->
                new Losses(
                    line.whole("epoch", 0, EPOCHS),
                    line.anyNumber("trainLoss"),
                    line.anyNumber("testLoss")))
        .toList();
  }
}
