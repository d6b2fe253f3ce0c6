package layerlab.wire;

import java.util.List;
import layerlab.dense.LayerCheckup;
import layerlab.dense.LayerStatistics;

/**
 * The layers that learn, looked at closely at one moment of a run.
 *
 * @param moment before the step by which gradients and updates were measured
 * @param layers in the order of {@link LayerStatistics#layers}
 */
public record Checkup(Moment moment, List<LayerCheckup> layers) {
  public Checkup {
    layers = List.copyOf(layers);
  }
}
