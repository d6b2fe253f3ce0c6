package layerlab.client.view.share;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.page.Icon;
import layerlab.client.state.Event;
import layerlab.spec.Language;

/** The code over the whole screen, to be read from the last row. */
public final class PosterView {
  private PosterView() {}

  public static Element draw(Poster poster) {
    Language language = poster.language();
    return Element.of("section", "poster")
        .key("poster")
        .id("poster")
        .with("role", "dialog")
        .with("aria-modal", true)
        .with("aria-labelledby", "poster-words")
        .with("data-zone", "control")
        .with("data-return", ShareView.FULL_SCREEN)
        .add(
            Element.of("p", "serif poster-title").add(poster.title()),
            Element.of("p", "poster-words")
                .id("poster-words")
                .add(ShareTexts.goTo(poster.host()).in(language)),
            Element.of("p", "poster-code")
                .with("role", "img")
                .label(ShareTexts.spelled(Address.spelled(poster.alias())).in(language))
                .style("--letters", Integer.toString(poster.alias().length()))
                .add(poster.alias()),
            Element.of("img", "poster-qr")
                .with("src", poster.qr())
                .with("alt", ShareTexts.qr(poster.host()).in(language)),
            Element.button("icb poster-close")
                .label(ShareTexts.CLOSE.in(language))
                .with("title", ShareTexts.CLOSE.in(language))
                .with("data-autofocus", "here")
                .add(Icon.CLOSE.draw())
                .on(On.CLICK, new Event.Cancelled()));
  }
}
