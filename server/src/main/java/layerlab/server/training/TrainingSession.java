package layerlab.server.training;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import layerlab.server.dataset.NoSamples;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.ClientMessage.Command;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run, its owner's commands and its viewers. Whatever is said to it lies in a mailbox until a
 * training thread comes by; only that thread touches the run.
 *
 * <p><b>Thread</b> letters come from any; {@link #work} is for one at a time.
 */
public final class TrainingSession {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);

  /**
   * Whether anybody would miss it.
   *
   * @param since when this began, in the ticker's nanoseconds
   */
  record Presence(boolean isWatched, boolean isActive, long since) {}

  private final Checkpoint.Key key;
  private final Ticker ticker;
  private final Consumer<TrainingSession> bell;
  private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
  private final Sampler sampler;
  private final Pacer pacer = new Pacer();
  private final TrainingRun run;
  private final Checking checking;
  private final Keeping keeping;
  private final Desk desk;
  private volatile Presence presence;
  private volatile boolean hasEnded;
  private volatile boolean isUnsafe;
  private volatile boolean isWaiting;
  private long rest;

  /**
   * Begins, or goes on where a session was kept; what was under way waits until it is woken.
   *
   * @param bell rung from any thread when {@link #work} is due
   */
  TrainingSession(
      Checkpoint kept, Workshop workshop, Admitted admitted, Consumer<TrainingSession> bell) {
    this.key = kept.key();
    this.ticker = workshop.ticker();
    this.bell = bell;
    this.sampler = new Sampler(ticker);
    this.run = new TrainingRun(workshop, admitted, new Chronicle(), kept.run());
    this.checking = new Checking(ticker);
    this.keeping = keeping(workshop);
    this.desk =
        new Desk(
            kept, ticker, new Desk.Tools(run, sampler, keeping, checking, pacer), this::attempt);
    this.presence = new Presence(true, run.isActive(), ticker.nanos());
    this.pacer.set(kept.spoken().epochsPerSecond(), ticker.nanos());
  }

  /** A session that was kept goes on. */
  void goOn() {
    put(
        () -> {
          if (run.isActive()) {
            desk.record(new Happening.Resumed(run.state().moment().epoch()));
          }
        });
    wake();
  }

  private Keeping keeping(Workshop workshop) {
    return new Keeping(
        workshop.checkpoints(),
        workshop.ticker(),
        this::put,
        () -> tell(new ServerMessage.Complaint(Sentences.NOT_KEPT)));
  }

  public SessionId id() {
    return key.id();
  }

  Checkpoint.Key key() {
    return key;
  }

  Presence presence() {
    return presence;
  }

  boolean hasEnded() {
    return hasEnded;
  }

  /** Gives a command to carry out; the viewer is told the answer. */
  public void post(Command command, Viewer from) {
    put(
        () -> {
          if (hasEnded) {
            from.tell(new ServerMessage.Refused(command.id(), Sentences.SESSION_ENDED));
          } else {
            desk.carryOut(command, from);
          }
        });
  }

  public void watch(Viewer viewer, boolean isVisible) {
    put(() -> sampler.look(viewer, isVisible));
  }

  public void pin(Viewer viewer, ClientMessage.Pin pin) {
    put(() -> sampler.pin(viewer, pin));
  }

  public void leave(Viewer viewer) {
    put(() -> sampler.leave(viewer));
  }

  /** What it waits for has come: the engine, or its place in the line. */
  void wake() {
    put(
        () -> {
          if (!hasEnded) {
            run.wake();
          }
        });
  }

  /** Gives everything back, what was trained lies on the disk; later writers are refused. */
  void end() {
    put(
        () -> {
          if (run.isActive()) {
            run.complete();
            keeping.changed();
            keep();
          }
          hasEnded = true;
          checking.end();
          run.end();
        });
  }

  /** A run that nobody watches makes room for others; it lies on the disk. */
  void giveWay() {
    put(
        () -> {
          if (run.isActive() && sampler.isEmpty()) {
            run.complete();
            run.giveWay(Sentences.UNWATCHED);
          }
        });
  }

  /** Says how far a run that waits has come in the line, where that has changed. */
  void tellPlace() {
    if (isWaiting) {
      put(desk::sayPlace);
    }
  }

  /** What waits for the disk is looked after. */
  void tend() {
    put(() -> {});
  }

  /** Whether {@link #tend} may be of use. */
  boolean isUnsafe() {
    return isUnsafe;
  }

  private void keep() {
    if (!hasEnded && !run.isScoring()) {
      keeping.tend(this::checkpoint, run.isRunning());
    }
    isUnsafe = keeping.isUnsafe();
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(key, run.kept(), desk.spoken());
  }

  private void tell(ServerMessage message) {
    sampler.viewers().forEach(viewer -> viewer.tell(message));
  }

  private void put(Runnable letter) {
    mailbox.add(letter);
    bell.accept(this);
  }

  /**
   * Reads the mail, then trains for a while.
   *
   * @param slice nanoseconds for training, in which at least one step is taken; 0 for none
   * @return whether there is more to do
   */
  boolean work(long slice) {
    long start = ticker.nanos();
    rest = 0;
    try {
      readMail();
      keep();
      readMail();
      if (slice > 0) {
        checking.work(start + slice);
      }
      if (slice > 0 && run.isRunning()) {
        int before = run.state().moment().step();
        train(start + slice);
        run.count(run.state().moment().step() - before);
      }
      keep();
      if (!keeping.hasWords()) {
        sampler.show(run);
      }
    } catch (Throwable failure) {
      fail(failure);
    }
    run.charge(ticker.nanos() - start);
    updatePresence();
    return run.isRunning() || checking.isUnderWay() || !mailbox.isEmpty() || hasToBeKept();
  }

  private boolean hasToBeKept() {
    return !hasEnded && keeping.isDue();
  }

  private void readMail() {
    for (Runnable letter = mailbox.poll(); letter != null; letter = mailbox.poll()) {
      letter.run();
    }
    if (!run.isRunning()) {
      sampler.hurry();
    }
  }

  private void train(long until) {
    long now = ticker.nanos();
    while (pacer.isDue(run.batches(), now)) {
      run.advance();
      pacer.spend();
      now = ticker.nanos();
      if (!run.isRunning() || !mailbox.isEmpty() || now - until >= 0) {
        return;
      }
    }
    rest = pacer.next(run.batches(), now) - now;
  }

  /**
   * For how many nanoseconds {@link #work} has nothing to do but to wait for the pace; 0 for none.
   */
  long rest() {
    return checking.isUnderWay() ? 0 : rest;
  }

  private void updatePresence() {
    Presence before = presence;
    boolean isWatched = !sampler.isEmpty();
    isWaiting = run.isWaiting();
    if (before.isWatched() != isWatched || before.isActive() != run.isActive()) {
      presence = new Presence(isWatched, run.isActive(), ticker.nanos());
    }
  }

  private ServerMessage attempt(Command command, Supplier<ServerMessage> deed) {
    try {
      return deed.get();
    } catch (Refusal refusal) {
      return new ServerMessage.Refused(command.id(), refusal.sentence());
    } catch (Throwable failure) {
      return new ServerMessage.Refused(command.id(), fail(failure));
    }
  }

  /** The run ends, the session lives on; returns the sentence that is said. */
  private Text fail(Throwable failure) {
    LOG.atError()
        .setCause(failure)
        .addKeyValue("step", run.state().moment().step())
        .addKeyValue("by", run.state().by())
        .log("a run failed");
    Text sentence = sentence(failure);
    try {
      run.close();
    } catch (RuntimeException | LinkageError more) {
      LOG.error("and its network could not be closed", more);
    }
    run.fail(sentence);
    return sentence;
  }

  private static Text sentence(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError full -> Sentences.OUT_OF_MEMORY;
      case NoSamples missing -> missing.sentence();
      default -> Sentences.FAILED;
    };
  }

  /** Writes down what the run says of itself, and tells the viewers. */
  private final class Chronicle implements TrainingRun.Chronicle {
    @Override
    public void happened(Happening happening) {
      desk.record(happening);
    }

    @Override
    public void renewed(int epoch) {
      sampler.renew(epoch);
    }

    @Override
    public void called() {
      wake();
    }
  }
}
