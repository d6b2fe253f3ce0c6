package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.client.view.Texts;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** What all sheets that float over the page have. */
public final class Sheets {
  private static final Text CLOSE = Text.of("Close (Esc)", "关闭（Esc）");

  private Sheets() {}

  /**
   * A sheet that is a dialog, with its title and the button that closes.
   *
   * @param from the element that has the focus again when it is closed
   */
  public static Element dialog(
      String name, String classes, String from, Text title, Language language) {
    String heading = name + "-heading";
    return Element.of("section", "sheet " + classes)
        .key(name)
        .id(name + "-sheet")
        .with("role", "dialog")
        .with("aria-labelledby", heading)
        .with("data-zone", "control")
        .with("data-return", from)
        .add(
            Element.div("sheet-h")
                .add(
                    Element.of("h2").id(heading).add(title.in(language)),
                    Element.span("spacer"),
                    close(CLOSE.in(language), CLOSE.in(language))));
  }

  /** The title and the button that closes, which takes the focus when the sheet opens. */
  static Element head(Text title, Language language) {
    return Element.div("sheet-h")
        .add(Element.of("h2").add(title.in(language)), Element.span("spacer"), close(language));
  }

  static Element close(Language language) {
    String close = Texts.CLOSE.in(language);
    return close(close, close + " (Esc)");
  }

  private static Element close(String label, String title) {
    return Element.button("icb")
        .label(label)
        .with("title", title)
        .with("data-autofocus", "here")
        .add(Icon.CLOSE.draw())
        .on(On.CLICK, new Event.Cancelled());
  }
}
