package layerlab.server.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares a few threads among many sessions: whoever has had the least time is next, for a short
 * slice. Mail is read at once, whoever's turn it is, but nobody trains out of turn for it.
 *
 * <p><b>Thread</b> any. The threads never wait for anything but their turn.
 */
public final class Scheduler implements AutoCloseable {
  private static final long LONGEST_SLICE = TimeUnit.MILLISECONDS.toNanos(15);
  private static final long SHORTEST_SLICE = TimeUnit.MILLISECONDS.toNanos(1);

  /** So often everybody should have a turn: as often as pictures are shown. */
  private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(100);

  /** A turn that took long is paid for within this time; the rest is forgiven. */
  private static final long PAYBACK = TimeUnit.MILLISECONDS.toNanos(300);

  private enum Place {
    AWAY,
    QUEUED,
    AT_WORK,
    /** Waits for the clock: it may go no faster. */
    RESTING
  }

  /** A session's place among the others. */
  private static final class Turn {
    private final TrainingSession session;
    private final long number;
    private Place place = Place.AWAY;
    private boolean hasMail;
    private boolean isTraining;
    private long used;
    private long slice;
    private long due;

    private Turn(TrainingSession session, long number) {
      this.session = session;
      this.number = number;
    }

    private boolean hasMail() {
      return hasMail;
    }

    private long used() {
      return used;
    }

    private long number() {
      return number;
    }

    private long due() {
      return due;
    }
  }

  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::hasMail)
          .reversed()
          .thenComparingLong(Turn::used)
          .thenComparingLong(Turn::number);

  private static final Comparator<Turn> BY_CLOCK =
      Comparator.comparingLong(Turn::due).thenComparingLong(Turn::number);

  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

  /** How long closing waits for the steps that are under way. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Ticker ticker;
  private final Ticker effort;
  private final Duration patience;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<TrainingSession, Turn> turns = new HashMap<>();
  private final TreeSet<Turn> queue = new TreeSet<>(ORDER);
  private final TreeSet<Turn> resting = new TreeSet<>(BY_CLOCK);
  private long arrivals;
  private long floor;
  private boolean isClosed;

  /**
   * Starts the threads.
   *
   * @param effort how long the calling thread has computed: time in which the machine did something
   *     else is not charged to whose turn it was
   */
  public Scheduler(int size, Ticker ticker, Ticker effort) {
    this(size, ticker, effort, PATIENCE);
  }

  Scheduler(int size, Ticker ticker, Ticker effort, Duration patience) {
    this.ticker = ticker;
    this.effort = effort;
    this.patience = patience;
    for (int i = 1; i <= size; i++) {
      threads.add(Thread.ofPlatform().daemon().name("training-" + i).start(this::serve));
    }
  }

  /** Has the session's mail read soon. */
  public synchronized void ring(TrainingSession session) {
    Turn turn = turns.computeIfAbsent(session, key -> new Turn(session, arrivals++));
    boolean isQueued = queue.remove(turn) || resting.remove(turn);
    turn.hasMail = true;
    if (isQueued || turn.place == Place.AWAY) {
      enqueue(turn);
    }
  }

  private void enqueue(Turn turn) {
    if (turn.place == Place.AWAY || turn.place == Place.RESTING) {
      // Whoever was away has not saved up time for it.
      turn.used = Math.max(turn.used, floor);
    }
    turn.place = Place.QUEUED;
    queue.add(turn);
    notify();
  }

  private void serve() {
    for (Optional<Turn> next = next(); next.isPresent(); next = next()) {
      Turn turn = next.get();
      long start = effort.nanos();
      boolean hasMore = turn.session.work(turn.slice);
      done(turn, effort.nanos() - start, hasMore);
    }
  }

  /** Waits for the next turn; there is none when this is closed. */
  private synchronized Optional<Turn> next() {
    try {
      wakeRested();
      while (queue.isEmpty() && !isClosed) {
        if (resting.isEmpty()) {
          wait();
        } else {
          TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, resting.first().due - ticker.nanos()));
        }
        wakeRested();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    if (isClosed) {
      return Optional.empty();
    }
    Turn turn = queue.removeFirst();
    turn.place = Place.AT_WORK;
    turn.slice = turn.hasMail ? 0 : slice();
    if (!turn.hasMail) {
      floor = Math.max(floor, turn.used);
    }
    turn.hasMail = false;
    return Optional.of(turn);
  }

  private void wakeRested() {
    long now = ticker.nanos();
    while (!resting.isEmpty() && resting.first().due - now <= 0) {
      enqueue(resting.removeFirst());
    }
  }

  /** Short enough that everybody has a turn in every round, as far as that is possible. */
  private long slice() {
    long share = ROUND * threads.size() / (queue.size() + 1);
    return Math.max(SHORTEST_SLICE, Math.min(LONGEST_SLICE, share));
  }

  /**
   * Among three hundred, twenty milliseconds too many would otherwise be three seconds without a
   * turn.
   */
  private long owed(Turn turn, long nanos) {
    long most = floor + PAYBACK * threads.size() / (queue.size() + 1);
    return Math.max(0, Math.min(nanos, most - turn.used));
  }

  private synchronized void done(Turn turn, long nanos, boolean hasMore) {
    // What it took to build a network is not owed by the run that has yet to begin.
    turn.used += turn.isTraining || turn.slice > 0 ? owed(turn, nanos) : 0;
    turn.isTraining = hasMore;
    long rest = turn.session.rest();
    if (turn.hasMail || hasMore && rest == 0) {
      enqueue(turn);
    } else if (hasMore) {
      turn.place = Place.RESTING;
      turn.due = ticker.nanos() + rest;
      resting.add(turn);
      notify();
    } else {
      turn.place = Place.AWAY;
    }
    if (turn.session.hasEnded()) {
      queue.remove(turn);
      resting.remove(turn);
      turns.remove(turn.session);
    }
  }

  /**
   * Ends the threads after their present turn, then has the last mail read. A step that does not
   * come to its end is left behind.
   */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      notifyAll();
    }
    try {
      join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return;
    }
    idle().forEach(session -> session.work(0));
  }

  private void join() throws InterruptedException {
    long deadline = ticker.nanos() + patience.toNanos();
    for (Thread thread : threads) {
      if (!thread.join(Duration.ofNanos(Math.max(1, deadline - ticker.nanos())))) {
        LOG.atWarn().addKeyValue("thread", thread.getName()).log("still at a step and left behind");
      }
    }
  }

  private synchronized List<TrainingSession> idle() {
    return turns.values().stream()
        .filter(turn -> turn.place != Place.AT_WORK)
        .map(turn -> turn.session)
        .toList();
  }
}
