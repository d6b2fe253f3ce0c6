package layerlab.client.view.share;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.spec.Language;
import layerlab.spec.Text;

/**
 * Something that the link may hold or allow, and the user decides.
 *
 * @param id of the element with its name
 * @param hint what it means as it stands
 */
record Switch(String id, Text name, Text hint, boolean isOn) {

  /**
   * As a line of the sheet.
   *
   * @param turned what a click asks for
   */
  Element draw(Language language, Event turned) {
    return Element.div("share-choice")
        .key(id)
        .add(
            Element.div("")
                .add(
                    Element.span("").id(id).add(name.in(language)),
                    Element.of("small").id(id + "-hint").add(hint.in(language))),
            Element.button(isOn ? "sw on" : "sw")
                .with("role", "switch")
                .with("aria-checked", isOn)
                .with("aria-labelledby", id)
                .with("aria-describedby", id + "-hint")
                .on(On.CLICK, turned));
  }
}
