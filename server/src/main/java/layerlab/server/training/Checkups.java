package layerlab.server.training;

import java.util.ArrayList;
import java.util.List;
import layerlab.dense.LayerCheckup;
import layerlab.dense.StepReading;
import layerlab.server.engine.Assignment;
import layerlab.wire.Checkup;
import layerlab.wire.Moment;

/**
 * How the layers of a run were doing at the ends of epochs at even spaces, which double whenever
 * there is no room for more. Whoever looks at a long run costs it no more than who looks at a short
 * one, and so does nobody: a million epochs are looked at some thousand times.
 *
 * <p>Their memory is that of the moments of the past; where it is taken, there are fewer.
 *
 * <p>Gradients are those of the step that follows on the end of an epoch, at the very weights that
 * are described; so a run that stops there has no checkup of its last epoch.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Checkups {
  /** How many moments there are at most. */
  static final int MOST = 64;

  /** How many layers they describe at most together: a message stays below 0.3 MB. */
  static final int MOST_LAYERS = 600;

  /** What the description of a layer takes as objects, rounded up. */
  private static final double BYTES_OF_A_LAYER = 600;

  private static final int WIDEST = 1 << 30;

  private final Memory memory;
  private final List<Checkup> kept = new ArrayList<>();
  private int spacing = 1;
  private double bytes;
  private boolean isDue;

  Checkups(Memory memory) {
    this.memory = memory;
  }

  private static int most(int layers) {
    return Math.min(MOST, MOST_LAYERS / Math.max(1, layers));
  }

  /** Of epochs other than its multiples nothing is kept, but for where a network began. */
  int spacing() {
    return spacing;
  }

  /** What is known of later epochs than one, ascending. */
  List<Checkup> since(int epoch) {
    return kept.stream().filter(checkup -> epoch(checkup) > epoch).toList();
  }

  /** Nothing is known any more. */
  void clear() {
    kept.clear();
    spacing = 1;
    isDue = false;
    account();
  }

  /** A network begins. */
  void begin(Course course) {
    clear();
    look(course);
  }

  /** The same network goes on in another course. */
  void goOn(Course course) {
    if (isDue) {
      look(course);
    }
  }

  /** An epoch is over. */
  void add(Course course) {
    if (course.moment().epoch() % spacing == 0) {
      look(course);
    }
  }

  /** The run went back to an epoch: what came after it has not been. */
  void rewind(int epoch) {
    kept.removeIf(checkup -> epoch(checkup) > epoch);
    account();
  }

  private void look(Course course) {
    isDue = true;
    Moment moment = course.moment();
    Assignment assignment = course.assignment();
    course.readNext(reading -> take(moment, assignment, reading));
  }

  private void take(Moment moment, Assignment assignment, StepReading reading) {
    isDue = false;
    kept.removeIf(checkup -> epoch(checkup) >= moment.epoch());
    List<LayerCheckup> layers = LayerCheckup.of(assignment.graph(), reading, assignment.examples());
    kept.add(new Checkup(moment, layers));
    while (kept.size() > most(layers.size()) || !account()) {
      if (kept.size() == 1) {
        kept.clear();
      }
      spacing = Math.min(WIDEST, 2 * spacing);
      kept.removeIf(checkup -> epoch(checkup) % spacing != 0);
    }
  }

  /** Takes memory for what there is, or gives it back; whether there was enough. */
  private boolean account() {
    double now =
        kept.stream().mapToDouble(checkup -> BYTES_OF_A_LAYER * checkup.layers().size()).sum();
    boolean isGranted = memory.exchange(bytes, now);
    if (isGranted) {
      bytes = now;
    }
    return isGranted;
  }

  private static int epoch(Checkup checkup) {
    return checkup.moment().epoch();
  }
}
