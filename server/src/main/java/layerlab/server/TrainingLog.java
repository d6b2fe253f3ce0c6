package layerlab.server;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Trainer;

/** Trains to the end of a plan and writes what happens, a JSON line an epoch. */
final class TrainingLog {
  private final PrintStream out;
  private final LongSupplier nanoseconds;
  private final long start;

  TrainingLog(PrintStream out, LongSupplier nanoseconds) {
    this.out = out;
    this.nanoseconds = nanoseconds;
    this.start = nanoseconds.getAsLong();
  }

  void train(Engine engine, Assignment assignment) {
    try (Trainer trainer = engine.open(assignment)) {
      epoch(trainer);
      while (trainer.progress().epoch() < assignment.plan().epochs()) {
        if (trainer.step().isEpochEnd()) {
          epoch(trainer);
        }
      }
      double[] parameters = new double[assignment.graph().parameterCount()];
      trainer.copyParameters(parameters);
      line(
          Json.object()
              .with("epochs", trainer.progress().epoch())
              .with("steps", trainer.progress().step())
              .with("parameters", parameters.length)
              .with("seconds", seconds())
              .with("sha256", sha256(parameters)));
    }
  }

  private void epoch(Trainer trainer) {
    Evaluation evaluation = trainer.evaluate();
    line(
        Json.object()
            .with("epoch", trainer.progress().epoch())
            .with("step", trainer.progress().step())
            .with("trainLoss", evaluation.train().loss())
            .with("testLoss", evaluation.test().loss())
            .with("trainAccuracy", accuracy(evaluation.train()))
            .with("testAccuracy", accuracy(evaluation.test()))
            .with("seconds", seconds()));
  }

  /** Nothing for a regression. */
  private static Json accuracy(Evaluation.Part part) {
    return Double.isNaN(part.accuracy()) ? Json.nothing() : Json.number(part.accuracy());
  }

  /** To the millisecond. */
  private double seconds() {
    return Math.round((nanoseconds.getAsLong() - start) / 1e6) / 1e3;
  }

  private void line(Json.Obj members) {
    out.println(JsonWriter.write(members));
  }

  /** Of the parameters in the neutral order, eight little-endian bytes each. */
  private static String sha256(double[] parameters) {
    ByteBuffer bytes =
        ByteBuffer.allocate(parameters.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (double parameter : parameters) {
      bytes.putDouble(parameter);
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
