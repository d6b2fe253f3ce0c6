package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.data.PlanarSet;
import layerlab.data.SeededRandom;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.House;
import layerlab.server.bench.Playground;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;

/**
 * A line that is cut again and again, delays what is said and says it twice: the event log has no
 * gap, and each command one effect.
 */
public final class CutStress {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int COMMANDS = 3;
  private static final int LONGEST_DELAY = 60;

  private final SeededRandom random = SeededRandom.of(1, "cuts");
  private final List<String> broken = new ArrayList<>();
  private final Set<Integer> edits = new HashSet<>();
  private int lastEvent;
  private int lastCommand = 10;

  private CutStress() {}

  /** Is cut so many times. */
  public static Findings run(House house, int cuts) {
    CutStress stress = new CutStress();
    try (House.Open open = house.open()) {
      stress.talk(open.port(), cuts);
    }
    int gaps = stress.broken.size();
    int commands = stress.lastCommand - 10;
    if (stress.edits.size() != commands) {
      stress.broken.add(commands + " commands had " + stress.edits.size() + " effects");
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "cuts")
            .with("cuts", cuts)
            .with("commandsSaidTwice", commands)
            .with("effects", stress.edits.size())
            .with("events", stress.lastEvent)
            .with("gaps", gaps);
    return new Findings(figures, stress.broken);
  }

  private void talk(int port, int cuts) {
    SessionId session;
    try (Wire wire = connect(port)) {
      wire.say(new ClientMessage.Open(new CommandId(1), experiment(0)));
      session = wire.next(ServerMessage.Opened.class, PATIENCE).orElseThrow().session();
      wire.say(new ClientMessage.Pace(new CommandId(2), 50));
      wire.say(new ClientMessage.Run(new CommandId(3)));
      wire.next(ServerMessage.Applied.class, PATIENCE);
    }
    List<ClientMessage> unanswered = new ArrayList<>();
    for (int i = 0; i < cuts; i++) {
      try (Wire wire = connect(port)) {
        resume(wire, session, i);
        unanswered.forEach(wire::say);
        unanswered.clear();
        for (int k = 0; k < COMMANDS; k++) {
          lastCommand++;
          ClientMessage command =
              new ClientMessage.Amend(new CommandId(lastCommand), experiment(lastCommand));
          unanswered.add(command);
          wire.say(command);
          Findings.pass(Duration.ofMillis(random.below(LONGEST_DELAY)));
          wire.say(command);
        }
        Findings.pass(Duration.ofMillis(random.below(LONGEST_DELAY)));
        listen(wire, Duration.ofMillis(1));
      }
    }
    try (Wire wire = connect(port)) {
      resume(wire, session, cuts);
      unanswered.forEach(wire::say);
      listen(wire, Duration.ofSeconds(2));
    }
  }

  private static Wire connect(int port) {
    return Wire.connect(port, "cut", "cut");
  }

  private static Experiment experiment(int number) {
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, 1);
    double rate = 0.01 + number * 1e-5;
    return circle.with(
        circle.plan().withEpochs(1_000_000).with(circle.plan().optimizer().withRate(rate)));
  }

  private void resume(Wire wire, SessionId session, int number) {
    wire.say(
        new ClientMessage.Resume(new CommandId(1_000_000 + number), session, lastEvent, 1, -1));
    ServerMessage.Opened opened = wire.next(ServerMessage.Opened.class, PATIENCE).orElseThrow();
    if (opened.event() != lastEvent) {
      broken.add("events after " + lastEvent + " begin after " + opened.event());
    }
  }

  /** Counts what comes until nothing does for a while. */
  private void listen(Wire wire, Duration silence) {
    Optional<ServerMessage.Happened> event = wire.next(ServerMessage.Happened.class, silence);
    while (event.isPresent()) {
      if (event.get().number() != lastEvent + 1) {
        broken.add(lastEvent + " is followed by " + event.get().number());
      }
      lastEvent = event.get().number();
      if (event.get().happening() instanceof Happening.Edited) {
        edits.add(lastEvent);
      }
      event = wire.next(ServerMessage.Happened.class, silence);
    }
  }
}
