package layerlab.server.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import layerlab.data.Examples;
import layerlab.graph.ShapedNode;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Exporter;
import layerlab.server.engine.Scorer;

/**
 * A network as a Maven project that a student can read, compile and run: the source, the weights
 * that it begins with, the samples that it learns from.
 */
public final class JavaProject {
  private static final String SOURCES = "src/main/java/";

  private final Blueprint blueprint;
  private final Exporter.Source source;
  private final Examples examples;
  private final String origin;

  /**
   * @param origin the address of the experiment
   */
  public JavaProject(
      Blueprint blueprint, Exporter.Source source, Examples examples, String origin) {
    this.blueprint = blueprint;
    this.source = source;
    this.examples = examples;
    this.origin = origin;
  }

  /** Writes everything as one archive. */
  public void writeTo(OutputStream stream) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    file(zip, "README.md", readme());
    file(zip, "pom.xml", template("pom.txt"));
    file(
        zip,
        SOURCES + "Network.java",
        new NetworkProgram(blueprint, source).in(template("Network.txt"), examples.width()));
    for (Map.Entry<String, String> own : source.files().entrySet()) {
      file(zip, SOURCES + own.getKey(), own.getValue());
    }
    zip.putNextEntry(new ZipEntry("weights.csv"));
    weights(zip);
    zip.putNextEntry(new ZipEntry("data.csv"));
    data(zip);
    zip.finish();
  }

  private static void file(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String readme() {
    StringBuilder text =
        new StringBuilder(
            """
            # A network from LayerLab

            %s

            `mvn -q compile exec:java` trains it with Deeplearning4j (JDK 21 or later).

            - `src/main/java/Network.java`: the network and the loop that trains it
            - `weights.csv`: the weights that it begins with, a line for each layer; inputs × units \
            of a dense layer unit by unit, then its biases
            - `data.csv`: the samples as the network gets them: part, inputs, targets
            """
                .formatted(origin));
    text.append("\nOrder of samples and dropout masks come from Deeplearning4j's generator.\n");
    for (String remark : source.remarks()) {
      text.append('\n').append(remark).append('\n');
    }
    for (String own : source.files().keySet()) {
      text.append("\n`").append(own).append("` is LayerLab's: Deeplearning4j lacks it.\n");
    }
    return text.toString();
  }

  private void weights(OutputStream stream) throws IOException {
    double[] parameters = blueprint.parameters().toArray();
    for (ShapedNode node : blueprint.graph().nodes()) {
      if (node.parameterCount() > 0) {
        int from = blueprint.graph().layout().offset(node.id());
        StringBuilder line = new StringBuilder(node.id().value());
        numbers(line, parameters, from, from + node.parameterCount());
        write(stream, line.append('\n'));
      }
    }
  }

  private void data(OutputStream stream) throws IOException {
    Scorer scorer = new Scorer(blueprint.graph(), examples);
    double[] target = new double[scorer.targetSize()];
    for (int i = 0; i < examples.count(); i++) {
      StringBuilder line = new StringBuilder(i < examples.train() ? "train" : "test");
      numbers(line, examples.inputs(), i * examples.width(), (i + 1) * examples.width());
      scorer.target(i, target, 0);
      numbers(line, target, 0, target.length);
      write(stream, line.append('\n'));
    }
  }

  private static void numbers(StringBuilder line, double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      line.append(',').append(values[i]);
    }
  }

  private static void write(OutputStream stream, StringBuilder text) throws IOException {
    stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String template(String name) {
    String file = "/export/" + name;
    try (InputStream stream =
        Objects.requireNonNull(JavaProject.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(file, failure);
    }
  }
}
