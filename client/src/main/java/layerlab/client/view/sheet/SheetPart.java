package layerlab.client.view.sheet;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.state.Look;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.Tables;
import layerlab.client.view.Titles;
import layerlab.client.view.glossary.GlossaryView;
import layerlab.client.view.keys.KeyMap;
import layerlab.client.view.keys.KeysView;
import layerlab.client.view.map.MapTable;
import layerlab.client.view.mine.MineView;
import layerlab.client.view.share.Poster;
import layerlab.client.view.share.PosterView;
import layerlab.client.view.share.ShareSheet;
import layerlab.client.view.share.ShareView;
import layerlab.client.view.table.TableView;
import layerlab.client.view.time.CurveTable;
import layerlab.data.OwnTable;

/** The share sheet, its code over the whole screen, or the key map. */
public final class SheetPart implements Part<SheetPart.Model> {

  /** What is shown. */
  public sealed interface Model {
    record Closed() implements Model {}

    record Share(ShareSheet sheet) implements Model {}

    /** The share sheet stays where it is below. */
    record Code(ShareSheet sheet, Poster poster) implements Model {}

    record Keys(KeyMap map) implements Model {}

    record Terms(Look look) implements Model {}

    record Plane(MapTable table) implements Model {}

    record Curve(CurveTable table) implements Model {}

    record Mine(MineView.Model list) implements Model {}

    record Own(TableView.Model tables) implements Model {}
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
      case Sheet.Curve() ->
          new Model.Curve(
              CurveTable.of(live.losses(), state.focus().zoom(), state.look().language()));
      case Sheet.Plane() ->
          MapTable.of(state, live).<Model>map(Model.Plane::new).orElse(new Model.Closed());
      case Sheet.Terms() -> new Model.Terms(state.look());
      case Sheet.Keys() -> new Model.Keys(KeyMap.of(state.look()));
      case Sheet.Mine mine -> new Model.Mine(new MineView.Model(state.look().language(), mine));
      case Sheet.Own(Tables tables) -> new Model.Own(own(state, tables));
      case Sheet.None() -> new Model.Closed();
      case Sheet.Follow follow -> new Model.Closed();
      case Sheet.Picking picking -> new Model.Closed();
      case Sheet.Typing typing -> new Model.Closed();
    };
  }

  private static TableView.Model own(State state, Tables tables) {
    return new TableView.Model(
        state.look().language(),
        tables,
        state.work().experiment().data() instanceof OwnTable used
            ? List.of(used.schema())
            : List.of(),
        Titles.of(state.work()));
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
      case Model.Own(TableView.Model tables) -> place.add(TableView.draw(tables));
      case Model.Curve(CurveTable table) -> place.add(table.draw());
      case Model.Plane(MapTable table) -> place.add(table.draw());
      case Model.Terms(Look look) -> place.add(GlossaryView.draw(look));
      case Model.Keys(KeyMap map) -> place.add(KeysView.draw(map));
    };
  }
}
