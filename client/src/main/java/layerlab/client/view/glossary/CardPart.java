package layerlab.client.view.glossary;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.page.TermWords;
import layerlab.client.state.Card;
import layerlab.client.state.Event;
import layerlab.client.state.Explaining.Act;
import layerlab.client.state.State;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The card that explains the term under the pointer or with the focus, beside its word. */
public final class CardPart implements Part<CardPart.Model> {
  private static final Text NAME = Text.of("Term explained", "术语解释");

  /** What is shown. */
  public record Model(Card card, Language language) {}

  @Override
  public String id() {
    return "card";
  }

  @Override
  public Model model(State state, Live live) {
    Card card = state.focus().card();
    return new Model(card.isShown() ? card : new Card.None(), state.look().language());
  }

  @Override
  public Element view(Model model) {
    Element place = Element.of("section", "cards").id(id());
    return switch (model.card()) {
      case Card.None() -> place;
      case Card.Of card -> place.label(NAME.in(model.language())).add(card(card, model.language()));
    };
  }

  private static Element card(Card.Of card, Language language) {
    return GlossaryView.entry(Element.div("term-card"), card.term(), language)
        .key(card.anchor())
        .id(TermWords.CARD)
        .with("role", "tooltip")
        .with("data-anchor", card.anchor())
        .with("data-inward", true)
        .on(On.ENTER, new Event.Explained(new Act.Approach(card.term(), card.anchor())))
        .on(On.LEAVE, new Event.Explained(new Act.Leave()));
  }
}
