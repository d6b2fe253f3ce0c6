package layerlab.server.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import layerlab.dense.StepReading;
import layerlab.server.engine.Evaluation;
import layerlab.server.training.Telemetry.Channel;
import layerlab.wire.ClientMessage.Pin;

/**
 * What is shown to whom, and when: ten pictures a second to those who look, one in five seconds to
 * hidden tabs, none while nothing changes. Weights are copied only when somebody is due.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Sampler {
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long READING_PERIOD = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long HIDDEN_PERIOD = TimeUnit.SECONDS.toNanos(5);
  private static final Pin NOTHING_PINNED = new Pin(0, List.of());

  /** A viewer and what they have seen. */
  private static final class Seat {
    private final Viewer viewer;
    private boolean isVisible = true;
    private Pin pin = NOTHING_PINNED;
    private long due;
    private int seenChanges = -1;
    private Optional<Evaluation> seenEvaluation = Optional.empty();

    private Optional<StepReading> seenReading = Optional.empty();

    private Seat(Viewer viewer, long due) {
      this.viewer = viewer;
      this.due = due;
    }

    private boolean isDue(long now, int changes) {
      return seenChanges != changes && now - due >= 0;
    }

    /** Whether an evaluation is another one than was shown last. */
    private boolean takesNote(Evaluation evaluation) {
      boolean isNews = seenEvaluation.isEmpty() || seenEvaluation.get() != evaluation;
      seenEvaluation = Optional.of(evaluation);
      return isNews;
    }

    /** Whether a reading is to be shown that was not shown before; nobody works it out hidden. */
    private boolean takesNote(StepReading reading) {
      boolean isNews = isVisible && (seenReading.isEmpty() || seenReading.get() != reading);
      if (isNews) {
        seenReading = Optional.of(reading);
      }
      return isNews;
    }
  }

  private final Ticker ticker;
  private final Speed speed = new Speed();
  private long readingDue;
  private final List<Seat> seats = new ArrayList<>();

  Sampler(Ticker ticker) {
    this.ticker = ticker;
    this.readingDue = ticker.nanos();
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  void join(Viewer viewer) {
    leave(viewer);
    seats.add(new Seat(viewer, ticker.nanos()));
  }

  void leave(Viewer viewer) {
    seats.removeIf(seat -> seat.viewer == viewer);
  }

  void look(Viewer viewer, boolean isVisible) {
    for (Seat seat : seats) {
      if (seat.viewer == viewer) {
        seat.isVisible = isVisible;
        seat.due = ticker.nanos() + (isVisible ? 0 : HIDDEN_PERIOD);
      }
    }
  }

  void pin(Viewer viewer, Pin pin) {
    for (Seat seat : seats) {
      if (seat.viewer == viewer) {
        seat.pin = pin;
        seat.seenChanges = -1;
        seat.due = ticker.nanos();
      }
    }
  }

  /** Those who are there. */
  List<Viewer> viewers() {
    return seats.stream().map(seat -> seat.viewer).toList();
  }

  /** Another version begins: all pictures are made anew, now. */
  void renew(int epoch) {
    for (Seat seat : seats) {
      seat.viewer.renew(epoch);
      seat.seenEvaluation = Optional.empty();
      seat.seenReading = Optional.empty();
    }
    hurry();
  }

  /** Whoever has not seen the present state is shown it without delay. */
  void hurry() {
    seats.forEach(seat -> seat.due = ticker.nanos());
  }

  /** Shows the run to those who are due. */
  void show(TrainingRun run) {
    long now = ticker.nanos();
    List<Seat> due = seats.stream().filter(seat -> seat.isDue(now, run.changes())).toList();
    if (due.isEmpty() || !run.isBuilt()) {
      return;
    }
    Camera camera = new Camera(run);
    LossFrames losses = new LossFrames(camera.header(), stepsPerSecond(run, now), run.history());
    Picture weights = camera.weights();
    Evaluation evaluation = run.course().evaluation();
    Optional<Picture> answers = camera.answers();
    Optional<StepReading> reading = run.course().reading();
    Optional<Picture> statistics = reading.map(camera::statistics);
    if (now - readingDue >= 0 && due.stream().anyMatch(seat -> seat.isVisible)) {
      run.course().readNext();
      readingDue = now + READING_PERIOD;
    }
    for (Seat seat : due) {
      Map<Channel, Picture> pictures = new EnumMap<>(Channel.class);
      pictures.put(Channel.WEIGHTS, weights);
      camera.exact(seat.pin).ifPresent(picture -> pictures.put(Channel.EXACT, picture));
      if (seat.takesNote(evaluation)) {
        answers.ifPresent(picture -> pictures.put(Channel.ANSWERS, picture));
      }
      reading
          .filter(seat::takesNote)
          .ifPresent(known -> pictures.put(Channel.STATISTICS, statistics.orElseThrow()));
      seat.seenChanges = run.changes();
      seat.due = now + (seat.isVisible ? PERIOD : HIDDEN_PERIOD);
      seat.viewer.show(new Telemetry(losses, pictures));
    }
  }

  private double stepsPerSecond(TrainingRun run, long now) {
    if (!run.isRunning()) {
      speed.forget();
      return 0;
    }
    return speed.read(now, run.state().moment().step());
  }
}
