package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Tensor;
import layerlab.server.bench.House;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.MessageCodec;
import layerlab.wire.ParameterRef;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/**
 * Damaged experiments and commands over real sockets: each is answered by one sentence. How long
 * the line and a busy machine take is told; what is judged is the work that the text itself causes.
 */
public final class NonsenseStress {
  /** As many as a line may say at once, but for a few. */
  private static final int A_LINE = Protocol.MOST_COMMANDS - 10;

  /** Who has broken so much need not go on. */
  private static final int MOST_BROKEN = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Of another seed, for a JVM that knows its way. */
  private static final int WARM_UP = 500;

  /**
   * What is too much for one message.
   *
   * @param milliseconds of CPU
   * @param megabytes that are allocated
   */
  public record Bounds(double milliseconds, double megabytes) {}

  private final Bounds most;
  private final List<Double> milliseconds = new ArrayList<>();
  private final List<Double> work = new ArrayList<>();
  private final List<Double> megabytes = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private int refused;
  private int taken;

  private NonsenseStress(Bounds most) {
    this.most = most;
  }

  /** Says so many things. */
  public static Findings run(House house, int count, Bounds most) {
    NonsenseStress stress = new NonsenseStress(most);
    Nonsense warmUp = new Nonsense(2);
    for (int i = 0; i < WARM_UP; i++) {
      Examination.of(warmUp.of(command(i)));
    }
    try (House.Open open = house.open()) {
      stress.talk(open.port(), count);
      stress.checkAlive(open.port());
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "nonsense")
            .with("messages", count)
            .with("refusedInASentence", stress.refused)
            .with("stillLegal", stress.taken)
            .with("medianWorkMilliseconds", Findings.quantile(stress.work, 0.5))
            .with("p99WorkMilliseconds", Findings.quantile(stress.work, 0.99))
            .with("mostWorkMilliseconds", Findings.quantile(stress.work, 1))
            .with("p99Megabytes", Findings.quantile(stress.megabytes, 0.99))
            .with("mostMegabytes", Findings.quantile(stress.megabytes, 1))
            .with("medianMilliseconds", Findings.quantile(stress.milliseconds, 0.5))
            .with("p99Milliseconds", Findings.quantile(stress.milliseconds, 0.99))
            .with("over50Milliseconds", stress.milliseconds.stream().filter(it -> it > 50).count())
            .with("longestMilliseconds", Findings.quantile(stress.milliseconds, 1));
    return new Findings(figures, stress.broken);
  }

  private void talk(int port, int count) {
    Nonsense nonsense = new Nonsense(1);
    int said = 0;
    for (int line = 0; said < count && broken.size() < MOST_BROKEN; line++) {
      try (Wire wire = Wire.connect(port, "b" + line, "t" + line)) {
        wire.next(ServerMessage.Welcome.class, PATIENCE);
        for (int i = 0; i < A_LINE && said < count && broken.size() < MOST_BROKEN; i++) {
          said++;
          String text = nonsense.of(command(said));
          examine(text);
          say(wire, text);
        }
      }
    }
  }

  private static String command(int number) {
    CommandId id = new CommandId(number);
    Experiment experiment = Experiment.initial();
    return MessageCodec.write(
        switch (number % 4) {
          case 0 -> new ClientMessage.Revise(id, experiment);
          case 1 ->
              new ClientMessage.SetParameter(
                  id, new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 1), 0.5);
          default -> new ClientMessage.Open(id, experiment);
        });
  }

  private void examine(String text) {
    Examination cost = Examination.of(text);
    work.add(cost.milliseconds());
    megabytes.add(cost.megabytes());
    if (cost.milliseconds() > most.milliseconds() || cost.megabytes() > most.megabytes()) {
      broken.add(cost + ": " + beginning(text));
    }
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }

  private void say(Wire wire, String text) {
    long start = System.nanoTime();
    wire.say(text);
    Optional<ServerMessage> answer = answer(wire);
    milliseconds.add((System.nanoTime() - start) / 1e6);
    if (answer.isEmpty()) {
      broken.add("no answer to " + beginning(text));
      return;
    }
    switch (answer.get()) {
      case ServerMessage.Complaint(Text sentence) -> sentence(sentence);
      case ServerMessage.Refused(CommandId id, Text sentence) -> sentence(sentence);
      default -> taken++;
    }
  }

  private Optional<ServerMessage> answer(Wire wire) {
    Optional<ServerMessage> message = wire.next(ServerMessage.class, PATIENCE);
    while (message.isPresent()
        && (message.get() instanceof ServerMessage.Happened
            || message.get() instanceof ServerMessage.Welcome)) {
      message = wire.next(ServerMessage.class, PATIENCE);
    }
    return message;
  }

  private void sentence(Text sentence) {
    refused++;
    if (sentence.en().contains("\n") || sentence.en().length() > 400) {
      broken.add("more than a sentence: " + sentence.en());
    }
  }

  private void checkAlive(int port) {
    try (Wire wire = Wire.connect(port, "alive", "alive")) {
      wire.say(new ClientMessage.Open(new CommandId(1), Experiment.initial()));
      wire.say(new ClientMessage.Run(new CommandId(2)));
      boolean isAlive =
          wire.next(ServerMessage.Applied.class, PATIENCE)
              .filter(applied -> applied.id().value() == 2)
              .isPresent();
      if (!isAlive) {
        broken.add("the server trains no more");
      }
    }
  }
}
