package layerlab.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import layerlab.json.Json;

/** The values of a kind's parameters by id, in declaration order. */
public record Values(Map<String, Json> byId) {
  public Values {
    byId = new LinkedHashMap<>(byId);
  }

  public static Values none() {
    return new Values(Map.of());
  }

  /** The default of every parameter. */
  public static Values initial(List<Param> params) {
    Map<String, Json> byId = new LinkedHashMap<>();
    params.forEach(param -> byId.put(param.id(), param.initial()));
    return new Values(byId);
  }

  public Values with(String id, Json value) {
    Map<String, Json> copy = new LinkedHashMap<>(byId);
    copy.put(id, value);
    return new Values(copy);
  }

  public Values with(String id, double value) {
    return with(id, new Json.Num(value));
  }

  public Values with(String id, String value) {
    return with(id, new Json.Str(value));
  }

  public Values with(String id, boolean value) {
    return with(id, new Json.Bool(value));
  }

  public Values with(String id, List<String> value) {
    return with(id, words(value));
  }

  static Json words(List<String> words) {
    List<Json> items = new ArrayList<>();
    words.forEach(word -> items.add(new Json.Str(word)));
    return new Json.Arr(items);
  }

  /** The value of a parameter; a missing one is a programming error, codecs read all of them. */
  public Json value(String id) {
    Json value = byId.get(id);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + id);
    }
    return value;
  }

  public double real(String id) {
    return value(id) instanceof Json.Num(double number) ? number : fail(id, "a number");
  }

  public int whole(String id) {
    return (int) real(id);
  }

  public boolean flag(String id) {
    return value(id) instanceof Json.Bool(boolean flag) ? flag : fail(id, "true or false");
  }

  public String word(String id) {
    return value(id) instanceof Json.Str(String word) ? word : fail(id, "a word");
  }

  public List<String> wordsOf(String id) {
    List<String> words = new ArrayList<>();
    if (value(id) instanceof Json.Arr(List<Json> items)) {
      for (Json item : items) {
        words.add(item instanceof Json.Str(String word) ? word : fail(id, "words"));
      }
      return words;
    }
    return fail(id, "a list of words");
  }

  private static <T> T fail(String id, String expected) {
    throw new IllegalArgumentException(id + ": expected " + expected);
  }
}
