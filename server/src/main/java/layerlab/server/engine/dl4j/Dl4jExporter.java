package layerlab.server.engine.dl4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import layerlab.plan.ModelFile;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Exporter;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;

/** Networks as Java for Deeplearning4j, and as its model files. */
public final class Dl4jExporter implements Exporter {
  /** DL4J passes over entries of a model file that it does not know. */
  private static final String README =
      "# A network from LayerLab\n\n" + ModelFile.LACKS.en() + "\n\n" + ModelFile.LACKS.zh() + "\n";

  @Override
  public Source source(Blueprint blueprint) {
    StockNetwork network = new StockNetwork(blueprint.graph(), blueprint.plan());
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : network.sources()) {
      files.put(name + ".java", ownSource(name));
    }
    return new Source(
        network.code(),
        network.members(),
        files,
        network.setRate(),
        List.copyOf(network.remarks()));
  }

  /** A class of this package as the build has put it beside the compiled one. */
  private static String ownSource(String name) {
    String file = name + ".java";
    try (InputStream stream =
        Objects.requireNonNull(Dl4jExporter.class.getResourceAsStream(file), file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.indexOf(';') + 1).strip() + "\n";
    } catch (IOException failure) {
      throw new UncheckedIOException(file, failure);
    }
  }

  @Override
  public boolean hasModel(Blueprint blueprint) {
    return new StockNetwork(blueprint.graph(), blueprint.plan()).isStock();
  }

  @Override
  public void model(Blueprint blueprint, OutputStream to) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network(blueprint), model, false);
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    copy(model.toByteArray(), zip);
    zip.putNextEntry(new ZipEntry("README.md"));
    zip.write(README.getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private static void copy(byte[] archive, ZipOutputStream to) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        zip.transferTo(to);
        entry = zip.getNextEntry();
      }
    }
  }

  private static ComputationGraph network(Blueprint blueprint) {
    ComputationGraph network =
        new ComputationGraph(new StockNetwork(blueprint.graph(), blueprint.plan()).configuration());
    network.init();
    double[] parameters = blueprint.parameters().toArray();
    if (parameters.length > 0) {
      double[] own = new NeutralOrder(blueprint.graph().layout(), network).toOwn(parameters);
      network.params().assign(Nd4j.createFromArray(own));
    }
    return network;
  }
}
