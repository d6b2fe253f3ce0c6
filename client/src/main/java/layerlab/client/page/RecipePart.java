package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Control;
import layerlab.client.view.Recipe;
import layerlab.client.view.Texts;
import layerlab.spec.Language;

/** The sentence under the top bar. */
public final class RecipePart implements Part<RecipePart.Model> {

  /** Latin letters that fill a line; longer sentences wrap in smaller type. */
  private static final int LINE = 164;

  private static final char FIRST_WIDE = '\u2e80';

  /** What is shown; {@code sheet} says which of its values is open. */
  public record Model(Recipe whole, Recipe brief, TermWords words, Screen.Sheet sheet) {
    Language language() {
      return words.language();
    }
  }

  @Override
  public String id() {
    return "recipe";
  }

  @Override
  public Model model(State state, Live live) {
    Language language = state.look().language();
    return new Model(
        Recipe.of(state.work().experiment(), language),
        Recipe.brief(state.work().experiment(), language),
        TermWords.of(state),
        state.screen().sheet());
  }

  @Override
  public Element view(Model model) {
    return Element.of("section", "recipe")
        .id(id())
        .label(Texts.RECIPE.in(model.language()))
        .with("data-zone", "recipe")
        .add(sentence(model, model.whole(), "r"), sentence(model, model.brief(), "b"));
  }

  private static Element sentence(Model model, Recipe recipe, String place) {
    ControlView controls = new ControlView(model.language(), model.sheet(), place);
    String style = place.equals("r") ? "whole" : "brief";
    Element sentence =
        Element.of("p", isLong(recipe.text()) ? style + " long" : style)
            .key(place)
            .with("lang", Languages.tag(model.language()));
    TermWords.Pen pen = model.words().at(place);
    for (Recipe.Piece piece : recipe.pieces()) {
      switch (piece) {
        case Recipe.Piece.Words(String text) -> pen.write(sentence, text);
        case Recipe.Piece.Value(Control control, String shown, Spot governs) ->
            sentence.add(controls.value(control, shown, governs));
      }
    }
    return sentence;
  }

  /** A Chinese character is as wide as two letters. */
  private static boolean isLong(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += text.charAt(i) >= FIRST_WIDE ? 2 : 1;
    }
    return width > LINE;
  }
}
