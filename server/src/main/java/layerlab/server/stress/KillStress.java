package layerlab.server.stress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * A server in a process of its own that is killed while it trains and stores: nothing that was
 * acknowledged is lost, and the databases are whole.
 */
public final class KillStress {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final int LONGEST_LIFE = 1500;

  /** What is stored has other rates than what is trained. */
  private static final int STORED = 100_000;

  private final List<String> command;
  private final Path data;
  private final SeededRandom random = SeededRandom.of(1, "kills");
  private final List<String> broken = new ArrayList<>();
  private final Stored stored = new Stored();
  private final PastProbe past = new PastProbe();
  private Optional<SessionId> session = Optional.empty();
  private int lastEvent;
  private int said = 10;
  private int acknowledged;
  private int answers;

  private KillStress(House house, Path data) {
    this.command = house.command(data);
    this.data = data;
  }

  /** Kills so many times. */
  public static Findings run(House house, Path data, int kills) {
    KillStress stress = new KillStress(house, data);
    for (int i = 0; i < kills; i++) {
      stress.live();
      stress.checkDatabases();
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "kills")
            .with("kills", kills)
            .with("acknowledged", stress.answers)
            .with("stored", stress.stored.count())
            .with("events", stress.lastEvent)
            .with("moments", stress.past.compared())
            .with("lost", stress.broken.size());
    return new Findings(figures, stress.broken);
  }

  private void live() {
    Process process = start();
    try (ExecutorService storing = Executors.newSingleThreadExecutor()) {
      live(process, storing);
    }
  }

  private void live(Process process, Executor storing) {
    try {
      int port = port(process);
      Wire wire = Wire.connect(port, "kill", "kill");
      come(wire);
      checkStored(port);
      storing.execute(() -> stored.storeUntilGone(port, count -> experiment(STORED + count)));
      long end = System.nanoTime() + Duration.ofMillis(random.below(LONGEST_LIFE)).toNanos();
      while (System.nanoTime() < end) {
        said++;
        wire.say(new ClientMessage.Amend(new CommandId(said), experiment(said)));
        listen(wire);
      }
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private void checkStored(int port) {
    try {
      int lost = stored.lost(port);
      if (lost > 0) {
        broken.add(lost + " of " + stored.count() + " stored experiments are gone");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void come(Wire wire) {
    CommandId id = new CommandId(1_000_000 + said);
    if (session.isEmpty()) {
      wire.say(new ClientMessage.Open(id, experiment(0)));
      session =
          Optional.of(wire.next(ServerMessage.Opened.class, PATIENCE).orElseThrow().session());
      // Until the engine has started it waits, which does as well.
      wire.say(new ClientMessage.Run(new CommandId(1)));
      wire.next(ServerMessage.Applied.class, PATIENCE);
      return;
    }
    wire.say(new ClientMessage.Resume(id, session.get(), lastEvent, 1, -1));
    Optional<ServerMessage.Opened> opened = wire.next(ServerMessage.Opened.class, PATIENCE);
    if (opened.isEmpty()) {
      broken.add("the session is gone");
      session = Optional.empty();
      return;
    }
    int kept = number(opened.get().experiment());
    if (kept < acknowledged || kept > said) {
      broken.add("acknowledged was " + acknowledged + ", kept is " + kept);
    }
    if (opened.get().event() < lastEvent) {
      broken.add("event " + lastEvent + " was told, the last kept is " + opened.get().event());
    }
    probePast(wire, opened.get().state());
  }

  /** The moments of the past are there again, and as they were, once the network is built. */
  private void probePast(Wire wire, ServerMessage.State state) {
    int durable = state.phase().isActive() ? -1 : state.moment().epoch();
    long end = System.nanoTime() + PATIENCE.toNanos();
    wire.say(past.question(new CommandId(2_000_000 + said)));
    while (System.nanoTime() < end) {
      ServerMessage message = wire.next(ServerMessage.class, PATIENCE).orElseThrow();
      if (message instanceof ServerMessage.Happened happened) {
        lastEvent = happened.number();
        durable = happened.happening() instanceof Happening.Resumed(int at) ? at : durable;
      } else if (message instanceof ServerMessage.Past answer) {
        if (!answer.keyframes().isEmpty()) {
          broken.addAll(past.check(answer, durable));
          return;
        }
        listen(wire);
        wire.say(past.question(new CommandId(2_000_000 + said)));
      }
    }
    broken.add("the past of the session did not come");
  }

  private void listen(Wire wire) {
    Optional<ServerMessage> message = wire.next(ServerMessage.class, SHORT);
    while (message.isPresent()) {
      switch (message.get()) {
        case ServerMessage.Applied applied -> {
          answers++;
          acknowledged = Math.max(acknowledged, applied.id().value());
        }
        case ServerMessage.Happened happened -> lastEvent = happened.number();
        default -> {}
      }
      message = wire.next(ServerMessage.class, SHORT);
    }
  }

  /** The number of the command stands in the rate. */
  private static Experiment experiment(int number) {
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, 1);
    return circle.with(
        circle
            .plan()
            .withEpochs(1_000_000)
            .with(circle.plan().optimizer().withRate(0.001 + number * 1e-6)));
  }

  private static int number(Experiment experiment) {
    return (int) Math.rint((experiment.plan().optimizer().rate() - 0.001) * 1e6);
  }

  private Process start() {
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int port(Process process) {
    try {
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
          return Integer.parseInt(address.group(1));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw new IllegalStateException("the server did not start");
  }

  private void checkDatabases() {
    for (String name : List.of("layerlab.db", "sessions.db")) {
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + data.resolve(name));
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("pragma integrity_check")) {
        if (!result.next() || !result.getString(1).equals("ok")) {
          broken.add(name + " is damaged");
        }
      } catch (SQLException failure) {
        broken.add(name + ": " + failure.getMessage());
      }
    }
  }
}
