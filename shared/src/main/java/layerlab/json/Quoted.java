package layerlab.json;

/** Input as it may stand in an error sentence: short, and without control characters. */
final class Quoted {
  private static final int LONGEST = 40;

  private Quoted() {}

  static String raw(String input) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < input.length() && i < LONGEST; i++) {
      char c = input.charAt(i);
      out.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
    }
    return input.length() > LONGEST ? out.append('…').toString() : out.toString();
  }

  /** A value in a few characters. */
  static String of(Json value) {
    return switch (value) {
      case Json.Obj object -> "an object";
      case Json.Arr array -> "a list of " + array.items().size();
      case Json.Str text -> '"' + raw(text.value()) + '"';
      case Json.Num number -> DecimalWriter.write(number.value());
      case Json.Bool flag -> flag.value() ? "true" : "false";
      case Json.Null nothing -> "null";
    };
  }
}
