package layerlab.client.page;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import layerlab.client.state.Explaining;
import layerlab.client.state.Explaining.Act;
import layerlab.client.state.State;
import layerlab.client.term.Spelling;
import layerlab.client.term.Term;
import layerlab.spec.Language;

/**
 * Underlines terms in the texts of a part of the page, each where it is first met.
 *
 * @param hidden terms that stay plain here
 * @param open the id of the word whose card can be seen; empty: none
 */
public record TermWords(Set<Term> hidden, String open, Language language) {
  /** The id of the card that can be seen. */
  public static final String CARD = "term-card";

  /** What the map and the time strip name is on every screen, and explained there. */
  private static final Set<Term> ALWAYS =
      EnumSet.of(Term.OUTPUT, Term.EPOCH, Term.LOSS, Term.TEST_SET, Term.ACCURACY);

  public TermWords {
    hidden = Set.copyOf(hidden);
  }

  public static TermWords of(State state) {
    return new TermWords(
        Explaining.hidden(state.look()), state.focus().card().word(), state.look().language());
  }

  /** For a part of the page below a text that names terms too. */
  TermWords below(String text) {
    Set<Term> more = new HashSet<>(hidden);
    more.addAll(ALWAYS);
    Spelling.in(text, language).forEach(found -> more.add(found.term()));
    return new TermWords(more, open, language);
  }

  /**
   * Begins a part of the page.
   *
   * @param place tells the words of parts apart
   */
  public Pen at(String place) {
    return new Pen(this, place);
  }

  /** Writes the texts of a part of the page, from first to last. */
  public static final class Pen {
    private final TermWords words;
    private final String place;
    private final Set<Term> met = EnumSet.noneOf(Term.class);

    private Pen(TermWords words, String place) {
      this.words = words;
      this.place = place;
    }

    /** Adds a text to an element, which is given back. */
    public Element write(Element into, String text) {
      int at = 0;
      for (Spelling.Found found : Spelling.in(text, words.language)) {
        if (!words.hidden.contains(found.term()) && met.add(found.term())) {
          if (found.from() > at) {
            into.add(text.substring(at, found.from()));
          }
          into.add(word(found.term(), text.substring(found.from(), found.to())));
          at = found.to();
        }
      }
      return at < text.length() ? into.add(text.substring(at)) : into;
    }

    /** Adds the name of a term. */
    Element name(Element into, Term term) {
      String name = term.title().in(words.language);
      boolean isPlain = words.hidden.contains(term) || !met.add(term);
      return isPlain ? into.add(name) : into.add(word(term, name));
    }

    private Element word(Term term, String text) {
      String id = "term-" + place + "-" + term.ordinal();
      Event show = new Event.Explained(new Act.Show(term, id));
      Element word =
          Element.span("term")
              .id(id)
              .key(id)
              .with("role", "button")
              .with("tabindex", 0)
              .add(text)
              .on(On.ENTER, new Event.Explained(new Act.Approach(term, id)))
              .on(On.LEAVE, new Event.Explained(new Act.Leave()))
              .on(On.CLICK, show)
              .on(On.KEY, signal -> pressed(signal, show));
      return id.equals(words.open) ? word.with("aria-describedby", CARD) : word;
    }

    private static List<Event> pressed(Signal signal, Event show) {
      return signal.key().equals("Enter") || signal.key().equals(" ") ? List.of(show) : List.of();
    }
  }
}
