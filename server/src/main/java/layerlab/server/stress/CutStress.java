package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.House;
import layerlab.server.bench.Playground;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;

/**
 * A page behind a {@link Relay} that cuts its lines, delays and repeats what it says, and talks
 * garbage in its name: the page's event log and losses have no gap, each command one effect, and
 * garbage ends one line.
 */
public final class CutStress {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A line that has said nothing for so long has said what it had to say, or is no more. */
  private static final Duration SILENCE = Duration.ofMillis(300);

  private static final int COMMANDS = 3;

  /** A page that has waited for so many answers says nothing new, and so is never too fast. */
  private static final int MOST_UNANSWERED = 20;

  private static final int FIRST = 10;
  private static final int RESUMES = 1_000_000;

  private final Mischief mischief = new Mischief();
  private final Follower follower = new Follower();
  private final List<ClientMessage.Command> unanswered = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private int lastCommand = FIRST;
  private int lines;

  private CutStress() {}

  /** Connects so many times, and once more without mischief. */
  public static Findings run(House house, int lines) {
    CutStress stress = new CutStress();
    try (House.Open open = house.open();
        Relay relay = Relay.to(open.port(), stress.mischief)) {
      SessionId session = stress.open(open.port());
      for (int i = 0; i < lines; i++) {
        stress.visit(relay.port(), session);
      }
      stress.mischief.calm();
      stress.settle(relay.port(), session);
    }
    return stress.findings(lines);
  }

  private Findings findings(int visits) {
    int commands = lastCommand - FIRST;
    broken.addAll(follower.gaps());
    broken.addAll(mischief.broken());
    if (follower.edits() != commands) {
      broken.add(commands + " commands had " + follower.edits() + " effects");
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "cuts")
            .with("lines", visits)
            .with("mischief", mischief.figures())
            .with("commands", commands)
            .with("effects", follower.edits())
            .with("events", follower.lastEvent())
            .with("epochs", follower.lastEpoch())
            .with("gaps", follower.gaps().size());
    return new Findings(figures, broken);
  }

  private SessionId open(int port) {
    try (Wire wire = connect(port)) {
      wire.say(new ClientMessage.Open(new CommandId(1), experiment(0)));
      SessionId session = wire.next(ServerMessage.Opened.class, PATIENCE).orElseThrow().session();
      wire.say(new ClientMessage.Pace(new CommandId(2), 50));
      wire.say(new ClientMessage.Run(new CommandId(3)));
      wire.next(ServerMessage.Applied.class, PATIENCE);
      return session;
    }
  }

  private Wire connect(int port) {
    return Wire.connect(port, "cut", "cut", follower::shown);
  }

  private static Experiment experiment(int number) {
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, 1);
    double rate = 0.01 + number * 1e-5;
    return circle.with(
        circle.plan().withEpochs(1_000_000).with(circle.plan().optimizer().withRate(rate)));
  }

  /** Comes back, says what has not been answered and something more, and hears what it can. */
  private void visit(int port, SessionId session) {
    try (Wire wire = connect(port)) {
      resume(wire, session);
      for (int i = 0; i < COMMANDS && unanswered.size() < MOST_UNANSWERED; i++) {
        lastCommand++;
        unanswered.add(
            new ClientMessage.Amend(new CommandId(lastCommand), experiment(lastCommand)));
      }
      unanswered.forEach(wire::say);
      hear(wire, SILENCE);
    } catch (CompletionException cut) {
      // Before it stood: the next one says what this one could not.
      return;
    }
  }

  /** Hears the rest on a line that is left alone. */
  private void settle(int port, SessionId session) {
    try (Wire wire = connect(port)) {
      resume(wire, session);
      unanswered.forEach(wire::say);
      hear(wire, Duration.ofSeconds(2));
    }
    if (!unanswered.isEmpty()) {
      broken.add(unanswered.size() + " commands were never answered");
    }
  }

  private void resume(Wire wire, SessionId session) {
    lines++;
    wire.say(
        new ClientMessage.Resume(
            new CommandId(RESUMES + lines),
            session,
            follower.lastEvent(),
            follower.version(),
            follower.lastEpoch()));
  }

  private void hear(Wire wire, Duration silence) {
    Optional<ServerMessage> message = wire.next(ServerMessage.class, silence);
    while (message.isPresent()) {
      switch (message.get()) {
        case ServerMessage.Opened opened -> follower.opened(opened);
        case ServerMessage.Happened happened -> follower.happened(happened);
        case ServerMessage.Applied(CommandId id, ServerMessage.State state) ->
            unanswered.removeIf(command -> command.id().equals(id));
        case ServerMessage.Refused(CommandId id, var sentence) ->
            broken.add("command " + id.value() + " was refused: " + sentence.en());
        default -> {}
      }
      message = wire.next(ServerMessage.class, silence);
    }
  }
}
