package layerlab.client.view.diagnose;

import java.util.List;
import layerlab.client.state.Diagnosis;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.view.follow.FollowAddress;
import layerlab.graph.NodeId;

/**
 * What an address says about the vital signs over time: {@code ?diagnose=dense-2}. What is no
 * layer's id means the first that learns.
 */
public final class DiagnoseAddress {
  private DiagnoseAddress() {}

  /** What a page opened at this query does first; nothing where it does not ask for it. */
  public static List<Event> read(String query) {
    String layer = FollowAddress.value(query, "diagnose");
    Event open = new Event.Diagnosed(Diagnosis.CURVES);
    if (layer.isEmpty()) {
      return List.of();
    }
    return NodeId.isLegal(layer)
        ? List.of(new Event.Selected(new Spot.OfLayer(new NodeId(layer))), open)
        : List.of(open);
  }
}
