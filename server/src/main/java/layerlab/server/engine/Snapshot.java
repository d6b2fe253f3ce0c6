package layerlab.server.engine;

import java.util.List;
import layerlab.graph.Numbers;

/**
 * A run at one moment, in no engine's own format. Order and dropout masks follow from the plan's
 * seed and the progress, so there is no other random state.
 *
 * @param parameters in the neutral order of {@link layerlab.graph.ParameterLayout}
 * @param slots what the optimizer remembers, as many rows as {@link
 *     layerlab.plan.Optimizer#slots()}, each in the order of the parameters
 */
public record Snapshot(Numbers parameters, List<Numbers> slots, Progress progress) {
  public Snapshot {
    slots = List.copyOf(slots);
  }

  /**
   * How far a run has come.
   *
   * @param epoch passes completed
   * @param step batches trained since the start
   * @param batch batches trained in the present epoch
   * @param updates steps that the optimizer has remembered: Adam's t
   */
  public record Progress(int epoch, int step, int batch, int updates) {
    public static final Progress START = new Progress(0, 0, 0, 0);
  }
}
