package layerlab.client.view;

import java.util.Optional;
import layerlab.client.state.Letters;
import layerlab.json.Json;
import layerlab.json.JsonReader;
import layerlab.json.Malformed;
import layerlab.spec.Param;
import layerlab.spec.Scale;

/** How a number moves under keys and drags: in steps that a person would choose. */
public final class Dial {
  private Dial() {}

  /** How far a step goes. */
  public enum Reach {
    /** Alt: a tenth. */
    FINE,
    NORMAL,
    /** Shift, Page Up and Page Down: ten times. */
    FAR
  }

  /** The value some steps further, within the parameter's range. */
  public static double turned(Param param, double value, int steps, Reach reach) {
    return switch (param) {
      case Param.Whole whole -> clamped(whole, whole(whole, value, steps, reach));
      case Param.Real real when real.scale() == Scale.LOG ->
          clamped(real, ladder(real, value, steps, reach));
      case Param.Real real -> clamped(real, linear(real, value, steps, reach));
      case Param.Choice choice -> value;
      case Param.Several several -> value;
      case Param.Toggle toggle -> value;
      case Param.Structured structured -> value;
    };
  }

  /** How many pixels of a drag are one step. */
  public static double pixelsPerStep(Param param, double value) {
    return switch (param) {
      case Param.Whole whole -> Math.abs(value) < 25 ? 12 : 4;
      case Param.Real real -> real.scale() == Scale.LOG ? 12 : 3;
      case Param.Choice choice -> 24;
      case Param.Several several -> 24;
      case Param.Toggle toggle -> 24;
      case Param.Structured structured -> 24;
    };
  }

  /** A tenth of a value, without the dust of a division. */
  public static double tenth(double value) {
    int exponent = exponent(value) - 4;
    return value > 0 ? scaled(Math.rint(scaled(value, -exponent)), exponent - 1) : value / 10;
  }

  /** The number that a person typed, if it is one: {@code 0.005}, {@code .5}, {@code 18%}. */
  public static Optional<Double> typed(String text, boolean isPercent) {
    String digits = Letters.stripped(text).replace("−", "-").replace(",", ".").replace(" ", "");
    boolean hasPercent = digits.endsWith("%");
    if (hasPercent) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    if (digits.startsWith(".")) {
      digits = "0" + digits;
    }
    if (digits.startsWith("-.")) {
      digits = "-0" + digits.substring(1);
    }
    try {
      if (JsonReader.read(digits) instanceof Json.Num(double number)) {
        return Optional.of(isPercent || hasPercent ? number / 100 : number);
      }
      return Optional.empty();
    } catch (Malformed notANumber) {
      return Optional.empty();
    }
  }

  // -- whole numbers: the second significant digit moves

  private static double whole(Param.Whole param, double value, int steps, Reach reach) {
    double step = param.id().equals("seed") ? 1 : power(digits(value) - 2);
    double stride =
        Math.max(
            1,
            switch (reach) {
              case FINE -> step / 10;
              case NORMAL -> step;
              case FAR -> step * 10;
            });
    double moved = value + steps * stride;
    return stride > 1 && steps != 0 ? Math.rint(moved / stride) * stride : moved;
  }

  private static int digits(double value) {
    int digits = 1;
    double size = Math.abs(value);
    while (size >= 10) {
      size /= 10;
      digits++;
    }
    return digits;
  }

  // -- real numbers on a linear scale: hundredths, tenths where the range is wide, thousandths
  // where it is narrow

  private static double linear(Param.Real param, double value, int steps, Reach reach) {
    int decimals = decimals(param);
    int shift =
        switch (reach) {
          case FINE -> 1;
          case NORMAL -> 0;
          case FAR -> -1;
        };
    double unit = power(decimals + shift);
    double fine = power(Math.max(decimals + shift, decimals));
    return Math.rint((value + steps / unit) * fine) / fine;
  }

  // -- real numbers on a logarithmic scale: 1, 2, 5, 10 …

  /** The smallest rung above zero of a scale that includes zero. */
  private static final int LOWEST_EXPONENT = -6;

  private static double ladder(Param.Real param, double value, int steps, Reach reach) {
    double moved = value;
    for (int i = 0; i < Math.abs(steps); i++) {
      moved =
          switch (reach) {
            case FINE -> fine(param, moved, steps > 0);
            case NORMAL -> rung(param, moved, steps > 0);
            case FAR -> decade(param, moved, steps > 0);
          };
      moved = clamped(param, moved);
    }
    return moved;
  }

  private static double fine(Param.Real param, double value, boolean up) {
    if (value <= 0) {
      return rung(param, value, up);
    }
    int exponent = exponent(value) - 1;
    double count = Math.rint(scaled(value, -exponent)) + (up ? 1 : -1);
    return scaled(count, exponent);
  }

  private static double decade(Param.Real param, double value, boolean up) {
    if (value <= 0) {
      return rung(param, value, up);
    }
    double moved = up ? value * 10 : value / 10;
    int exponent = exponent(moved) - 3;
    double tidy = scaled(Math.rint(scaled(moved, -exponent)), exponent);
    return tidy < scaled(1, LOWEST_EXPONENT) && param.min() == 0 ? 0 : tidy;
  }

  private static double rung(Param.Real param, double value, boolean up) {
    double lowest = param.min() > 0 ? param.min() : scaled(1, LOWEST_EXPONENT);
    if (value < lowest || (value <= lowest * (1 + 1e-9) && !up)) {
      return up ? lowest : param.min();
    }
    int exponent = exponent(value);
    double mantissa = scaled(value, -exponent);
    double slack = 1e-6;
    if (up) {
      double next = mantissa < 2 - slack ? 2 : mantissa < 5 - slack ? 5 : 10;
      return scaled(next, exponent);
    }
    if (mantissa <= 1 + slack) {
      return scaled(5, exponent - 1);
    }
    double next = mantissa > 5 + slack ? 5 : mantissa > 2 + slack ? 2 : 1;
    return scaled(next, exponent);
  }

  private static int exponent(double value) {
    int exponent = 0;
    double size = value;
    while (size >= 10 * (1 - 1e-12)) {
      size /= 10;
      exponent++;
    }
    while (size < 1 - 1e-12) {
      size *= 10;
      exponent--;
    }
    return exponent;
  }

  /** value · 10^exponent, by one division or multiplication, so that 5 · 10⁻³ is 0.005. */
  private static double scaled(double value, int exponent) {
    return exponent < 0 ? value / power(-exponent) : value * power(exponent);
  }

  private static double power(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private static double clamped(Param param, double value) {
    return param.nearest(new Json.Num(value)) instanceof Json.Num(double nearest) ? nearest : value;
  }

  // -- sliders

  /** Where a value stands on its slider, counted in steps from the left end. */
  public static int position(Param param, double value) {
    int position = 0;
    int last = positions(param) - 1;
    while (position < last && at(param, position + 1) <= value * (1 + 1e-9) + 1e-15) {
      position++;
    }
    return position;
  }

  /** How many values a slider has. */
  public static int positions(Param param) {
    return switch (param) {
      case Param.Whole whole -> whole.max() - whole.min() + 1;
      case Param.Real real ->
          real.scale() != Scale.LOG
              ? (int) Math.rint((real.max() - real.min()) * power(decimals(real))) + 1
              : rungs(real);
      case Param.Choice choice -> choice.options().size();
      case Param.Several several -> several.options().size();
      case Param.Toggle toggle -> 2;
      case Param.Structured structured -> 1;
    };
  }

  /** The value at a place of the slider. */
  public static double at(Param param, int position) {
    return switch (param) {
      case Param.Whole whole -> whole.min() + position;
      case Param.Real real -> {
        if (real.scale() != Scale.LOG) {
          double unit = power(decimals(real));
          yield clamped(real, Math.rint(real.min() * unit + position) / unit);
        }
        double value = real.min();
        for (int i = 0; i < position; i++) {
          value = clamped(real, rung(real, value, true));
        }
        yield value;
      }
      case Param.Choice choice -> position;
      case Param.Several several -> position;
      case Param.Toggle toggle -> position;
      case Param.Structured structured -> position;
    };
  }

  private static int decimals(Param.Real real) {
    double width = real.max() - real.min();
    return width <= 0.1 ? 3 : width <= 1 ? 2 : 1;
  }

  private static int rungs(Param.Real real) {
    int rungs = 1;
    double value = real.min();
    while (value < real.max()) {
      value = clamped(real, rung(real, value, true));
      rungs++;
    }
    return rungs;
  }
}
