package layerlab.walk;

import java.util.List;
import layerlab.maths.Elementary;

/** A formula as a tree. It can be written with names or with numbers, and has a value. */
public sealed interface Formula {

  /** What it comes to. */
  double value();

  /** A number that belongs to the formula itself, such as ½ or 2. */
  record Constant(double value) implements Formula {}

  /** A number of the calculation, with its name and its place on the drawing. */
  record Quantity(Symbol symbol, double value, Place place) implements Formula {}

  record Sum(List<Formula> terms) implements Formula {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public double value() {
      double sum = 0;
      for (Formula term : terms) {
        sum += term.value();
      }
      return sum;
    }
  }

  record Minus(Formula from, Formula less) implements Formula {
    @Override
    public double value() {
      return from.value() - less.value();
    }
  }

  record Negative(Formula of) implements Formula {
    @Override
    public double value() {
      return 0 - of.value();
    }
  }

  /** A product; 0 times anything is 0, as a target of 0 silences the logarithm beside it. */
  record Product(List<Formula> factors) implements Formula {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public double value() {
      double product = 1;
      for (Formula factor : factors) {
        double value = factor.value();
        if (value == 0) {
          return 0;
        }
        product *= value;
      }
      return product;
    }
  }

  record Fraction(Formula over, Formula under) implements Formula {
    @Override
    public double value() {
      return over.value() / under.value();
    }
  }

  record Square(Formula of) implements Formula {
    @Override
    public double value() {
      double value = of.value();
      return value * value;
    }
  }

  record Cube(Formula of) implements Formula {
    @Override
    public double value() {
      double value = of.value();
      return value * value * value;
    }
  }

  record Root(Formula of) implements Formula {
    @Override
    public double value() {
      return Math.sqrt(of.value());
    }
  }

  /** The larger of two. */
  record Larger(Formula first, Formula second) implements Formula {
    @Override
    public double value() {
      return Math.max(first.value(), second.value());
    }
  }

  /** The smaller of two. */
  record Smaller(Formula first, Formula second) implements Formula {
    @Override
    public double value() {
      return Math.min(first.value(), second.value());
    }
  }

  /** A function of one number. */
  record Call(Function function, Formula argument) implements Formula {
    @Override
    public double value() {
      double x = argument.value();
      return switch (function) {
        case EXP -> Elementary.exp(x);
        case LN -> Elementary.log(x);
        case TANH -> Elementary.tanh(x);
        case SIZE -> Math.abs(x);
      };
    }
  }

  /** What {@link Call} calls. */
  enum Function {
    EXP,
    LN,
    TANH,
    /** |x|. */
    SIZE
  }

  static Formula constant(double value) {
    return new Constant(value);
  }

  static Formula sum(Formula... terms) {
    return new Sum(List.of(terms));
  }

  static Formula product(Formula... factors) {
    return new Product(List.of(factors));
  }
}
