package layerlab.server.training;

import java.util.Optional;

/**
 * Where films are kept, for ever.
 *
 * <p><b>Errors</b> {@link layerlab.server.storage.StoreFailure} when the disk does not play along.
 *
 * <p><b>Thread</b> any; it reads and writes a disk.
 */
public interface Films {

  /** Keeps a film and returns its name; an equal one keeps the name that it has. */
  String put(Film film);

  Optional<Film> find(String name);
}
