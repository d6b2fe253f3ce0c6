package layerlab.server.experiment;

import java.util.List;
import java.util.Optional;
import layerlab.server.storage.StoreFailure;

/**
 * Keeps experiments for ever.
 *
 * <p><b>Errors</b> {@link StoreFailure} when the folder or the disk does not play along.
 *
 * <p><b>Thread</b> any.
 */
public interface ExperimentStore extends AutoCloseable {

  /** Keeps an experiment; an equal one keeps the alias that it has. */
  Stored put(Entry entry);

  Optional<Stored> find(Alias alias);

  /** What an experiment was made from, nearest first. */
  List<Ancestor> ancestors(Alias alias, int most);

  @Override
  void close();
}
