package layerlab.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.data.OwnColumn;
import layerlab.data.OwnTable;
import layerlab.data.SeededRandom;
import layerlab.data.TableReading;
import layerlab.data.TableSchema;
import layerlab.experiment.Changes;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Fitting;
import layerlab.experiment.Limits;
import layerlab.experiment.ShareLink;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.json.Malformed;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.spec.Kind;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.Moment;
import layerlab.wire.Quantized;
import layerlab.wire.Spread;

/**
 * Writes texts, links and frames of experiments with every kind, damages them, and says what came
 * out, as {@link GoldenProgram} does for the arithmetic. It is the same on both runtimes but,
 * unlike the arithmetic, may change with each wording.
 */
public final class GoldenCodecs {
  private static final int DAMAGES = 400;

  private final Transcript transcript = new Transcript();

  private GoldenCodecs() {}

  public static String transcript() {
    GoldenCodecs codecs = new GoldenCodecs();
    codecs.run();
    return codecs.transcript.toString();
  }

  private void run() {
    List<Experiment> experiments = experiments();
    List<String> texts = experiments.stream().map(ExperimentCodec::text).toList();
    List<String> links = experiments.stream().map(ShareLink::write).toList();
    List<String> messages =
        experiments.stream()
            .map(each -> MessageCodec.write(new ClientMessage.Open(new CommandId(1), each)))
            .toList();
    say("texts", texts);
    say("links", links);
    say("messages", messages);
    changes(experiments);
    damage("damaged texts", texts, text -> ExperimentCodec.read(text));
    damage("damaged links", links, ShareLink::read);
    damage("damaged messages", messages, MessageCodec::readClient);
    frames();
  }

  private static List<Experiment> experiments() {
    Experiment initial = Experiment.initial();
    List<Experiment> experiments = new ArrayList<>();
    for (Kind<? extends Data> set : DataCatalogue.SETS) {
      experiments.add(Fitting.withSet(initial, set));
      experiments.add(Fitting.withSet(initial.with(GoldenTraining.everyLayer()), set));
    }
    experiments.add(Fitting.withData(initial, flowers()));
    for (Kind<? extends Optimizer> kind : OptimizerCatalogue.OPTIMIZERS) {
      experiments.add(initial.with(initial.plan().with(kind.initial())));
    }
    for (Kind<? extends Schedule> kind : ScheduleCatalogue.SCHEDULES) {
      experiments.add(initial.with(initial.plan().with(kind.initial())));
    }
    Numbers numbers = Numbers.of(1.0 / 3, -0.0, Double.NaN, Double.MIN_VALUE, 1e300);
    NodeWeights weights = new NodeWeights(new NodeId("dense-1"), numbers);
    experiments.add(initial.with(new Start.Trained(List.of(weights))));
    return experiments;
  }

  /** A table with names beyond ASCII, and beyond 16 bits. */
  private static OwnTable flowers() {
    TableReading reading =
        new TableReading(
            TableReading.Encoding.GB18030,
            TableReading.Separator.TAB,
            true,
            TableReading.Decimal.COMMA);
    return new OwnTable(
        new TableSchema(
            "0123456789abcdef".repeat(4),
            "鸢尾花 🌸",
            reading,
            150,
            List.of(
                new OwnColumn(0, "花瓣长", List.of()),
                new OwnColumn(3, "größe", List.of("klein", "mittel", "groß"))),
            new OwnColumn(4, "种类", List.of("山鸢尾", "变色鸢尾")),
            List.of(100, 50)),
        0.7,
        1);
  }

  private void say(String fact, List<String> texts) {
    Checksum checksum = new Checksum();
    texts.forEach(checksum::add);
    transcript.say(fact, checksum, texts.getFirst().length());
  }

  /** What differs from one experiment to the next, and what is wrong with each. */
  private void changes(List<Experiment> experiments) {
    List<String> sentences = new ArrayList<>();
    Experiment before = experiments.getLast();
    for (Experiment experiment : experiments) {
      Changes changes = Changes.between(before, experiment);
      sentences.add(changes.effect().name());
      changes.words().forEach(words -> say(words, sentences));
      Checked checked = ExperimentCheck.check(experiment, Limits.initial());
      if (checked instanceof Checked.Invalid invalid) {
        for (Problem problem : invalid.problems()) {
          say(problem.say(), sentences);
          problem.repairs().stream().map(Repair::label).forEach(label -> say(label, sentences));
        }
      }
      before = experiment;
    }
    say("sentences", sentences);
  }

  private static void say(Text text, List<String> sentences) {
    sentences.add(text.en());
    sentences.add(text.zh());
  }

  /** Each is read, or refused with the same sentence on both runtimes. */
  private void damage(String fact, List<String> texts, Consumer<String> reading) {
    SeededRandom random = SeededRandom.of(1, "golden " + fact);
    Checksum checksum = new Checksum();
    int read = 0;
    for (int i = 0; i < DAMAGES; i++) {
      StringBuilder damaged = new StringBuilder(texts.get(i % texts.size()));
      int at = random.below(damaged.length());
      switch (random.below(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, "\"\\{[-9=é".charAt(random.below(8)));
        case 2 -> damaged.setCharAt(at, (char) (damaged.charAt(at) ^ 1 << random.below(7)));
        default -> damaged.setLength(at);
      }
      try {
        reading.accept(damaged.toString());
        read++;
      } catch (Malformed malformed) {
        checksum.add(String.valueOf(malformed.getMessage()));
      }
    }
    transcript.say(fact, checksum, read);
  }

  private void frames() {
    Frame.Header header = new Frame.Header(3, new Moment(70_000, 1 << 30), 9);
    Spread wild = new Spread(-0.0, Double.POSITIVE_INFINITY, Double.NaN);
    Bucket.Pair pair = new Bucket.Pair(Spread.of(0.1), wild);
    double[] values = {0.3, -1.5, Double.NaN, 1e300, 0, -1.5e-5};
    List<Frame> frames =
        List.of(
            new Frame.Scalars(header, 1234.5, List.of(new Bucket(0, 7, pair, pair))),
            new Frame.Weights(header, List.of(Quantized.part(values, 0, values.length))),
            new Frame.Exact(header, 1, Numbers.of(values)),
            new Frame.Confusion(header, 1, Frame.Counts.of(1, 2), Frame.Counts.of(3, 4)));
    Checksum checksum = new Checksum();
    int read = 0;
    for (Frame frame : frames) {
      byte[] bytes = FrameCodec.encode(frame);
      for (byte each : bytes) {
        checksum.add(each);
      }
      read += FrameCodec.decode(bytes).equals(frame) ? 1 : 0;
      for (int i = 0; i < bytes.length; i++) {
        byte[] damaged = bytes.clone();
        damaged[i] ^= (byte) 0x80;
        checksum.add(outcome(damaged));
      }
    }
    transcript.say("frames", checksum, read);
  }

  private static String outcome(byte[] bytes) {
    try {
      FrameCodec.decode(bytes);
      return "read";
    } catch (Malformed malformed) {
      return String.valueOf(malformed.getMessage());
    }
  }
}
