package layerlab.server.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import layerlab.data.Examples;
import layerlab.data.Task;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Carry;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Snapshot;
import layerlab.wire.Frame;
import layerlab.wire.Keyframe;
import layerlab.wire.Moment;

/**
 * Moments of a run that can be looked at and gone on from: the ends of epochs at even spaces, which
 * double whenever there is no room for more, besides the first, the latest, and those before edits.
 * A run makes a snapshot at the end of each epoch anyway, so that keeping one costs no copy.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Past {
  /** How many moments there are at most, {@link #MOST_MARKED} of them out of the even spaces. */
  static final int MOST = 256;

  static final int MOST_MARKED = 16;

  /** Bytes of one run's past. Where fewer than {@link #FEWEST} moments fit, there is none. */
  static final double MOST_BYTES = 1 << 21;

  private static final int FEWEST = 6;

  /** Parameters in one answer, the most urgent moment apart; a message stays below 0.3 MB. */
  private static final int MOST_PARAMETERS = 24_000;

  private final Memory memory;
  private final TreeMap<Integer, Remembered> moments = new TreeMap<>();
  private final Deque<Integer> marked = new ArrayDeque<>();
  private Optional<Remembered> latest = Optional.empty();

  /** What the moments take, and how much of that was granted. */
  private double held;

  private double bytes;
  private int spacing = 1;
  private int taken;

  Past(Memory memory) {
    this.memory = memory;
  }

  /** The epochs of which there are moments, ascending. */
  List<Integer> epochs() {
    if (moments.isEmpty() || latest.isEmpty() || moments.containsKey(latest.get().epoch())) {
      return List.copyOf(moments.keySet());
    }
    TreeMap<Integer, Remembered> all = new TreeMap<>(moments);
    all.put(latest.get().epoch(), latest.get());
    return List.copyOf(all.keySet());
  }

  /** What it holds, to begin another with. */
  Checkpoint.Past kept() {
    List<Remembered> all = new ArrayList<>(moments.values());
    latest.filter(kept -> !moments.containsKey(kept.epoch())).ifPresent(all::add);
    return new Checkpoint.Past(all, List.copyOf(marked), spacing, taken);
  }

  /** Takes what another one held; this one was empty. */
  void take(Checkpoint.Past kept) {
    spacing = kept.spacing();
    taken = kept.taken();
    marked.addAll(kept.marked());
    for (Remembered moment : kept.moments()) {
      latest = Optional.of(moment);
      if (moments.isEmpty() || isToStay(moment.epoch())) {
        moments.put(moment.epoch(), moment);
      }
    }
    recount();
    if (!account()) {
      clear();
    }
  }

  private boolean isToStay(int epoch) {
    return epoch % spacing == 0 || marked.contains(epoch);
  }

  /** Nothing is known any more; its memory is given back. */
  void clear() {
    moments.clear();
    marked.clear();
    latest = Optional.empty();
    spacing = 1;
    recount();
    account();
  }

  /** A run begins, or goes on with another network: what was before belongs to something else. */
  void begin(Course course) {
    clear();
    if (isRoom(course)) {
      take(course, course.snapshot());
    }
  }

  /** An epoch is over, and all its numbers were finite. */
  void add(Course course) {
    if (isRoom(course)) {
      take(course, course.lastFinite());
    }
  }

  /** Whether as many moments of a network have room as make a past. */
  private static boolean isRoom(Course course) {
    Assignment assignment = course.assignment();
    double bytes =
        Remembered.bytes(
            assignment.graph().parameterCount(),
            assignment.plan().optimizer().slots(),
            course.evaluation());
    return MOST_BYTES / bytes >= FEWEST;
  }

  private void take(Course course, Snapshot snapshot) {
    taken++;
    Remembered kept =
        new Remembered(taken, course.assignment().plan(), snapshot, course.evaluation());
    latest = Optional.of(kept);
    if (kept.epoch() % spacing == 0 || moments.isEmpty()) {
      put(kept);
    }
  }

  private void put(Remembered kept) {
    double most = Math.min(MOST, MOST_BYTES / kept.bytes());
    Remembered before = moments.put(kept.epoch(), kept);
    held += kept.bytes() - (before == null ? 0 : before.bytes());
    while (moments.size() > most || !account()) {
      if (moments.size() <= FEWEST) {
        clear();
        return;
      }
      thin(most);
    }
  }

  /** Takes memory for what there is, or gives it back; whether there was enough. */
  private boolean account() {
    boolean isGranted = memory.exchange(bytes, held);
    if (isGranted) {
      bytes = held;
    }
    return isGranted;
  }

  /** After some have gone; where one is added it need not be summed up anew. */
  private void recount() {
    held = moments.values().stream().mapToDouble(Remembered::bytes).sum();
  }

  /** Leaves every second one out, but for the first and those that are marked. */
  private void thin(double most) {
    spacing *= 2;
    int first = moments.firstKey();
    while (marked.size() > most / 4) {
      marked.removeFirst();
    }
    moments.keySet().removeIf(epoch -> epoch != first && !isToStay(epoch));
    recount();
  }

  /** Something is about to happen: the latest moment stays. */
  void mark() {
    if (latest.isEmpty() || moments.isEmpty() || marked.contains(latest.get().epoch())) {
      return;
    }
    marked.addLast(latest.get().epoch());
    if (marked.size() > MOST_MARKED) {
      int oldest = marked.removeFirst();
      if (oldest % spacing != 0 && oldest != moments.firstKey()) {
        moments.remove(oldest);
        recount();
      }
    }
    put(latest.get());
  }

  /** The samples are others by now: of what was answered only the losses still mean something. */
  void forgetAnswers() {
    Optional<Remembered> newest = latest;
    moments.replaceAll((epoch, kept) -> withoutAnswers(kept));
    latest =
        newest.map(
            kept ->
                Optional.ofNullable(moments.get(kept.epoch()))
                    .orElseGet(() -> withoutAnswers(kept)));
    recount();
    account();
  }

  /** Under another number: what is kept on the disk of a moment is never written again. */
  private Remembered withoutAnswers(Remembered kept) {
    taken++;
    return new Remembered(taken, kept.plan(), kept.snapshot(), kept.evaluation().withoutAnswers());
  }

  /** The run went back to an epoch: what came after it has not been. */
  void rewind(int epoch) {
    moments.tailMap(epoch, false).clear();
    marked.removeIf(mark -> mark > epoch);
    latest = latest.filter(kept -> kept.epoch() <= epoch).or(() -> at(epoch));
    recount();
    account();
  }

  private Optional<Remembered> at(int epoch) {
    return Optional.ofNullable(moments.get(epoch));
  }

  /** Where a run may go on from, as it is or with what has been changed since. */
  record Departure(int epoch, Snapshot snapshot) {}

  /**
   * The state to go on from with another plan: that of the moment nearest to an epoch.
   *
   * @param now what is trained, on whose graph and examples the moments are
   */
  Optional<Departure> departure(int epoch, Assignment now, TrainingPlan plan) {
    return nearest(epoch).map(kept -> new Departure(kept.epoch(), under(kept, now, plan)));
  }

  private static Snapshot under(Remembered kept, Assignment now, TrainingPlan plan) {
    if (kept.plan().equals(plan)) {
      return kept.snapshot();
    }
    Assignment then = new Assignment(now.graph(), kept.plan(), now.examples(), kept.snapshot());
    return Carry.over(then, kept.snapshot(), now.graph(), plan).snapshot();
  }

  private Optional<Remembered> nearest(int epoch) {
    if (moments.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<Integer, Remembered> before = moments.floorEntry(epoch);
    Map.Entry<Integer, Remembered> after = moments.ceilingEntry(epoch);
    Remembered nearest =
        before == null || after != null && after.getKey() - epoch < epoch - before.getKey()
            ? after.getValue()
            : before.getValue();
    return latest
        .filter(kept -> Math.abs(kept.epoch() - epoch) < Math.abs(nearest.epoch() - epoch))
        .or(() -> Optional.of(nearest));
  }

  /**
   * The moments nearest to some epochs, each once: the first always, others as there is room.
   *
   * @param now what is trained, on whose graph and examples the moments are
   * @param predicted the samples of which predictions are shown
   */
  List<Keyframe> keyframes(List<Integer> epochs, Assignment now, Optional<Samples> predicted) {
    TreeMap<Integer, Keyframe> found = new TreeMap<>();
    int parameters = 0;
    for (int epoch : epochs) {
      Optional<Remembered> kept = nearest(epoch);
      if (kept.isEmpty() || found.containsKey(kept.get().epoch())) {
        continue;
      }
      parameters += kept.get().snapshot().parameters().size();
      if (parameters > MOST_PARAMETERS && !found.isEmpty()) {
        break;
      }
      found.put(kept.get().epoch(), keyframe(kept.get(), now, predicted));
    }
    return List.copyOf(found.values());
  }

  private static Keyframe keyframe(Remembered kept, Assignment now, Optional<Samples> predicted) {
    Snapshot.Progress progress = kept.snapshot().progress();
    Examples examples = now.examples();
    int classes =
        switch (now.graph().data().task()) {
          case Task.Regression() -> 0;
          case Task.Classification classification -> classification.classes().size();
        };
    return new Keyframe(
        new Moment(progress.epoch(), progress.step()),
        kept.snapshot().parameters(),
        scores(examples, 0, kept.evaluation().train(), classes, predicted),
        scores(examples, examples.train(), kept.evaluation().test(), classes, predicted));
  }

  private static Keyframe.Scores scores(
      Examples examples,
      int first,
      Evaluation.Part part,
      int classes,
      Optional<Samples> predicted) {
    int count = first == 0 ? examples.train() : examples.count() - first;
    Frame.Counts answers =
        classes == 0 || part.answers().length != count
            ? Frame.Counts.of()
            : Camera.counts(examples, first, part, classes);
    return new Keyframe.Scores(
        part.loss(),
        part.accuracy(),
        answers,
        predicted
            .filter(samples -> part.predictions().length == count)
            .map(samples -> Predicting.part(samples, first, part.predictions())));
  }
}
