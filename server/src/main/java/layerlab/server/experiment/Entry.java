package layerlab.server.experiment;

import layerlab.experiment.Experiment;

/** An experiment as it is shared. */
public record Entry(Experiment experiment, String title, Origin origin) {
  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 120;

  /** Where an experiment comes from. */
  public sealed interface Origin {
    record New() implements Origin {}

    /** It was made from another that was shared. */
    record ForkOf(Alias alias) implements Origin {}
  }
}
