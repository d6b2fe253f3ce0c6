package layerlab.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads RFC 8259 JSON strictly: one value and nothing after it, no duplicate names, no number
 * beyond the doubles, within limits of depth and size.
 *
 * <p><b>Errors:</b> {@link Malformed} with line and column (both from 1), and nothing else, for
 * whatever text.
 */
public final class JsonReader {
  private static final int LONGEST_NUMBER = 1100;

  /**
   * What a text may cost.
   *
   * @param depth nested arrays and objects
   * @param characters UTF-16 units of text
   */
  public record Limits(int depth, int characters) {
    public static final Limits USUAL = new Limits(64, 4 << 20);
  }

  private final String text;
  private final Limits limits;
  private int at;

  private JsonReader(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** Reads within {@link Limits#USUAL}: 64 levels, 4 Mi characters. */
  public static Json read(String text) {
    return read(text, Limits.USUAL);
  }

  public static Json read(String text, Limits limits) {
    if (text.length() > limits.characters()) {
      throw new Malformed(
          "too long: " + text.length() + " characters, at most " + limits.characters());
    }
    JsonReader reader = new JsonReader(text, limits);
    Json value = reader.value(0);
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.expected("the end of the text");
    }
    return value;
  }

  private Json value(int depth) {
    skipSpace();
    return switch (peek()) {
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case '"' -> new Json.Str(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw expected("a value");
    };
  }

  private Json object(int depth) {
    open(depth);
    Map<String, Json> members = new LinkedHashMap<>();
    skipSpace();
    if (take('}')) {
      return new Json.Obj(members);
    }
    do {
      skipSpace();
      int nameAt = at;
      if (peek() != '"') {
        throw expected("a member name in quotes");
      }
      String name = string();
      skipSpace();
      need(':');
      Json value = value(depth);
      if (members.put(name, value) != null) {
        throw malformed(nameAt, "duplicate member " + quote(name));
      }
      skipSpace();
    } while (take(','));
    if (!take('}')) {
      throw expected("',' or '}'");
    }
    return new Json.Obj(members);
  }

  private Json array(int depth) {
    open(depth);
    List<Json> items = new ArrayList<>();
    skipSpace();
    if (take(']')) {
      return new Json.Arr(items);
    }
    do {
      items.add(value(depth));
      skipSpace();
    } while (take(','));
    if (!take(']')) {
      throw expected("',' or ']'");
    }
    return new Json.Arr(items);
  }

  private void open(int depth) {
    if (depth > limits.depth()) {
      throw malformed(at, "nested deeper than " + limits.depth() + " levels");
    }
    at++;
  }

  private Json word(String word, Json value) {
    if (!text.startsWith(word, at)) {
      throw expected("a value");
    }
    at += word.length();
    return value;
  }

  private Json number() {
    int start = at;
    while (at < text.length() && isInNumber(text.charAt(at))) {
      at++;
    }
    if (at - start > LONGEST_NUMBER) {
      throw malformed(start, "a number of more than " + LONGEST_NUMBER + " characters");
    }
    String token = text.substring(start, at);
    OptionalDouble value = DecimalReader.read(token);
    if (value.isEmpty()) {
      throw malformed(start, "expected a number, got " + Quoted.raw(token));
    }
    if (Double.isInfinite(value.getAsDouble())) {
      throw malformed(start, "number beyond the largest double: " + Quoted.raw(token));
    }
    return new Json.Num(value.getAsDouble());
  }

  private static boolean isInNumber(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }

  private String string() {
    int opening = at++;
    StringBuilder value = new StringBuilder();
    while (true) {
      if (at == text.length()) {
        throw malformed(opening, "a string that is not closed");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return value.toString();
      } else if (c < ' ') {
        throw malformed(at - 1, "a control character in a string");
      }
      value.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed(at - 2, "an escape that JSON does not have");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = hexDigit(peek());
      if (digit < 0) {
        throw expected("four hexadecimal digits");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** The character here; at the end one that no rule of JSON asks for. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void need(char c) {
    if (!take(c)) {
      throw expected("'" + c + "'");
    }
  }

  private Malformed expected(String what) {
    String got =
        at < text.length() ? "'" + Quoted.raw(text.substring(at, at + 1)) + "'" : "the end";
    return malformed(at, "expected " + what + ", got " + got);
  }

  private Malformed malformed(int position, String sentence) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < position; i++) {
      boolean newLine = text.charAt(i) == '\n';
      line = newLine ? line + 1 : line;
      column = newLine ? 1 : column + 1;
    }
    return Malformed.at("line " + line + ", column " + column, sentence);
  }

  private static String quote(String name) {
    return '"' + Quoted.raw(name) + '"';
  }
}
