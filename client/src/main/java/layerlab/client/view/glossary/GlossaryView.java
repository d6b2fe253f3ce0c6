package layerlab.client.view.glossary;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.page.Sheets;
import layerlab.client.page.TermPicture;
import layerlab.client.state.Event;
import layerlab.client.state.Explaining.Act;
import layerlab.client.state.Letters;
import layerlab.client.state.Look;
import layerlab.client.term.Term;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** All terms, each with its sentence and its picture. */
public final class GlossaryView {
  private static final Text HEADING = Text.of("Terms", "术语");
  private static final Text AGAIN = Text.of("Underline all of them again", "重新给所有术语加下划线");

  private GlossaryView() {}

  /**
   * The sheet.
   *
   * @param look says which of them are known
   */
  public static Element draw(Look look) {
    Language language = look.language();
    Element sheet = Sheets.dialog("terms", "keys-sheet terms-sheet", "keys", HEADING, language);
    if (!look.known().isEmpty() || look.has(Look.Switch.NO_TERMS)) {
      sheet.add(
          Element.button("link")
              .key("again")
              .add(AGAIN.in(language))
              .on(On.CLICK, new Event.Explained(new Act.Forget())));
    }
    for (Term.Chapter chapter : Term.Chapter.values()) {
      Element list = Element.div("terms-list");
      for (Term term : Term.values()) {
        if (term.chapter() == chapter) {
          list.add(entry(Element.div("terms-entry").key(term.name()), term, language));
        }
      }
      sheet.add(Element.of("h3").add(chapter.title().in(language)), list);
    }
    return sheet;
  }

  /** A picture, the term, and its sentence; in Chinese with the English term beside it. */
  static Element entry(Element into, Term term, Language language) {
    Text title = term.title();
    Element name =
        switch (language) {
          case EN -> Element.of("b").add(Letters.capital(title.en()));
          case ZH ->
              Element.of("b")
                  .add(title.zh() + " ")
                  .add(Element.span("lang-en").with("lang", "en").add(title.en()));
        };
    return into.add(
        TermPicture.draw(term),
        Element.div("term-words").add(name, Element.of("p").add(term.sentence().in(language))));
  }
}
