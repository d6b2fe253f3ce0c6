package layerlab.server.experiment;

import java.util.Optional;
import layerlab.experiment.Experiment;

/**
 * An experiment as it is shared.
 *
 * @param film the name of the film of a run of it, if it is shared with one
 */
public record Entry(Experiment experiment, String title, Origin origin, Optional<String> film) {
  /** The longest title, in characters. */
  public static final int LONGEST_TITLE = 120;

  /** Without a film. */
  public Entry(Experiment experiment, String title, Origin origin) {
    this(experiment, title, origin, Optional.empty());
  }

  /** Where an experiment comes from. */
  public sealed interface Origin {
    record New() implements Origin {}

    /** It was made from another that was shared. */
    record ForkOf(Alias alias) implements Origin {}
  }
}
