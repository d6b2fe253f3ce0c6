package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.client.view.Texts;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** What all sheets that float over the page have. */
final class Sheets {
  private Sheets() {}

  /** The title and the button that closes, which takes the focus when the sheet opens. */
  static Element head(Text title, Language language) {
    return Element.div("sheet-h")
        .add(Element.of("h2").add(title.in(language)), Element.span("spacer"), close(language));
  }

  static Element close(Language language) {
    return Element.button("icb")
        .label(Texts.CLOSE.in(language))
        .with("title", Texts.CLOSE.in(language) + " (Esc)")
        .with("data-autofocus", "here")
        .add(Icon.CLOSE.draw())
        .on(On.CLICK, new Event.Cancelled());
  }
}
