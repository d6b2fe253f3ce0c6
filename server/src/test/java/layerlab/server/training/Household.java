package layerlab.server.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/** Sessions and all they need, worked by hand: one turn after the other, in this thread. */
final class Household {
  static final Visitor VISITOR = new Visitor("browser", "address");

  static final SessionDirectory.Absence ABSENCE =
      new SessionDirectory.Absence(Duration.ofMinutes(10), Duration.ofMinutes(30));

  static final SessionDirectory.Capacity USUAL = new SessionDirectory.Capacity(10, 4, 6, ABSENCE);

  private static final int ENDLESS = 1_000_000;

  final SettableTicker ticker = new SettableTicker();
  final SessionDirectory directory;
  private final Deque<TrainingSession> due = new ArrayDeque<>();
  private int commands;

  /** Every step of the engine takes a millisecond. */
  Household(ScriptedEngine engine) {
    this(EngineRoom.of(engine), Limits.initial());
    engine.onStep(() -> ticker.advance(Duration.ofMillis(1)));
  }

  Household(EngineRoom engine, Limits limits) {
    this(engine, limits, USUAL, 1e9);
  }

  /** Every step of the engine takes a millisecond, and checkpoints are kept elsewhere. */
  Household(ScriptedEngine engine, Checkpoints checkpoints) {
    this(EngineRoom.of(engine), Limits.initial(), USUAL, 1e9, checkpoints);
    engine.onStep(() -> ticker.advance(Duration.ofMillis(1)));
  }

  Household(EngineRoom engine, Limits limits, SessionDirectory.Capacity capacity, double memory) {
    this(engine, limits, capacity, memory, Checkpoints.none());
  }

  private Household(
      EngineRoom engine,
      Limits limits,
      SessionDirectory.Capacity capacity,
      double memory,
      Checkpoints checkpoints) {
    this(engine, limits, capacity, new Memory(memory), new Memory(memory), checkpoints);
  }

  Household(
      EngineRoom engine,
      Limits limits,
      SessionDirectory.Capacity capacity,
      Memory memory,
      Memory past,
      Checkpoints checkpoints) {
    Workshop.Room room = new Workshop.Room(limits, new Line(1), memory, past, new LongAdder());
    Workshop workshop = new Workshop(engine, Experiments::zeros, room, ticker, checkpoints);
    this.directory = new SessionDirectory(workshop, capacity, due::add);
  }

  CommandId nextId() {
    commands++;
    return new CommandId(commands);
  }

  /** Opens a session and lets it settle. */
  TrainingSession open(Experiment experiment, RecordingViewer viewer) {
    Opening opening = directory.open(VISITOR, new ClientMessage.Open(nextId(), experiment), viewer);
    settle();
    return switch (opening) {
      case Opening.Granted(TrainingSession session) -> session;
      case Opening.Denied denied -> throw new AssertionError(denied.sentence().en());
    };
  }

  /** Gives a command and returns the answer, before anything is trained. */
  ServerMessage say(TrainingSession session, ClientMessage.Command command, RecordingViewer from) {
    session.post(command, from);
    session.work(0);
    return from.messages().stream()
        .filter(message -> !(message instanceof ServerMessage.Happened))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Takes single steps. */
  void steps(TrainingSession session, int count) {
    for (int i = 0; i < count; i++) {
      session.work(1);
    }
  }

  /** Works until nothing is left to do. */
  void settle() {
    for (int i = 0; i < ENDLESS; i++) {
      TrainingSession session = due.poll();
      if (session == null) {
        return;
      }
      if (session.work(1)) {
        due.add(session);
      }
    }
    throw new AssertionError("still not settled");
  }
}
