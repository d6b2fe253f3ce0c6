package layerlab.client.view.follow;

import java.util.List;
import java.util.function.Function;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.spec.Figures;
import layerlab.walk.Formula;
import layerlab.walk.Formula.Call;
import layerlab.walk.Formula.Constant;
import layerlab.walk.Formula.Cube;
import layerlab.walk.Formula.Fraction;
import layerlab.walk.Formula.Larger;
import layerlab.walk.Formula.Minus;
import layerlab.walk.Formula.Negative;
import layerlab.walk.Formula.Product;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Formula.Root;
import layerlab.walk.Formula.Smaller;
import layerlab.walk.Formula.Square;
import layerlab.walk.Formula.Sum;
import layerlab.walk.Place;
import layerlab.walk.Symbol;

/** Writes formulas as MathML, with names or with numbers. */
final class MathWriter {
  /** How tightly an operator binds. */
  private static final int ADDS = 1;

  private static final int MULTIPLIES = 2;
  private static final int BINDS = 3;

  private final boolean withNumbers;
  private final Place lit;
  private final Function<Place, Event> light;

  /**
   * @param lit the place whose numbers are marked
   * @param light what follows when the pointer comes to a number of a place, or leaves it
   */
  MathWriter(boolean withNumbers, Place lit, Function<Place, Event> light) {
    this.withNumbers = withNumbers;
    this.lit = lit;
    this.light = light;
  }

  /** A formula of its own. */
  Element math(Formula formula) {
    return display().add(write(formula, 0));
  }

  /** An empty formula, of full size. */
  static Element display() {
    return Element.of("math").with("displaystyle", true);
  }

  private Element write(Formula formula, int outer) {
    return switch (formula) {
      case Constant(double value) -> number(value, Figures.shown(value), outer);
      case Quantity quantity -> quantity(quantity, outer);
      case Sum(List<Formula> terms) -> series(terms, "+", ADDS, outer);
      case Product(List<Formula> factors) -> series(factors, "·", MULTIPLIES, outer);
      case Minus(Formula from, Formula less) ->
          within(row(write(from, ADDS - 1), sign("−"), write(less, ADDS)), ADDS, outer);
      case Negative(Formula of) -> within(row(sign("−"), write(of, ADDS)), ADDS, outer);
      case Fraction(Formula over, Formula under) ->
          Element.of("mfrac").add(write(over, 0), write(under, 0));
      case Square(Formula of) -> power(write(of, BINDS), number("2"));
      case Cube(Formula of) -> power(write(of, BINDS), number("3"));
      case Root(Formula of) -> Element.of("msqrt").add(write(of, 0));
      case Larger(Formula first, Formula second) -> pair("max", first, second);
      case Smaller(Formula first, Formula second) -> pair("min", first, second);
      case Call(Formula.Function function, Formula argument) -> call(function, argument);
    };
  }

  private Element call(Formula.Function function, Formula argument) {
    return switch (function) {
      case EXP -> power(letter("e"), write(argument, 0));
      case LN -> row(letter("ln"), fenced("(", write(argument, 0), ")"));
      case TANH -> row(letter("tanh"), fenced("(", write(argument, 0), ")"));
      case SIZE -> fenced("|", write(argument, 0), "|");
    };
  }

  private Element pair(String word, Formula first, Formula second) {
    Element inside = row(write(first, 0), sign(","), write(second, 0));
    return row(letter(word), fenced("(", inside, ")"));
  }

  private Element series(List<Formula> parts, String sign, int binding, int outer) {
    Element row = row();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        row.add(sign(sign));
      }
      // The first of a sum may be negative without brackets.
      row.add(write(parts.get(i), i == 0 && binding == ADDS ? 0 : binding));
    }
    return parts.size() == 1 ? row : within(row, binding, outer);
  }

  private Element quantity(Quantity quantity, int outer) {
    Element written =
        withNumbers
            ? number(quantity.value(), Digits.few(quantity.value()), outer)
            : symbol(quantity.symbol());
    if (quantity.place() instanceof Place.Nowhere) {
      return written;
    }
    return Element.of("mrow", quantity.place().equals(lit) ? "fw-q lit" : "fw-q")
        .add(written)
        .on(On.ENTER, light.apply(quantity.place()))
        .on(On.LEAVE, light.apply(new Place.Nowhere()));
  }

  private Element number(double value, String text, int outer) {
    return value < 0 ? within(number(text), ADDS, outer) : number(text);
  }

  static Element symbol(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Name(String base, String index) -> name(base, index);
      case Symbol.Derivative(Symbol.Name of, Symbol.Name by) ->
          Element.of("mfrac").add(partial(of), partial(by));
    };
  }

  private static Element partial(Symbol.Name name) {
    return row(letter("∂"), name(name.base(), name.index()));
  }

  private static Element name(String base, String index) {
    boolean isNew = base.endsWith("⁺");
    Element word = letter(isNew ? base.substring(0, base.length() - 1) : base);
    if (index.isEmpty()) {
      return isNew ? Element.of("msup").add(word, sign("+")) : word;
    }
    Element below = letter(index);
    return isNew
        ? Element.of("msubsup").add(word, below, sign("+"))
        : Element.of("msub").add(word, below);
  }

  private static Element letter(String text) {
    char first = text.charAt(0);
    if (first >= '0' && first <= '9') {
      return number(text);
    }
    // The browser's own slant takes letters that text fonts do not have.
    return Element.of("mi", text.length() == 1 ? "it" : "").with("mathvariant", "normal").add(text);
  }

  private static Element number(String text) {
    return Element.of("mn").add(text);
  }

  private static Element sign(String text) {
    return Element.of("mo").add(text);
  }

  private static Element row(Element... parts) {
    return Element.of("mrow").add(parts);
  }

  private static Element power(Element base, Element exponent) {
    return Element.of("msup").add(base, exponent);
  }

  private static Element within(Element inside, int binding, int outer) {
    return binding <= outer ? fenced("(", inside, ")") : inside;
  }

  private static Element fenced(String open, Element inside, String close) {
    return row(sign(open).with("stretchy", false), inside, sign(close).with("stretchy", false));
  }
}
