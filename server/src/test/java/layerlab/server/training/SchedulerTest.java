package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.layer.Dense;
import layerlab.server.engine.Assignment;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Happening;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One real thread, on a clock that only steps move: as many milliseconds as there are neurons. */
@Timeout(60)
class SchedulerTest {
  private static final CommandId OPEN = new CommandId(1);
  private static final CommandId RUN = new CommandId(2);
  private static final CommandId PAUSE = new CommandId(3);

  private final SettableTicker ticker = new SettableTicker();
  private final Scheduler scheduler = new Scheduler(1, ticker, ticker);
  private final ScriptedEngine engine =
      new ScriptedEngine(step -> 1)
          .onStep(assignment -> ticker.advance(Duration.ofMillis(neurons(assignment))));

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void everybodyHasTheSameTimeHoweverLongTheirSteps() {
    CountDownLatch everybodyRuns = new CountDownLatch(1);
    AtomicBoolean isOver = new AtomicBoolean();
    SessionDirectory directory = directory();
    List<Client> clients =
        Stream.of(1, 1, 2, 5, 20, 50)
            .map(neurons -> new Client(directory, Experiments.withHidden(neurons)))
            .toList();
    engine.onStep(
        () -> {
          await(everybodyRuns);
          if (ticker.nanos() > TimeUnit.SECONDS.toNanos(5) && isOver.compareAndSet(false, true)) {
            clients.forEach(client -> client.say(new ClientMessage.Pause(PAUSE)));
          }
        });
    clients.forEach(client -> client.say(new ClientMessage.Run(RUN)));
    everybodyRuns.countDown();

    List<Integer> milliseconds = clients.stream().map(Client::spent).toList();

    int least = milliseconds.stream().mapToInt(Integer::intValue).min().orElseThrow();
    assertThat(milliseconds)
        .allSatisfy(used -> assertThat(used).isGreaterThan(700).isLessThan(least + 100));
  }

  /** Something else on the machine takes its time whenever it is the turn of one. */
  @Test
  void whatTheMachineDoesMeanwhileIsNotChargedToWhoseTurnItWas() {
    SettableTicker effort = new SettableTicker();
    CountDownLatch everybodyRuns = new CountDownLatch(1);
    AtomicBoolean isOver = new AtomicBoolean();
    try (Scheduler busy = new Scheduler(1, ticker, effort)) {
      SessionDirectory directory = directory(busy);
      List<Client> clients =
          Stream.of(1, 1, 5)
              .map(neurons -> new Client(directory, Experiments.withHidden(neurons)))
              .toList();
      engine.onStep(
          assignment -> {
            await(everybodyRuns);
            effort.advance(Duration.ofMillis(1));
            ticker.advance(Duration.ofMillis(neurons(assignment) == 5 ? 100 : 0));
            if (effort.nanos() > TimeUnit.SECONDS.toNanos(1) && isOver.compareAndSet(false, true)) {
              clients.forEach(client -> client.say(new ClientMessage.Pause(PAUSE)));
            }
          });
      clients.forEach(client -> client.say(new ClientMessage.Run(RUN)));
      everybodyRuns.countDown();

      assertThat(clients.stream().map(client -> client.spent() / client.neurons).toList())
          .allSatisfy(steps -> assertThat(steps).isBetween(300, 370));
    }
  }

  /** Five seconds to load classes and build a network, once, must not cost a run its turns. */
  @Test
  void whatItTookToOpenASessionIsNotOwedByItsRun() {
    AtomicBoolean isOver = new AtomicBoolean();
    CountDownLatch everybodyRuns = new CountDownLatch(1);
    SessionDirectory directory = directory();
    engine.onOpen(
        assignment -> ticker.advance(Duration.ofSeconds(neurons(assignment) == 3 ? 5 : 0)));
    List<Client> clients =
        Stream.of(3, 1)
            .map(neurons -> new Client(directory, Experiments.withHidden(neurons)))
            .toList();
    engine.onStep(
        assignment -> {
          await(everybodyRuns);
          if (ticker.nanos() > TimeUnit.SECONDS.toNanos(6) && isOver.compareAndSet(false, true)) {
            clients.forEach(client -> client.say(new ClientMessage.Pause(PAUSE)));
          }
        });
    clients.forEach(client -> client.say(new ClientMessage.Run(RUN)));
    everybodyRuns.countDown();

    assertThat(clients.stream().map(Client::spent).toList())
        .allSatisfy(milliseconds -> assertThat(milliseconds).isBetween(450, 550));
  }

  /** Were it owed in full, the twenty others would have five seconds each before. */
  @Test
  void whoOnceTookLongHasAnotherTurnSoon() {
    CountDownLatch everybodyRuns = new CountDownLatch(1);
    CountDownLatch isBack = new CountDownLatch(1);
    AtomicLong took = new AtomicLong();
    SessionDirectory directory = directory();
    List<Client> clients =
        Stream.iterate(1, neurons -> neurons <= 21, neurons -> neurons + 1)
            .map(neurons -> new Client(directory, Experiments.withHidden(neurons == 1 ? 2 : 1)))
            .toList();
    engine.onStep(
        assignment -> {
          await(everybodyRuns);
          ticker.advance(Duration.ofMillis(1));
          if (neurons(assignment) == 2 && isBack.getCount() > 0) {
            if (took.get() == 0) {
              ticker.advance(Duration.ofSeconds(5));
              took.set(ticker.nanos());
            } else {
              took.set(ticker.nanos() - took.get());
              isBack.countDown();
            }
          }
        });
    clients.forEach(client -> client.say(new ClientMessage.Run(RUN)));
    everybodyRuns.countDown();
    await(isBack);

    assertThat(Duration.ofNanos(took.get())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aCommandIsHeardAfterThePresentSliceHoweverManyRun() {
    SessionDirectory directory = directory();
    List<Client> clients =
        Stream.generate(() -> new Client(directory, Experiments.small())).limit(30).toList();
    AtomicInteger passed = new AtomicInteger(-500);
    CountDownLatch heard = new CountDownLatch(1);
    engine.onStep(
        () -> {
          if (heard.getCount() > 0 && passed.incrementAndGet() == 0) {
            clients.getLast().whenPaused(heard::countDown);
            clients.getLast().say(new ClientMessage.Pause(PAUSE));
          }
        });
    clients.forEach(client -> client.say(new ClientMessage.Run(RUN)));
    await(heard);

    assertThat(passed.get()).isLessThanOrEqualTo(5);
  }

  @Test
  void aRunThatFailsTakesNobodyWithIt() {
    engine.onStep(
        assignment -> {
          if (neurons(assignment) == 2) {
            throw new IllegalStateException("broken");
          }
        });
    SessionDirectory directory = directory();
    Client broken = new Client(directory, Experiments.withHidden(2));
    Client sound = new Client(directory, Experiments.withEpochs(20));
    broken.say(new ClientMessage.Run(RUN));
    sound.say(new ClientMessage.Run(RUN));

    assertThat(broken.await(Happening.Failed.class).state().phase()).isEqualTo(Phase.FAILED);
    assertThat(sound.await(Happening.Stopped.class).state().moment().epoch()).isEqualTo(20);
  }

  @Test
  void closingEndsWhatWasBegun() {
    SessionDirectory directory = directory();
    Client client = new Client(directory, Experiments.small());
    client.say(new ClientMessage.Run(RUN));
    client.await(Happening.PhaseChanged.class);

    directory.endAll();
    scheduler.close();

    assertThat(engine.open()).isZero();
  }

  private SessionDirectory directory() {
    return directory(scheduler);
  }

  private SessionDirectory directory(Scheduler bell) {
    Workshop.Room room =
        new Workshop.Room(
            Limits.initial(), new Line(1), new Memory(1e9), new Memory(1e9), new LongAdder());
    return new SessionDirectory(
        new Workshop(EngineRoom.of(engine), Experiments::zeros, room, ticker, Checkpoints.none()),
        new SessionDirectory.Capacity(100, 100, 100, Household.ABSENCE),
        bell::ring);
  }

  private static int neurons(Assignment assignment) {
    return assignment.graph().nodes().stream()
        .filter(node -> node.layer() instanceof Dense)
        .mapToInt(node -> node.output().size())
        .sum();
  }

  @Test
  void closingDoesNotWaitForAStepThatNeverEnds() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch stuck = new CountDownLatch(1);
    engine.onStep(
        assignment -> {
          if (neurons(assignment) == 5) {
            stuck.countDown();
            await(never);
          }
        });
    Scheduler impatient = new Scheduler(1, ticker, ticker, Duration.ofMillis(10));
    SessionDirectory directory = directory(impatient);
    Client other = new Client(directory, Experiments.withHidden(1));
    Client victim = new Client(directory, Experiments.withHidden(5));
    victim.say(new ClientMessage.Run(RUN));
    await(stuck);
    other.say(new ClientMessage.Step(RUN, ClientMessage.Stride.EPOCH));

    impatient.close();

    assertThat(other.answered()).isEqualTo(RUN);
    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** A page with a session of its own. */
  private static final class Client implements Viewer {
    private static final AtomicInteger TABS = new AtomicInteger();

    private final String tab = "tab " + TABS.incrementAndGet();
    private final LinkedBlockingQueue<ServerMessage> messages = new LinkedBlockingQueue<>();
    private final TrainingSession session;
    private final int neurons;
    private volatile Runnable whenPaused = () -> {};

    private Client(SessionDirectory directory, Experiment experiment) {
      Opening opening =
          directory.open(Household.VISITOR, new ClientMessage.Open(OPEN, experiment), this);
      session = ((Opening.Granted) opening).session();
      neurons = ((Dense) experiment.graph().nodes().get(1).layer()).units();
    }

    void say(ClientMessage.Command command) {
      session.post(command, this);
    }

    void whenPaused(Runnable call) {
      whenPaused = call;
    }

    /** The milliseconds that were spent on its steps, once it has paused. */
    int spent() {
      ServerMessage message = next();
      while (!(message instanceof ServerMessage.Applied applied && applied.id().equals(PAUSE))) {
        message = next();
      }
      return applied(message).state().moment().step() * neurons;
    }

    private static ServerMessage.Applied applied(ServerMessage message) {
      return (ServerMessage.Applied) message;
    }

    ServerMessage.Happened await(Class<? extends Happening> type) {
      ServerMessage message = next();
      while (!(message instanceof ServerMessage.Happened happened
          && type.isInstance(happened.happening()))) {
        message = next();
      }
      return (ServerMessage.Happened) message;
    }

    CommandId answered() {
      ServerMessage message = next();
      while (!(message instanceof ServerMessage.Applied)) {
        message = next();
      }
      return ((ServerMessage.Applied) message).id();
    }

    private ServerMessage next() {
      try {
        ServerMessage message = messages.poll(30, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("nothing came any more");
        }
        return message;
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }

    @Override
    public String tab() {
      return tab;
    }

    @Override
    public void tell(ServerMessage message) {
      messages.add(message);
      if (message instanceof ServerMessage.Applied applied && applied.id().equals(PAUSE)) {
        whenPaused.run();
      }
    }

    @Override
    public void show(Telemetry telemetry) {}

    @Override
    public void begin(int epoch) {}

    @Override
    public void renew(int epoch) {}
  }
}
