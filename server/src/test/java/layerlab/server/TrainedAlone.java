package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import layerlab.json.JsonPlace;
import layerlab.json.JsonReader;

/** What {@code train} prints, as numbers. */
public final class TrainedAlone {
  private TrainedAlone() {}

  /** One line of it. */
  public record Epoch(double trainLoss, double testLoss) {}

  /** The losses from epoch 0 to a last one. */
  public static List<Epoch> epochs(Path experiment, int last) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] arguments = {experiment.toString(), "--epochs", Integer.toString(last)};
    int code =
        Train.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8), System.err);
    assertThat(code).isZero();
    return bytes
        .toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> JsonPlace.root(JsonReader.read(line)))
        .limit(last + 1L)
        .map(line -> new Epoch(line.number("trainLoss"), line.number("testLoss")))
        .toList();
  }
}
