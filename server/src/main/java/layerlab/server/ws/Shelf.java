package layerlab.server.ws;

import java.util.Optional;
import layerlab.experiment.Experiment;

/**
 * Where experiments stand that were stored under a code.
 *
 * <p><b>Thread</b> any; it may read from a disk.
 */
public interface Shelf {
  Optional<Experiment> find(String code);
}
