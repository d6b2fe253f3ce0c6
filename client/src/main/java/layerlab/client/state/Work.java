package layerlab.client.state;

import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;

/**
 * The experiment that is being edited.
 *
 * @param checked whether it may be trained, by the same check that the server makes
 */
public record Work(Experiment experiment, Checked checked, About about, Undo undo) {

  /**
   * What people call it.
   *
   * @param title chosen by the user; empty: the page names it after what it does
   */
  public record About(String title, Lineage lineage) {
    public About withTitle(String other) {
      return new About(other, lineage);
    }
  }

  /** Where an experiment comes from. */
  public sealed interface Lineage {
    /** Begun here. */
    record Own() implements Lineage {}

    /**
     * Opened from a link.
     *
     * @param ancestors the experiment that was opened, what it was made from, and so on
     * @param from what was opened
     */
    record Forked(List<Ancestor> ancestors, Experiment from) implements Lineage {
      public Forked {
        ancestors = List.copyOf(ancestors);
      }

      /** The one that was opened. */
      public Ancestor parent() {
        return ancestors.getFirst();
      }
    }
  }

  /** An experiment in the store that this one was made from. */
  public record Ancestor(String alias, String title) {
    /** What people call it: its title, or else its code. */
    public String name() {
      return title.isEmpty() ? Letters.upper(alias) : title;
    }
  }

  public static Work begin(Experiment experiment, Limits limits, About about) {
    return new Work(experiment, ExperimentCheck.check(experiment, limits), about, Undo.nothing());
  }

  public Work with(Experiment other, Limits limits) {
    return other.equals(experiment)
        ? this
        : new Work(other, ExperimentCheck.check(other, limits), about, undo);
  }

  public Work with(About other) {
    return new Work(experiment, checked, other, undo);
  }

  public Work with(Undo other) {
    return new Work(experiment, checked, about, other);
  }
}
