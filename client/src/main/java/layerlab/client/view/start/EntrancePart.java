package layerlab.client.view.start;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.page.Icon;
import layerlab.client.page.Part;
import layerlab.client.page.Thumb;
import layerlab.client.state.Entrance;
import layerlab.client.state.Event;
import layerlab.client.state.Keeping;
import layerlab.client.state.State;
import layerlab.client.view.mine.MineTexts;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** A row between recipe and stage that takes room from nobody once something runs. */
public final class EntrancePart implements Part<EntrancePart.Model> {
  private static final int LONGEST_LINK = 1 << 20;

  /** What is shown. */
  public sealed interface Model {
    /** The row is gone. */
    record Gone() implements Model {}

    /**
     * The row.
     *
     * @param cards what can be opened, in order
     */
    record Row(Language language, String typed, Entrance.Answer answer, List<Card> cards)
        implements Model {
      public Row {
        cards = List.copyOf(cards);
      }
    }
  }

  /** One experiment, and whether it is the one that is open. */
  public record Card(Showcase example, boolean isOpen) {}

  @Override
  public String id() {
    return "entrance";
  }

  @Override
  public Model model(State state, Live live) {
    Entrance entrance = state.screen().entrance();
    if (!entrance.isShown()) {
      return new Model.Gone();
    }
    List<Card> cards = new ArrayList<>();
    for (Showcase example : Showcase.values()) {
      cards.add(new Card(example, example.experiment().equals(state.work().experiment())));
    }
    return new Model.Row(state.look().language(), entrance.typed(), entrance.answer(), cards);
  }

  @Override
  public Element view(Model model) {
    return switch (model) {
      case Model.Gone() -> Element.div("entrance gone").id(id());
      case Model.Row row ->
          Element.div("entrance")
              .id(id())
              .with("role", "region")
              .with("data-zone", "control")
              .label(EntranceTexts.REGION.in(row.language()))
              .add(
                  Element.of("p", "serif").key("what").add(EntranceTexts.WHAT.in(row.language())),
                  cards(row),
                  mine(row.language()),
                  code(row),
                  close(row.language()));
    };
  }

  private static Element cards(Model.Row row) {
    Element cards =
        Element.div("entrance-cards")
            .key("cards")
            .with("role", "group")
            .label(EntranceTexts.EXAMPLES.in(row.language()));
    for (Card card : row.cards()) {
      Element button =
          Element.button(card.isOpen() ? "entrance-card on" : "entrance-card")
              .key(card.example().name())
              .with("aria-pressed", card.isOpen())
              .on(On.CLICK, signal -> card.isOpen() ? List.of() : List.of(card.example().open()));
      Thumb.of(card.example().set()).ifPresent(button::add);
      cards.add(button.add(Element.span("").add(card.example().title().in(row.language()))));
    }
    return cards;
  }

  private static Element mine(Language language) {
    return Element.button("btn line entrance-mine")
        .key("mine")
        .id("mine")
        .add(MineTexts.HEADING.in(language))
        .on(On.CLICK, new Event.Tended(new Keeping.Show()));
  }

  private static Element code(Model.Row row) {
    Language language = row.language();
    boolean isRefused = row.answer() instanceof Entrance.Answer.Refused;
    Element form =
        Element.of("form", "entrance-code")
            .key("code")
            .on(On.SUBMIT, signal -> List.of(new Event.TypedCode(signal.value())))
            .add(
                Element.of("label").with("for", "code").add(EntranceTexts.LABEL.in(language)),
                field(row, isRefused),
                Element.of("button", "icb")
                    .with("type", "submit")
                    .label(EntranceTexts.OPEN.in(language))
                    .with("title", EntranceTexts.OPEN.in(language))
                    .add(Icon.ENTER.draw()));
    return switch (row.answer()) {
      case Entrance.Answer.None() -> form;
      case Entrance.Answer.Looking() ->
          form.add(said("entrance-said").add(EntranceTexts.LOOKING.in(language)));
      case Entrance.Answer.Refused(Text why) ->
          form.add(said("entrance-said refused").add(why.in(language)));
    };
  }

  private static Element said(String style) {
    return Element.of("p", style).id("code-said").key("said");
  }

  private static Element field(Model.Row row, boolean isRefused) {
    return Element.of("input", isRefused ? "refused" : "")
        .id("code")
        .with("type", "text")
        .with("autocomplete", "off")
        .with("autocapitalize", "characters")
        .with("spellcheck", false)
        .with("maxlength", LONGEST_LINK)
        .with("placeholder", "7F3K")
        .with("title", EntranceTexts.HINT.in(row.language()))
        .with("aria-describedby", "code-said")
        .with("aria-invalid", isRefused)
        .with("value", row.typed())
        .on(On.INPUT, signal -> List.of(new Event.WroteCode(signal.value())))
        .on(On.KEY, EntrancePart::keys);
  }

  private static List<Event> keys(Signal press) {
    return press.key().equals("Escape") ? List.of(new Event.WroteCode("")) : List.of();
  }

  private static Element close(Language language) {
    return Element.button("icb entrance-close")
        .key("close")
        .label(EntranceTexts.CLOSE.in(language))
        .with("title", EntranceTexts.CLOSE.in(language))
        .add(Icon.CLOSE.draw())
        .on(On.CLICK, new Event.Greeted(false));
  }
}
