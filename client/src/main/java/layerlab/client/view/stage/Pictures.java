package layerlab.client.view.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;
import layerlab.graph.NodeId;

/** What every unit gives over the input plane. A layer whose pictures are not known has none. */
public final class Pictures {
  private final Map<NodeId, Layer> layers = new HashMap<>();
  private int side = 2;

  /**
   * One layer's pictures, all on the same grid.
   *
   * @param values what its units give
   * @param border where the sign changes, where a unit falls silent, or where a share is a half
   */
  public record Layer(Field values, Contour.Level border, int units) {}

  public int side() {
    return side;
  }

  public Optional<Layer> layer(NodeId id) {
    return Optional.ofNullable(layers.get(id));
  }

  void begin(int newSide) {
    side = newSide;
    layers.clear();
  }

  void put(NodeId id, Layer layer) {
    layers.put(id, layer);
  }
}
