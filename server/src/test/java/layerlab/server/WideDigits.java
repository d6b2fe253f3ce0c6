package layerlab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.layer.Dense;

/** An experiment with more weights than a message holds: 64 → 128 → 32 → 10, 12,778 numbers. */
public final class WideDigits {
  private WideDigits() {}

  public static Experiment experiment() {
    try {
      Experiment digits =
          ExperimentCodec.read(Files.readString(Path.of("../docs/examples/digits.json")));
      NodeId first = new NodeId("dense-1");
      Dense wide = ((Dense) digits.graph().node(first).orElseThrow().layer()).withUnits(128);
      return digits.with(digits.graph().apply(new GraphEdit.Replace(first, wide)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
