package layerlab.client.view.confusion;

import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.page.TermWords;
import layerlab.client.state.State;
import layerlab.client.state.Walking;

/** The matrix in place of the map, for data that no map can show. */
public final class ConfusionPart implements Part<ConfusionPart.Model> {

  /** What is shown. */
  public sealed interface Model {
    /** The data have a map. */
    record None() implements Model {}

    record Of(Confusion confusion, boolean canFollow, TermWords words) implements Model {}
  }

  @Override
  public String id() {
    return "confusion";
  }

  @Override
  public Model model(State state, Live live) {
    return Confusion.of(state, live)
        .<Model>map(
            confusion -> new Model.Of(confusion, Walking.isOpen(state), TermWords.of(state)))
        .orElse(new Model.None());
  }

  @Override
  public boolean isLive(State state) {
    return true;
  }

  @Override
  public Element view(Model model) {
    Element place = Element.div("confusion").id(id());
    return switch (model) {
      case Model.None() -> place;
      case Model.Of(Confusion confusion, boolean canFollow, TermWords words) ->
          place.add(ConfusionView.draw(confusion, canFollow, words.at("c")));
    };
  }
}
