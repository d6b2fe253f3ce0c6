package layerlab.client.page;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.TableAct;
import layerlab.client.view.Texts;
import layerlab.data.ClassBalance;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.data.OwnTable;
import layerlab.spec.Kind;
import layerlab.spec.Language;

/** The data sets as pictures beside the network. */
public final class DataColumn implements Part<DataColumn.Model> {

  private final Balances balances = new Balances();

  /**
   * What is shown.
   *
   * @param set which is used
   * @param own what the button for a table of one's own says
   */
  public record Model(String set, String own, Optional<ClassBalance> balance, Language language) {}

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Model model(State state, Live live) {
    Data data = state.work().experiment().data();
    Language language = state.look().language();
    String own = (data instanceof OwnTable table ? table.title() : Texts.OWN_TABLE).in(language);
    return new Model(data.kind().id(), own, balances.of(data), language);
  }

  @Override
  public Element view(Model model) {
    Language language = model.language();
    Element grid = Element.div("g").with("role", "radiogroup").label(Texts.DATA.in(language));
    List<Kind<? extends Data>> sets = DataCatalogue.SETS;
    for (int i = 0; i < sets.size(); i++) {
      grid.add(button(sets, i, model));
    }
    Element column =
        Element.div("ds")
            .id(id())
            .add(
                Element.of("h2", "h2")
                    .add(
                        Element.button("")
                            .add(Texts.DATA.in(language))
                            .on(On.CLICK, new Event.Selected(new Spot.OfData()))),
                Element.div("all").add(grid, own(model)));
    model.balance().ifPresent(balance -> column.add(BalanceView.draw(balance, language)));
    return column;
  }

  private static Element button(List<Kind<? extends Data>> sets, int index, Model model) {
    Kind<? extends Data> kind = sets.get(index);
    boolean isOn = kind.id().equals(model.set());
    String title = kind.label().title().in(model.language());
    return Element.button(isOn ? "on" : "")
        .id("data-" + kind.id())
        .key(kind.id())
        .with("role", "radio")
        .with("aria-checked", isOn)
        .with("tabindex", isOn || index == 0 && isOwn(model) ? 0 : -1)
        .label(title)
        .with("title", title)
        .addAll(Thumb.of(kind.id()).stream().toList())
        .on(On.CLICK, new Event.PickedData(kind.id()))
        .on(
            On.KEY,
            signal ->
                switch (signal.key()) {
                  case "ArrowRight", "ArrowDown" -> neighbour(sets, index + 1);
                  case "ArrowLeft", "ArrowUp" -> neighbour(sets, index - 1);
                  default -> List.of();
                });
  }

  private static boolean isOwn(Model model) {
    return model.set().equals(OwnTable.KIND.id());
  }

  private static Element own(Model model) {
    return Element.button(isOwn(model) ? "own on" : "own")
        .id("data-own-table")
        .key("own")
        .with("aria-pressed", isOwn(model))
        .with("title", model.own())
        .add(Element.span("").add(model.own()))
        .on(On.CLICK, new Event.Tabled(new TableAct.Show()));
  }

  private static List<Event> neighbour(List<Kind<? extends Data>> sets, int index) {
    return List.of(new Event.PickedData(sets.get(Math.floorMod(index, sets.size())).id()));
  }
}
