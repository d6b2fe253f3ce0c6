package layerlab.client.view.share;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.page.Icon;
import layerlab.client.state.Event;
import layerlab.client.state.Letters;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.Work;
import layerlab.client.view.share.ShareSheet.Film;
import layerlab.client.view.share.ShareSheet.Weights;
import layerlab.data.OwnTable;
import layerlab.data.Planar;
import layerlab.spec.Text;

/** The sheet beside the stage: it stands in nobody's way, and closes by Esc. */
public final class ShareView {
  /** The place of the picture. */
  public static final String PICTURE = "share-picture";

  /** The button that opens the code over the whole screen. */
  static final String FULL_SCREEN = "share-full-screen";

  private static final int LONGEST_TITLE = 80;

  private final ShareSheet model;

  private ShareView(ShareSheet model) {
    this.model = model;
  }

  public static Element draw(ShareSheet model) {
    return new ShareView(model).sheet();
  }

  private String say(Text text) {
    return text.in(model.language());
  }

  private Element sheet() {
    Element sheet =
        Element.of("section", "sheet share-sheet")
            .key("share")
            .id("share-sheet")
            .with("role", "dialog")
            .with("aria-labelledby", "share-heading")
            .with("tabindex", -1)
            .with("data-autofocus", "here")
            .with("data-zone", "control")
            .with("data-return", "share")
            .add(head(), card());
    if (!model.card().origin().ancestors().isEmpty()) {
      sheet.add(origin(model.card().origin()));
    }
    if (model.isOld()) {
      sheet.add(old());
    }
    switch (model.sheet().shared()) {
      case Shared.Saving() -> sheet.add(saving());
      case Shared.Saved saved -> sheet.add(link(saved), code(saved), free(saved.free()));
      case Shared.Failed(Text why, String free) -> sheet.add(failed(why), free(free));
    }
    TableConsent consent = TableConsent.of(model.sheet());
    Element whole = consent.addTo(film(weights(sheet)), model.language());
    return whole.add(
        new TakeAway(model.language(), model.sheet().copied())
            .draw(
                model.sheet().shared(),
                model.sheet().offer().wish(),
                model.sheet().offer().experiment().data() instanceof Planar,
                consent.allowsRows()));
  }

  private Element weights(Element sheet) {
    return switch (model.weights()) {
      case Weights.Untouched() -> sheet;
      case Weights.Choice(boolean isOn, Text hint) ->
          sheet.add(
              new Switch("share-weights", ShareTexts.WEIGHTS, hint, isOn)
                  .draw(
                      model.language(),
                      new Event.AskedShare(isOn ? Offer.Wish.PLAIN : Offer.Wish.WEIGHTS)));
      case Weights.Settled(Text sentence) ->
          sheet.add(Element.of("p", "share-weights").key("weights").add(say(sentence)));
    };
  }

  /** A film brings the weights; without it they stay. */
  private Element film(Element sheet) {
    return switch (model.film()) {
      case Film.None() -> sheet;
      case Film.Choice(boolean isOn) ->
          sheet.add(
              new Switch(
                      "share-film",
                      ShareTexts.FILM,
                      isOn ? ShareTexts.FILM_ON : ShareTexts.FILM_OFF,
                      isOn)
                  .draw(
                      model.language(),
                      new Event.AskedShare(isOn ? Offer.Wish.WEIGHTS : Offer.Wish.FILM)));
    };
  }

  private Element head() {
    return Element.div("sheet-h")
        .add(
            Element.of("h2").id("share-heading").add(say(ShareTexts.HEADING)),
            Element.span("spacer"),
            Element.button("icb")
                .label(say(ShareTexts.CLOSE))
                .with("title", say(ShareTexts.CLOSE))
                .add(Icon.CLOSE.draw())
                .on(On.CLICK, new Event.Cancelled()));
  }

  /** What the receiver will see. */
  private Element card() {
    ShareSheet.Card card = model.card();
    Element words =
        Element.div("share-words").add(title(card), Element.of("p", "serif").add(card.words()));
    if (!card.reached().isEmpty()) {
      words.add(Element.of("p", "muted").key("reached").add(card.reached()));
    }
    return Element.div("share-card")
        .key("card")
        .add(Element.div("share-picture").id(PICTURE).key("picture").foreign(), words);
  }

  /** What it was made from, and what differs. */
  private Element origin(ShareSheet.Origin origin) {
    Element line = Element.of("p").add(Icon.FORK.draw());
    Text before = ShareTexts.FORKED_FROM;
    for (Work.Ancestor ancestor : origin.ancestors()) {
      line.add(
          Element.span("").add(say(before) + " "),
          Element.of("a").with("href", "/x/" + ancestor.alias()).add(ancestor.name()),
          Element.span("").add(" "));
      before = ShareTexts.MADE_FROM;
    }
    return Element.div("share-origin")
        .key("origin")
        .add(line, Element.of("p", "muted").add(origin.differs()));
  }

  private Element title(ShareSheet.Card card) {
    return Element.of("input", "share-title")
        .id("share-title")
        .with("type", "text")
        .with("maxlength", LONGEST_TITLE)
        .with("autocomplete", "off")
        .with("value", card.given())
        .with("placeholder", card.usual())
        .label(say(ShareTexts.TITLE))
        .on(On.CHANGE, signal -> List.of(new Event.Retitled(signal.value())))
        .on(On.KEY, ShareView::titleKeys);
  }

  private static List<Event> titleKeys(Signal press) {
    return switch (press.key()) {
      case "Enter" -> List.of(new Event.Retitled(press.value()));
      case "Escape" -> List.of(new Event.Cancelled());
      default -> List.of();
    };
  }

  // -- links

  private Element old() {
    return Element.div("state warn")
        .key("old")
        .with("role", "status")
        .add(Element.span("").add(say(ShareTexts.OLD) + " "), again(ShareTexts.MAKE_NEW));
  }

  private Element saving() {
    return Element.div("share-field")
        .key("link")
        .with("role", "status")
        .add(Element.span("muted").add(say(ShareTexts.SAVING)));
  }

  private Element link(Shared.Saved saved) {
    String shown = Address.shown(saved.link());
    int alias = shown.lastIndexOf('/') + 1;
    return Element.div("share-field")
        .key("link")
        .add(
            Element.span("share-address")
                .label(say(ShareTexts.LINK))
                .add(shown.substring(0, alias))
                .add(Element.of("b").add(shown.substring(alias))),
            copy(saved.link(), "btn primary", ShareTexts.COPY_LINK));
  }

  private Element copy(String link, String style, Text words) {
    boolean isCopied = model.sheet().copied().equals(link);
    return Element.button(isCopied ? style + " done" : style)
        .add(Icon.COPY.draw(), Element.span("").add(say(isCopied ? ShareTexts.COPIED : words)))
        .on(On.CLICK, new Event.Copied(link));
  }

  private Element code(Shared.Saved saved) {
    return Element.div("share-code").key("code").add(qr(saved), words(saved));
  }

  private Element qr(Shared.Saved saved) {
    return Element.of("img", "share-qr")
        .key("qr " + saved.alias())
        .with("src", Address.qr(saved))
        .with("width", 120)
        .with("height", 120)
        .with("alt", say(ShareTexts.qr(Address.shown(saved.link()))));
  }

  private Element words(Shared.Saved saved) {
    return Element.div("")
        .key("words")
        .add(
            Element.of("p", "muted").add(say(ShareTexts.TYPE_IT)),
            Element.of("p", "code")
                .label(say(ShareTexts.spelled(Address.spelled(saved.alias()))))
                .with("role", "img")
                .add(Letters.upper(saved.alias())),
            Element.button("link")
                .id(FULL_SCREEN)
                .add(say(ShareTexts.FULL_SCREEN))
                .on(On.CLICK, new Event.Opened(new Sheet.Code(saved, model.sheet()))),
            Element.of("a", "link")
                .with("href", Address.qr(saved))
                .with("download", "layerlab-" + saved.alias() + ".svg")
                .add(say(ShareTexts.SAVE_QR)),
            Element.of("p", "muted").add(say(ShareTexts.COPY_OF_YOURS)));
  }

  private Element failed(Text why) {
    return Element.div("state err")
        .key("failed")
        .with("role", "alert")
        .add(
            Element.span("").add(say(why) + " " + say(ShareTexts.STAYS) + " "),
            again(ShareTexts.TRY_AGAIN));
  }

  /** Asks for a like link once more. */
  private Element again(Text words) {
    return Element.button("link")
        .add(say(words))
        .on(On.CLICK, new Event.AskedShare(model.sheet().offer().wish()));
  }

  private Element free(String link) {
    return Element.div("share-free")
        .key("free")
        .add(
            Element.of("h3").add(say(ShareTexts.FREE_TITLE)),
            Element.div("share-field")
                .add(
                    Element.span("share-address").add(Address.shown(link)),
                    copy(link, "btn line", ShareTexts.COPY)),
            Element.of("p", "muted").add(say(held(Address.held(link)))));
  }

  private Text held(int characters) {
    boolean isFilmed = model.sheet().offer().wish() == Offer.Wish.FILM;
    if (model.sheet().offer().experiment().data() instanceof OwnTable) {
      return isFilmed
          ? ShareTexts.freeButForFilmAndRows(characters)
          : ShareTexts.freeButForRows(characters);
    }
    return isFilmed ? ShareTexts.freeButForFilm(characters) : ShareTexts.free(characters);
  }
}
