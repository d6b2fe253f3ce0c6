package layerlab.server.ws;

import java.util.Optional;
import layerlab.server.training.Film;

/**
 * Where the films of experiments are that were stored under a code.
 *
 * <p><b>Thread</b> any; it may read from a disk.
 */
public interface FilmShelf {
  Optional<Film> find(String code);
}
