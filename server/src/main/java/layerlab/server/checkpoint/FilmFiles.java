package layerlab.server.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import layerlab.json.Malformed;
import layerlab.server.storage.Blobs;
import layerlab.server.storage.StoreFailure;
import layerlab.server.training.Film;
import layerlab.server.training.Films;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Films as files, each named by its SHA-256. */
public final class FilmFiles implements Films {
  private static final Logger LOG = LoggerFactory.getLogger(FilmFiles.class);

  private final Blobs blobs;

  /**
   * @param folder of all data
   */
  public FilmFiles(Path folder) {
    this.blobs = new Blobs(folder.resolve("films"), ".film");
  }

  @Override
  public String put(Film film) {
    try {
      return blobs.put(FilmCodec.write(film));
    } catch (IOException failure) {
      throw new StoreFailure(Sentences.FILM_NOT_KEPT, failure);
    }
  }

  /** A damaged one is none: the experiment that it belongs to is there all the same. */
  @Override
  public Optional<Film> find(String name) {
    try {
      return blobs.find(name).map(FilmCodec::read);
    } catch (IOException | Malformed failure) {
      LOG.error("a film cannot be read", failure);
      return Optional.empty();
    }
  }
}
