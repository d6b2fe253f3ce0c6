package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.wire.ParameterRef;

/**
 * What can be taken back, the newest last, and what can be done again.
 *
 * @param open what the newest entry may still absorb: all moves of one drag are one entry
 */
public record Undo(List<Past> past, List<Past> future, String open) {
  /** Older entries are forgotten. */
  public static final int LONGEST = 200;

  public Undo {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** One step back. */
  public sealed interface Past {
    /** The experiment as it was. */
    record Was(Experiment experiment) implements Past {}

    /** A weight was set by hand. */
    record Weighed(ParameterRef parameter, double before, double after) implements Past {}
  }

  public static Undo nothing() {
    return new Undo(List.of(), List.of(), "");
  }

  /**
   * After a change.
   *
   * @param drag names the drag that the change belongs to; empty: the change stands alone
   */
  public Undo after(Past entry, String drag) {
    if (drag.isEmpty() || !drag.equals(open)) {
      return new Undo(grown(past, entry), List.of(), drag);
    }
    List<Past> joined = new ArrayList<>(past.subList(0, past.size() - 1));
    joined.add(joined(past.getLast(), entry));
    return new Undo(joined, List.of(), open);
  }

  /** Two moves of one drag. */
  private static Past joined(Past first, Past second) {
    return first instanceof Past.Weighed(ParameterRef parameter, double before, double between)
            && second instanceof Past.Weighed(ParameterRef same, double ignored, double after)
        ? new Past.Weighed(parameter, before, after)
        : first;
  }

  /** The drag has ended: the next change is an entry of its own. */
  public Undo closed() {
    return open.isEmpty() ? this : new Undo(past, future, "");
  }

  /** Hand-set weights are gone after a restart, so they cannot be taken back. */
  public Undo withoutWeights() {
    return new Undo(experiments(past), experiments(future), "");
  }

  /** Takes the newest entry away; what it replaced becomes the next to do again. */
  public Undo back(Past present) {
    return new Undo(past.subList(0, past.size() - 1), grown(future, present), "");
  }

  /** Takes the newest undone entry away; what it replaced becomes the next to take back. */
  public Undo forth(Past present) {
    return new Undo(grown(past, present), future.subList(0, future.size() - 1), "");
  }

  private static List<Past> experiments(List<Past> entries) {
    return entries.stream().filter(entry -> entry instanceof Past.Was).toList();
  }

  private static List<Past> grown(List<Past> entries, Past entry) {
    List<Past> grown = new ArrayList<>(entries);
    grown.add(entry);
    return grown.size() > LONGEST ? grown.subList(1, grown.size()) : grown;
  }
}
