package layerlab.client.view.sheet;

import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.view.keys.KeyMap;
import layerlab.client.view.keys.KeysView;
import layerlab.client.view.mine.MineView;
import layerlab.client.view.share.Poster;
import layerlab.client.view.share.PosterView;
import layerlab.client.view.share.ShareSheet;
import layerlab.client.view.share.ShareView;
import layerlab.client.view.time.CurveTable;

/** The share sheet, its code over the whole screen, or the key map. */
public final class SheetPart implements Part<SheetPart.Model> {

  /** What is shown. */
  public sealed interface Model {
    record Closed() implements Model {}

    record Share(ShareSheet sheet) implements Model {}

    /** The share sheet stays where it is below. */
    record Code(ShareSheet sheet, Poster poster) implements Model {}

    record Keys(KeyMap map) implements Model {}

    record Curve(CurveTable table) implements Model {}

    record Mine(MineView.Model list) implements Model {}
  }

  @Override
  public String id() {
    return "sheet";
  }

  @Override
  public Model model(State state, Live live) {
    return switch (state.screen().sheet()) {
      case Sheet.Share share -> new Model.Share(ShareSheet.of(state, live, share));
      case Sheet.Code code ->
          new Model.Code(ShareSheet.of(state, live, code.from()), Poster.of(state, code));
      case Sheet.Curve() -> new Model.Curve(CurveTable.of(live.losses(), state.look().language()));
      case Sheet.Keys() -> new Model.Keys(KeyMap.of(state.look()));
      case Sheet.Mine mine -> new Model.Mine(new MineView.Model(state.look().language(), mine));
      case Sheet.None() -> new Model.Closed();
      case Sheet.Follow follow -> new Model.Closed();
      case Sheet.Picking picking -> new Model.Closed();
      case Sheet.Typing typing -> new Model.Closed();
    };
  }

  @Override
  public boolean isLive(State state) {
    return true;
  }

  @Override
  public Element view(Model model) {
    Element place = Element.div("sheets").id(id());
    return switch (model) {
      case Model.Closed() -> place;
      case Model.Share(ShareSheet sheet) -> place.add(ShareView.draw(sheet));
      case Model.Code(ShareSheet sheet, Poster poster) ->
          place.add(ShareView.draw(sheet), PosterView.draw(poster));
      case Model.Mine(MineView.Model list) -> place.add(MineView.draw(list));
      case Model.Curve(CurveTable table) -> place.add(table.draw());
      case Model.Keys(KeyMap map) -> place.add(KeysView.draw(map));
    };
  }
}
