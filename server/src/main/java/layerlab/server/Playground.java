package layerlab.server;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.checkpoint.FilmFiles;
import layerlab.server.checkpoint.SqlCheckpoints;
import layerlab.server.dataset.Datasets;
import layerlab.server.engine.ChoosingEngine;
import layerlab.server.engine.Engine;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import layerlab.server.engine.dl4j.Dl4jExporter;
import layerlab.server.experiment.Alias;
import layerlab.server.experiment.ExperimentStore;
import layerlab.server.experiment.SqlExperimentStore;
import layerlab.server.http.ExperimentRoutes;
import layerlab.server.http.ExportRoutes;
import layerlab.server.http.HealthRoutes;
import layerlab.server.http.MetricsRoutes;
import layerlab.server.http.PageRoutes;
import layerlab.server.http.TableRoutes;
import layerlab.server.http.WebServer;
import layerlab.server.storage.FolderLock;
import layerlab.server.storage.StoreFailure;
import layerlab.server.table.OwnTables;
import layerlab.server.table.SqlTableStore;
import layerlab.server.table.TableStore;
import layerlab.server.training.EngineRoom;
import layerlab.server.training.Film;
import layerlab.server.training.Filming;
import layerlab.server.training.Films;
import layerlab.server.training.Line;
import layerlab.server.training.Memory;
import layerlab.server.training.Scheduler;
import layerlab.server.training.SessionDirectory;
import layerlab.server.training.Ticker;
import layerlab.server.training.Workshop;
import layerlab.server.ws.TrainingSocket;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole server, put together and running. */
public final class Playground implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Playground.class);
  private static final int SENDERS = 2;

  /** Beside the memory of the runs there is a quarter as much for their pasts. */
  private static final int SHARE_OF_THE_PAST = 4;

  private final Config config;
  private final Ticker ticker = System::nanoTime;
  private final long startedAt = ticker.nanos();
  private final Meters meters = new Meters();
  private final FolderLock folder;
  private final ExperimentStore store;
  private final Films films;
  private final SqlCheckpoints checkpoints;
  private final TableStore tableStore;
  private final EngineRoom engine;
  private final Scheduler scheduler;
  private final SessionDirectory directory;
  private final TrainingSocket socket;
  private final ExecutorService senders;
  private final CompletableFuture<Void> listening = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final WebServer web;

  private Playground(Config config, Supplier<Engine> engineStart) {
    this.config = config;
    // What a start takes is reading classes: those of the web server beside those of the store.
    daemon("loader", WebServer::load).start();
    folder = FolderLock.take(config.data());
    store = SqlExperimentStore.open(config.data());
    films = new FilmFiles(config.data());
    checkpoints = SqlCheckpoints.open(config.data(), config.kept(), InstantSource.system(), meters);
    tableStore = SqlTableStore.open(config.data());
    OwnTables tables = new OwnTables(tableStore, config.tables());
    Datasets datasets = new Datasets(tables);
    int threads = config.value(Setting.THREADS);
    engine = EngineRoom.starting(engineStart, this::afterThePage);
    scheduler = new Scheduler(threads, ticker, effort(ticker));
    Workshop.Room room =
        new Workshop.Room(
            config.limits(),
            new Line(threads),
            new Memory(config.memoryBytes()),
            new Memory(config.memoryBytes() / SHARE_OF_THE_PAST),
            new LongAdder());
    Workshop workshop = new Workshop(engine, datasets::samples, room, ticker, checkpoints);
    directory = new SessionDirectory(workshop, config.sessions(), scheduler::ring);
    senders = Executors.newFixedThreadPool(SENDERS, work -> daemon("sender", work));
    socket =
        new TrainingSocket(
            directory,
            new TrainingSocket.Sources(this::stored, this::film, tables::refusal),
            this::welcome,
            config.sockets(),
            senders,
            ticker);
    web =
        new WebServer(
            List.of(
                new PageRoutes(),
                new ExperimentRoutes(store, new Filming(checkpoints, films), ticker),
                new ExportRoutes(
                    new ExportRoutes.Workshop(
                        store,
                        new ExportRoutes.Source(
                            datasets::examples,
                            (browser, data) -> tables.refusal(browser, data).isEmpty()),
                        new Dl4jExporter(),
                        config.limits()),
                    ticker),
                new TableRoutes(tables, ticker),
                new HealthRoutes(this::health),
                new MetricsRoutes(meters::text),
                socket));
    meters
        .gauge("sessions", "sessions in memory", () -> directory.count().sessions())
        .gauge("sessions.active", "of them training or waiting", () -> directory.count().active())
        .gauge("line.length", "runs that wait for their turn", room.line()::length)
        .gauge("tables", "tables that people brought", () -> tableStore.taken().tables())
        .gauge("tables.bytes", "what they take", () -> tableStore.taken().bytes())
        .gauge("sockets", "connected pages", socket::size)
        .count("steps", "steps that all runs have taken", room.steps())
        .count("frames.sent", "frames that were sent to pages", socket.frames());
  }

  /** Starts with DL4J and the fast path beside it. */
  public static Playground start(Config config) {
    return start(config, () -> new ChoosingEngine(new DenseEngine(), new Dl4jEngine()));
  }

  /**
   * Starts everything; the page is there when this returns, the engine follows.
   *
   * @throws StoreFailure when the data folder cannot be used
   * @throws WebServer.Unavailable when nobody can listen at the address
   */
  public static Playground start(Config config, Supplier<Engine> engineStart) {
    Playground playground = new Playground(config, engineStart);
    try {
      playground.web.listen(config.listen());
    } catch (WebServer.Unavailable taken) {
      playground.close();
      throw taken;
    }
    playground.goOn();
    return playground;
  }

  private void goOn() {
    listening.complete(null);
    int restored = directory.restoreActive();
    if (restored > 0) {
      LOG.atInfo().addKeyValue("runs", restored).log("go on from their checkpoints");
    }
    daemon("keeper", this::keepHouse).start();
    engine.whenSettled(
        failure -> {
          failure.ifPresent(cause -> LOG.error("the training engine could not start", cause));
          socket.welcomeAll();
        });
  }

  private void keepHouse() {
    try {
      while (!closing.await(1, TimeUnit.SECONDS)) {
        socket.checkPulses();
        directory.sweep();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public int port() {
    return web.port();
  }

  /** The calling thread's CPU time; where the machine does not measure it, the time that passes. */
  private static Ticker effort(Ticker ticker) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
        ? threads::getCurrentThreadCpuTime
        : ticker;
  }

  private Optional<Experiment> stored(String code) {
    return Alias.typed(code).flatMap(store::find).map(stored -> stored.entry().experiment());
  }

  private Optional<Film> film(String code) {
    return Alias.typed(code)
        .flatMap(store::find)
        .flatMap(stored -> stored.entry().film())
        .flatMap(films::find);
  }

  private ServerMessage.Welcome welcome() {
    return new ServerMessage.Welcome(Protocol.VERSION, description(), config.limits());
  }

  private ServerMessage.Engine description() {
    String instead = engine.hasFailed() ? "not available" : "starting";
    return engine
        .engine()
        .map(Engine::description)
        .orElse(new ServerMessage.Engine("DL4J", instead, ""));
  }

  private Json health() {
    ServerMessage.Engine description = description();
    SessionDirectory.Count sessions = directory.count();
    return Json.object()
        .with("status", engine.hasFailed() ? "without engine" : "ok")
        .with("version", Version.current())
        .with("engine", description.name())
        .with("backend", description.backend())
        .with("device", description.device())
        .with("uptimeSeconds", TimeUnit.NANOSECONDS.toSeconds(ticker.nanos() - startedAt))
        .with("sessions", sessions.sessions())
        .with("activeSessions", sessions.active())
        .with("sockets", socket.size())
        .with("threads", config.value(Setting.THREADS));
  }

  /** Ends all sessions and lets go of everything. */
  @Override
  public void close() {
    web.close();
    closing.countDown();
    directory.endAll();
    scheduler.close();
    senders.shutdownNow();
    checkpoints.close();
    store.close();
    tableStore.close();
    folder.close();
  }

  /** An engine that loads at the same time would have the page wait. */
  private void afterThePage(Runnable work) {
    CompletableFuture<Void> unused =
        listening.thenRunAsync(work, start -> daemon("engine", start).start());
  }

  private static Thread daemon(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).unstarted(work);
  }
}
