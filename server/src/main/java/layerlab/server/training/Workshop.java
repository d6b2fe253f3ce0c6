package layerlab.server.training;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import layerlab.data.Data;
import layerlab.experiment.Limits;
import layerlab.server.dataset.Samples;

/** What every session finds in the house. */
public record Workshop(
    EngineRoom engine,
    Function<Data, Samples> samples,
    Room room,
    Ticker ticker,
    Checkpoints checkpoints) {

  /**
   * What a run may ask for, and what all runs share.
   *
   * @param past memory for moments that can be gone back to; a run does without where it is taken
   * @param steps that all have taken
   */
  public record Room(Limits limits, Line line, Memory memory, Memory past, LongAdder steps) {}
}
