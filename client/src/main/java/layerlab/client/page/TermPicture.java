package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.term.Sketch;
import layerlab.client.term.Term;

/** What a term means, as a picture in the page's own ink. */
public final class TermPicture {
  private TermPicture() {}

  public static Element draw(Term term) {
    StringBuilder markup = new StringBuilder();
    for (Sketch.Stroke stroke : Sketch.strokes(term)) {
      markup.append("<path class='").append(stroke.style()).append("' d='");
      markup.append(stroke.path()).append("'/>");
    }
    return Element.of("svg", "term-picture")
        .with("viewBox", "0 0 60 40")
        .with("aria-hidden", true)
        .markup(markup.toString());
  }
}
