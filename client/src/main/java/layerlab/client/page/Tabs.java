package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Letters;
import layerlab.client.state.Screen;
import layerlab.client.state.State;
import layerlab.client.view.Texts;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** On a phone: which part of the page is shown. */
public final class Tabs implements Part<Tabs.Model> {

  /** What is shown. */
  public record Model(Screen.Tab tab, Language language) {}

  @Override
  public String id() {
    return "tabs";
  }

  @Override
  public Model model(State state, Live live) {
    return new Model(state.screen().tab(), state.look().language());
  }

  @Override
  public Element view(Model model) {
    Element tabs = Element.of("nav", "tabs").id(id()).label(Texts.PARTS.in(model.language()));
    for (Screen.Tab tab : Screen.Tab.values()) {
      boolean isOn = tab == model.tab();
      tabs.add(
          Element.button(isOn ? "on" : "")
              .id("tab-" + Letters.lower(tab.name()))
              .with("aria-pressed", isOn)
              .add(icon(tab).draw(), Element.span("").add(name(tab).in(model.language())))
              .on(On.CLICK, new Event.Turned(tab)));
    }
    return tabs;
  }

  private static Icon icon(Screen.Tab tab) {
    return switch (tab) {
      case RESULT -> Icon.MAP;
      case NETWORK -> Icon.NETWORK;
      case RECIPE -> Icon.LIST;
    };
  }

  private static Text name(Screen.Tab tab) {
    return switch (tab) {
      case RESULT -> Texts.RESULT;
      case NETWORK -> Texts.NETWORK;
      case RECIPE -> Texts.RECIPE;
    };
  }
}
