package layerlab.client.view.scatter;

import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.state.State;

/** The predictions in place of the map. */
public final class ScatterPart implements Part<ScatterPart.Model> {

  /** What is shown; nothing for other data. */
  public record Model(Optional<Scatter> scatter) {}

  @Override
  public String id() {
    return "scatter";
  }

  @Override
  public Model model(State state, Live live) {
    return new Model(Scatter.of(state, live));
  }

  @Override
  public boolean isLive(State state) {
    return true;
  }

  @Override
  public Element view(Model model) {
    Element place = Element.div("scatter").id(id());
    model.scatter().ifPresent(scatter -> place.add(new ScatterView(scatter).draw()));
    return place;
  }
}
