package layerlab.server.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.Numbers;
import layerlab.json.Malformed;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Evaluation;
import layerlab.server.training.Remembered;

/**
 * A moment of a run as bytes: the experiment as its JSON, numbers as they are, deflated.
 *
 * <p><b>Errors</b> {@link Malformed} for bytes that another version wrote or that were damaged.
 */
final class MomentCodec {
  private static final int VERSION = 1;

  private final Experiment experiment;
  private final Map<TrainingPlan, String> texts = new HashMap<>();

  /**
   * Writes moments of one run.
   *
   * @param experiment that is trained, by whatever plan
   */
  MomentCodec(Experiment experiment) {
    this.experiment = experiment;
  }

  byte[] write(Remembered moment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Sink sink = new Sink(new DeflaterOutputStream(bytes))) {
      sink.data.writeInt(VERSION);
      sink.data.writeInt(moment.number());
      sink.text(
          texts.computeIfAbsent(
              moment.plan(), plan -> ExperimentCodec.text(experiment.with(plan))));
      sink.snapshot(moment.snapshot());
      write(sink, moment.evaluation().train());
      write(sink, moment.evaluation().test());
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return bytes.toByteArray();
  }

  private static void write(Sink sink, Evaluation.Part part) throws IOException {
    sink.data.writeDouble(part.loss());
    sink.data.writeDouble(part.accuracy());
    sink.data.writeInt(part.answers().length);
    for (int answer : part.answers()) {
      sink.data.writeInt(answer);
    }
    sink.numbers(Numbers.of(part.predictions()));
  }

  static Remembered read(byte[] deflated) {
    try (InflaterInputStream inflated =
            new InflaterInputStream(new ByteArrayInputStream(deflated));
        Source source = new Source(new ByteArrayInputStream(inflated.readAllBytes()))) {
      if (source.data.readInt() != VERSION) {
        throw new Malformed("a moment of another version");
      }
      return new Remembered(
          source.data.readInt(),
          ExperimentCodec.read(source.text()).plan(),
          source.snapshot(),
          new Evaluation(part(source), part(source)));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Malformed("a damaged moment: " + damaged.getMessage());
    }
  }

  private static Evaluation.Part part(Source source) throws IOException {
    double loss = source.data.readDouble();
    double accuracy = source.data.readDouble();
    int[] answers = new int[source.size(Integer.BYTES)];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = source.data.readInt();
    }
    return new Evaluation.Part(loss, accuracy, answers, source.numbers().toArray());
  }
}
