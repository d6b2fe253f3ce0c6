package layerlab.client.view.mine;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.page.Icon;
import layerlab.client.page.Sheets;
import layerlab.client.page.Thumb;
import layerlab.client.state.Event;
import layerlab.client.state.Keeping;
import layerlab.client.state.Kept.Keepsake;
import layerlab.client.state.Screen;
import layerlab.client.state.Screen.Sheet;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The list of kept experiments as a sheet over the page. */
public final class MineView {
  private final Language language;

  private MineView(Language language) {
    this.language = language;
  }

  /** What is shown. */
  public record Model(Language language, Sheet.Mine sheet) {}

  public static Element draw(Model model) {
    return new MineView(model.language()).sheet(model.sheet());
  }

  private String say(Text text) {
    return text.in(language);
  }

  private Element sheet(Sheet.Mine sheet) {
    Element list = Element.of("ul", "mine-list").key("list");
    sheet.kept().all().forEach(one -> list.add(row(one)));
    Element said =
        Element.of("p", "mine-said")
            .key("said")
            .with("role", "status")
            .add(
                switch (sheet.said()) {
                  case Screen.Said.Nothing() -> "";
                  case Screen.Said.Sentence(Text words) -> say(words);
                });
    return Sheets.dialog("mine", "mine-sheet", "mine", MineTexts.HEADING, language)
        .add(
            Element.of("p", "muted")
                .key("count")
                .add(say(MineTexts.count(sheet.kept().all().size()))),
            verbs(sheet),
            said,
            sheet.kept().all().isEmpty()
                ? Element.of("p", "serif").key("empty").add(say(MineTexts.EMPTY))
                : list);
  }

  private Element verbs(Sheet.Mine sheet) {
    Element verbs =
        Element.div("mine-verbs")
            .key("verbs")
            .add(
                verb(MineTexts.KEEP, new Keeping.Keep()),
                verb(MineTexts.CHOOSE, new Keeping.Choose()));
    return sheet.kept().all().isEmpty()
        ? verbs
        : verbs.add(verb(MineTexts.SAVE, new Keeping.Save()));
  }

  private Element verb(Text words, Keeping act) {
    return Element.button("btn line")
        .key(words.en())
        .add(say(words))
        .on(On.CLICK, new Event.Tended(act));
  }

  private Element row(Keepsake one) {
    String title = one.title().isEmpty() ? say(one.face().title()) : one.title();
    Element picture = Element.span("mine-picture").key("picture");
    if (one.picture().isEmpty()) {
      Thumb.of(one.face().set()).ifPresent(picture::add);
    } else {
      picture.add(Element.of("img").with("src", one.picture()).with("alt", ""));
    }
    return Element.of("li")
        .key(one.link())
        .add(
            Element.button("mine-open")
                .key("open")
                .add(
                    picture,
                    Element.span("mine-words")
                        .key("words")
                        .add(
                            Element.of("b").add(title),
                            Element.span("serif").add(say(one.face().words())),
                            Element.span("muted").add(one.when())))
                .on(On.CLICK, new Event.Tended(new Keeping.Open(one))),
            Element.button("icb")
                .key("delete")
                .label(say(MineTexts.DELETE) + say(Text.of(": ", "：")) + title)
                .with("title", say(MineTexts.DELETE))
                .add(Icon.CLOSE.draw())
                .on(On.CLICK, new Event.Tended(new Keeping.Delete(one.link()))));
  }
}
