package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.ShapedGraph;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Datasets;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.export.JavaProject;

/** A Java project as a user has it: written, unpacked into a folder, compiled and called. */
final class Exported {
  static final String ORIGIN = "http://lab.example/x/7f3k";

  private final Path folder;

  /**
   * @param folder of the project
   */
  Exported(Path folder) {
    this.folder = folder;
  }

  /** A trained network. */
  record Case(String name, Experiment experiment) {
    @Override
    public String toString() {
      return name;
    }

    /** Before any step. */
    Blueprint fresh() {
      ShapedGraph graph = graph();
      TrainingPlan plan = experiment.plan();
      return new Blueprint(
          graph, plan, Snapshot.start(graph, plan, experiment.start()).parameters());
    }

    ShapedGraph graph() {
      return RandomGraphs.shaped(experiment);
    }

    Examples examples() {
      return new Datasets().examples(experiment.data());
    }

    /** After a few steps, so that biases and running means are no longer what they began with. */
    Blueprint trained() {
      ShapedGraph graph = graph();
      TrainingPlan plan = experiment.plan();
      Assignment assignment =
          new Assignment(graph, plan, examples(), Snapshot.start(graph, plan, experiment.start()));
      try (Trainer trainer = new DenseEngine().open(assignment)) {
        Networks.losses(trainer, 3);
        return new Blueprint(graph, plan, trainer.snapshot().parameters());
      }
    }
  }

  static byte[] project(Case trained, Blueprint blueprint) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    new JavaProject(blueprint, new Dl4jExporter().source(blueprint), trained.examples(), ORIGIN)
        .writeTo(archive);
    return archive.toByteArray();
  }

  void unpack(byte[] archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
        entry = zip.getNextEntry();
      }
    }
  }

  URLClassLoader compiled() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("--release", "21", "-d", classes.toString(), "-proc:none"));
    try (Stream<Path> sources = Files.list(folder.resolve("src/main/java"))) {
      sources.forEach(source -> arguments.add(source.toString()));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = compiler.run(null, said, said, arguments.toArray(String[]::new));
    assertThat(code).as(said.toString(java.nio.charset.StandardCharsets.UTF_8)).isZero();
    return new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  static Object call(Class<?> program, String name, Object... arguments)
      throws IllegalAccessException, InvocationTargetException {
    return Arrays.stream(program.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .invoke(null, arguments);
  }
}
