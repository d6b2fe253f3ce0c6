package layerlab.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.ShapedGraph;
import layerlab.json.Malformed;
import layerlab.server.dataset.Datasets;
import layerlab.server.dataset.NoSamples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.FastPath;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import layerlab.server.table.OwnTables;

/**
 * Trains an experiment without a page, on the code that the sessions use: the same experiment gives
 * the same losses.
 *
 * <p>Prints one JSON line an epoch, beginning with epoch 0 before any training, and a last line
 * with totals and the SHA-256 of the final parameters.
 *
 * <p><b>Errors</b> one sentence on standard error, exit code 2.
 */
public final class Train {
  private static final String USAGE =
      "usage: train EXPERIMENT.json [--epochs N] [--seed S] [--table FILE.csv]";

  private static final String TABLE = "--table";
  private static final int MOST_ROWS = Limits.initial().size().samples();

  /** Input that cannot be trained; the message is the sentence for the user. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String sentence) {
      super(sentence);
    }
  }

  private Train() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream complaints) {
    try {
      Experiment experiment = experiment(arguments);
      Datasets datasets = datasets(arguments);
      ShapedGraph graph = checked(experiment);
      Snapshot start = Snapshot.start(graph, experiment.plan(), experiment.start());
      Assignment assignment =
          new Assignment(graph, experiment.plan(), datasets.examples(experiment.data()), start);
      new TrainingLog(out, System::nanoTime).train(engine(assignment), assignment);
      return 0;
    } catch (Refused | NoSamples refused) {
      complaints.println(refused.getMessage());
      return 2;
    }
  }

  /** What ships, and the file of a table of one's own where one is given. */
  private static Datasets datasets(String[] arguments) throws Refused {
    for (int i = 1; i < arguments.length; i += 2) {
      if (arguments[i].equals(TABLE)) {
        return new Datasets(OwnTables.of(bytes(Path.of(arguments[i + 1])), MOST_ROWS));
      }
    }
    return new Datasets();
  }

  private static byte[] bytes(Path file) throws Refused {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Refused(file + " cannot be read");
    }
  }

  /** DL4J takes half a second to start, so it does where it is to train. */
  private static Engine engine(Assignment assignment) {
    return switch (FastPath.by(assignment.graph(), assignment.plan())) {
      case FAST_PATH -> new DenseEngine();
      case DL4J -> new Dl4jEngine();
    };
  }

  private static ShapedGraph checked(Experiment experiment) throws Refused {
    return switch (ExperimentCheck.check(experiment, Limits.initial())) {
      case Checked.Valid(ShapedGraph graph) -> graph;
      case Checked.Invalid invalid -> throw new Refused(invalid.problems().getFirst().say().en());
    };
  }

  private static Experiment experiment(String[] arguments) throws Refused {
    if (arguments.length % 2 == 0) {
      throw new Refused(USAGE);
    }
    Experiment experiment = read(Path.of(arguments[0]));
    for (int i = 1; i < arguments.length; i += 2) {
      String option = arguments[i];
      String value = arguments[i + 1];
      experiment =
          switch (option) {
            case "--epochs" -> experiment.with(experiment.plan().withEpochs(whole(option, value)));
            case "--seed" -> experiment.with(experiment.plan().withSeed(whole(option, value)));
            case TABLE -> experiment;
            default -> throw new Refused("unknown option " + option + "; " + USAGE);
          };
    }
    return experiment;
  }

  private static int whole(String option, String value) throws Refused {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException notWhole) {
      throw new Refused(option + ": " + value + " is no whole number");
    }
  }

  private static Experiment read(Path file) throws Refused {
    try {
      return ExperimentCodec.read(Files.readString(file));
    } catch (IOException unreadable) {
      throw new Refused(file + " cannot be read as UTF-8 text");
    } catch (Malformed malformed) {
      throw new Refused(file + ": " + malformed.getMessage());
    }
  }
}
