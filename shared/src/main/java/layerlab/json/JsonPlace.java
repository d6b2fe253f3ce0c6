package layerlab.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A value and the path where it stands: what a codec reads from.
 *
 * <p>The methods with a name read a member of an object that must be there; {@link #find} is for
 * members that may be absent. <b>Errors:</b> {@link Malformed} with the path, such as {@code
 * graph.nodes[3].units: expected a whole number, got "x"}.
 */
public record JsonPlace(Json value, String path) {

  /** The whole document, whose path is empty. */
  public static JsonPlace root(Json value) {
    return new JsonPlace(value, "");
  }

  /** The whole document of a text. */
  public static JsonPlace read(String text) {
    return root(JsonReader.read(text));
  }

  /** A refusal of what stands here. */
  public Malformed refuse(String sentence) {
    return Malformed.at(path, sentence);
  }

  // Members of the object that stands here.

  public JsonPlace at(String name) {
    return find(name).orElseThrow(() -> step(name).refuse("is missing"));
  }

  public Optional<JsonPlace> find(String name) {
    Json member = asObject().members().get(name);
    return member == null ? Optional.empty() : Optional.of(new JsonPlace(member, step(name).path));
  }

  public JsonPlace object(String name) {
    JsonPlace place = at(name);
    place.asObject();
    return place;
  }

  public List<JsonPlace> list(String name) {
    return at(name).asList();
  }

  public String text(String name) {
    return at(name).asText();
  }

  public boolean flag(String name) {
    return at(name).asFlag();
  }

  /** A finite number. */
  public double number(String name) {
    return at(name).asNumber();
  }

  public double number(String name, double min, double max) {
    return at(name).asNumber(min, max);
  }

  /** A number, or "NaN", "Infinity", "-Infinity". */
  public double anyNumber(String name) {
    return at(name).asAnyNumber();
  }

  /** A whole number in min…max, both included. */
  public int whole(String name, int min, int max) {
    return at(name).asWhole(min, max);
  }

  /** The names of the members, in their order. */
  public List<String> names() {
    return new ArrayList<>(asObject().members().keySet());
  }

  /** Refuses members of other names than these. */
  public void only(Set<String> names) {
    for (String name : asObject().members().keySet()) {
      if (!names.contains(name)) {
        throw step(name).refuse("is not known here");
      }
    }
  }

  // The value itself.

  public Json.Obj asObject() {
    if (value instanceof Json.Obj object) {
      return object;
    }
    throw expected("an object");
  }

  public List<JsonPlace> asList() {
    if (!(value instanceof Json.Arr array)) {
      throw expected("a list");
    }
    List<JsonPlace> places = new ArrayList<>(array.items().size());
    for (Json item : array.items()) {
      places.add(new JsonPlace(item, path + "[" + places.size() + "]"));
    }
    return places;
  }

  public String asText() {
    if (value instanceof Json.Str text) {
      return text.value();
    }
    throw expected("a text");
  }

  public boolean asFlag() {
    if (value instanceof Json.Bool flag) {
      return flag.value();
    }
    throw expected("true or false");
  }

  /** A finite number. */
  public double asNumber() {
    if (value instanceof Json.Num number) {
      return number.value();
    }
    throw expected("a number");
  }

  /** A finite number in min…max, both included. */
  public double asNumber(double min, double max) {
    double number = asNumber();
    if (number < min || number > max) {
      throw expected(
          "a number from " + DecimalWriter.write(min) + " to " + DecimalWriter.write(max));
    }
    return number;
  }

  /** A number, or "NaN", "Infinity", "-Infinity". */
  public double asAnyNumber() {
    if (value instanceof Json.Str text) {
      switch (text.value()) {
        case "NaN":
          return Double.NaN;
        case "Infinity":
          return Double.POSITIVE_INFINITY;
        case "-Infinity":
          return Double.NEGATIVE_INFINITY;
        default:
          break;
      }
    }
    return asNumber();
  }

  /** A whole number in min…max, both included. */
  public int asWhole(int min, int max) {
    if (!(value instanceof Json.Num number) || number.value() != Math.floor(number.value())) {
      throw expected("a whole number");
    }
    if (number.value() < min || number.value() > max) {
      throw expected("a whole number from " + min + " to " + max);
    }
    return (int) number.value();
  }

  /** A list of finite numbers. */
  public double[] asNumbers() {
    List<JsonPlace> places = asList();
    double[] numbers = new double[places.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = places.get(i).asNumber();
    }
    return numbers;
  }

  /** Every member of the object that stands here, in order. */
  public List<Map.Entry<String, JsonPlace>> entries() {
    List<Map.Entry<String, JsonPlace>> entries = new ArrayList<>();
    for (Map.Entry<String, Json> member : asObject().members().entrySet()) {
      String name = member.getKey();
      entries.add(Map.entry(name, new JsonPlace(member.getValue(), step(name).path)));
    }
    return entries;
  }

  private JsonPlace step(String name) {
    String shown = Quoted.raw(name);
    return new JsonPlace(value, path.isEmpty() ? shown : path + "." + shown);
  }

  /** A refusal that says what should stand here, and what does. */
  public Malformed expected(String what) {
    return refuse("expected " + what + ", got " + Quoted.of(value));
  }
}
