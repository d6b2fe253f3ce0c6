package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import layerlab.data.OwnTable;
import layerlab.data.PlanarSet;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Fitting;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.json.Json;
import layerlab.json.JsonReader;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.Optimizer;
import layerlab.server.bench.Playground;
import layerlab.server.table.OwnTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainTest {
  private static final List<String> COLUMNS =
      List.of("epoch", "step", "trainLoss", "testLoss", "trainAccuracy", "testAccuracy", "seconds");

  @TempDir private Path folder;

  /** What a call printed. */
  private record Outcome(int code, List<Json.Obj> lines, String complaint) {
    Json last(String member) {
      return value(lines.getLast(), member);
    }
  }

  private static Json value(Json.Obj line, String member) {
    assertThat(line.members()).containsKey(member);
    return line.members().getOrDefault(member, Json.nothing());
  }

  private Outcome train(Experiment experiment, String... options) throws IOException {
    Path file = folder.resolve("experiment.json");
    Files.writeString(file, ExperimentCodec.text(experiment));
    return train(file, options);
  }

  private static Outcome train(Path file, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = file.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int code = Train.run(arguments, printer(out), printer(complaints));
    List<Json.Obj> lines =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> (Json.Obj) JsonReader.read(line))
            .toList();
    return new Outcome(code, lines, complaints.toString(StandardCharsets.UTF_8).strip());
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void ownTableOfIrisTrainsToTheVeryParametersOfIris() throws Exception {
    Path file =
        Path.of(Objects.requireNonNull(TrainTest.class.getResource("/datasets/iris.csv")).toURI());
    OwnTable own = OwnTables.guess("iris.csv", Files.readAllBytes(file), 1000).data();
    Experiment shipped =
        Fitting.withData(Experiment.initial(), new TableData(TableSet.IRIS, own.trainShare(), 1));

    Outcome theirs = train(shipped, "--epochs", "20");
    Outcome ours = train(shipped.with(own), "--epochs", "20", "--table", file.toString());
    Outcome without = train(shipped.with(own));

    assertThat(ours.code()).isZero();
    for (int epoch = 0; epoch <= 20; epoch++) {
      assertThat(value(ours.lines().get(epoch), "testLoss"))
          .isEqualTo(value(theirs.lines().get(epoch), "testLoss"));
    }
    assertThat(ours.last("sha256")).isEqualTo(theirs.last("sha256"));
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.complaint()).contains("Give its file with --table");
  }

  @Test
  void anEpochIsALineAndTheLastLineHasTheTotals() throws IOException {
    Outcome outcome = train(Experiment.initial(), "--epochs", "3");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.lines()).hasSize(5);
    for (int epoch = 0; epoch <= 3; epoch++) {
      Json.Obj line = outcome.lines().get(epoch);
      assertThat(line.members().keySet()).containsExactlyElementsOf(COLUMNS);
      assertThat(value(line, "epoch")).isEqualTo(Json.number(epoch));
      assertThat(value(line, "step")).isEqualTo(Json.number(14 * epoch));
    }
    assertThat(outcome.last("epochs")).isEqualTo(Json.number(3));
    assertThat(outcome.last("steps")).isEqualTo(Json.number(42));
    assertThat(outcome.last("parameters")).isEqualTo(Json.number(111));
    assertThat(outcome.last("sha256")).asString().matches(".*[0-9a-f]{64}.*");
  }

  @Test
  void theSeedDecidesEveryNumber() throws IOException {
    Outcome first = train(Experiment.initial(), "--epochs", "2", "--seed", "3");
    Outcome same = train(Experiment.initial(), "--epochs", "2", "--seed", "3");
    Outcome other = train(Experiment.initial(), "--epochs", "2", "--seed", "4");

    for (int epoch = 0; epoch <= 2; epoch++) {
      assertThat(value(first.lines().get(epoch), "trainLoss"))
          .isEqualTo(value(same.lines().get(epoch), "trainLoss"));
    }
    assertThat(first.last("sha256")).isEqualTo(same.last("sha256"));
    assertThat(first.last("sha256")).isNotEqualTo(other.last("sha256"));
  }

  @Test
  void aRegressionHasNoAccuracy() throws IOException {
    Outcome outcome = train(Playground.experiment(PlanarSet.PLANE, 1), "--epochs", "1");

    assertThat(value(outcome.lines().getFirst(), "testAccuracy")).isEqualTo(Json.nothing());
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/examples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleOfTheDocumentationRuns(Path file) {
    Outcome outcome = train(file, "--epochs", "1");

    assertThat(outcome.complaint()).isEmpty();
    assertThat(outcome.lines()).hasSize(3);
  }

  @Test
  void theExampleThatShouldDivergeDoes() {
    Outcome outcome = train(Path.of("../docs/examples/relu-regression.json"), "--epochs", "5");

    assertThat(value(outcome.lines().get(5), "trainLoss")).isEqualTo(Json.text("Infinity"));
  }

  @Test
  void badInputIsRefusedInOneSentence() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(broken, "{");

    assertThat(train(broken).complaint()).contains("line 1, column 2").doesNotContain("\n");
    assertThat(train(folder.resolve("none.json")).complaint()).contains("none.json");
    assertThat(train(Experiment.initial(), "--epochs", "0").complaint())
        .isEqualTo("Epochs: 0 is outside 1 … 1000000.");
    assertThat(train(Experiment.initial(), "--epochs", "many").complaint())
        .isEqualTo("--epochs: many is no whole number");
    assertThat(train(Experiment.initial(), "--speed", "9").complaint())
        .startsWith("unknown option --speed");
    assertThat(train(Experiment.initial(), "--epochs").complaint()).startsWith("usage:");
    assertThat(train(broken).code()).isEqualTo(2);
    assertThat(train(Experiment.initial(), "--speed", "9").code()).isEqualTo(2);
  }

  @Test
  void divergenceIsWrittenAsWords() throws IOException {
    Experiment plane = Playground.experiment(PlanarSet.PLANE, 1);
    Experiment lines =
        plane.with(
            Graph.chain(
                Node.of("input-1", new Input()),
                Node.of("output-1", Output.of(1, ActivationFunction.IDENTITY))));
    Experiment rushed = lines.with(plane.plan().with(new Optimizer.Sgd(10)));

    Outcome outcome = train(rushed, "--epochs", "5");

    assertThat(outcome.code()).isZero();
    assertThat(value(outcome.lines().get(5), "trainLoss")).isEqualTo(Json.text("NaN"));
  }
}
