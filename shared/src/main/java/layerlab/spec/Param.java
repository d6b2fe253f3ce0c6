package layerlab.spec;

import java.util.ArrayList;
import java.util.List;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;

/**
 * One setting of a kind: its name, its range and its default, stated once for the inspector, the
 * check, the codec and the docs.
 */
public sealed interface Param {
  Label label();

  /** The value that a newly added layer, optimizer or data set has. */
  Json initial();

  /** Whether the value has this parameter's type, whatever its range. */
  boolean hasTypeOf(Json value);

  /** Whether a value of the right type lies in range. */
  boolean allows(Json value);

  /** The range in words, as it stands in sentences: {@code 1 … 1024}. */
  String range();

  /** The allowed value nearest to a value of the right type. */
  Json nearest(Json value);

  /** A value of the right type as people read it: {@code 18%}, {@code ReLU}, {@code 0.005}. */
  Text say(Json value);

  default String id() {
    return label().id();
  }

  /** A whole number in {@code [min, max]}. */
  record Whole(Label label, int min, int max, int start) implements Param {
    @Override
    public Json initial() {
      return new Json.Num(start);
    }

    @Override
    public boolean hasTypeOf(Json value) {
      return value instanceof Json.Num(double number)
          && number == Math.rint(number)
          && Math.abs(number) <= Integer.MAX_VALUE;
    }

    @Override
    public boolean allows(Json value) {
      return value instanceof Json.Num(double number) && number >= min && number <= max;
    }

    @Override
    public String range() {
      return min + " … " + max;
    }

    @Override
    public Text say(Json value) {
      return Text.same(shown(value));
    }

    @Override
    public Json nearest(Json value) {
      return value instanceof Json.Num(double number)
          ? new Json.Num(Math.max(min, Math.min(max, number)))
          : initial();
    }
  }

  /** A real number in {@code [min, max]}; NaN is never allowed. */
  record Real(Label label, double min, double max, double start, Scale scale) implements Param {
    @Override
    public Json initial() {
      return new Json.Num(start);
    }

    @Override
    public boolean hasTypeOf(Json value) {
      return value instanceof Json.Num;
    }

    @Override
    public boolean allows(Json value) {
      return value instanceof Json.Num(double number) && number >= min && number <= max;
    }

    @Override
    public String range() {
      return Figures.shown(min) + " … " + Figures.shown(max);
    }

    @Override
    public Text say(Json value) {
      return Text.same(
          scale == Scale.SHARE && value instanceof Json.Num(double share)
              ? Figures.shown(share * 100) + "%"
              : shown(value));
    }

    @Override
    public Json nearest(Json value) {
      return value instanceof Json.Num(double number) && !Double.isNaN(number)
          ? new Json.Num(Math.max(min, Math.min(max, number)))
          : initial();
    }
  }

  /** Exactly one of some options. */
  record Choice(Label label, List<Option> options, String start) implements Param {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Json initial() {
      return new Json.Str(start);
    }

    @Override
    public boolean hasTypeOf(Json value) {
      return value instanceof Json.Str;
    }

    @Override
    public boolean allows(Json value) {
      return value instanceof Json.Str(String word)
          && options.stream().anyMatch(option -> option.id().equals(word));
    }

    @Override
    public String range() {
      return Option.ids(options);
    }

    @Override
    public Text say(Json value) {
      return value instanceof Json.Str(String word)
          ? Option.title(options, word)
          : Text.same(shown(value));
    }

    @Override
    public Json nearest(Json value) {
      return allows(value) ? value : initial();
    }
  }

  /** Any non-empty set of some options, kept in the options' order. */
  record Several(Label label, List<Option> options, List<String> start) implements Param {
    public Several {
      options = List.copyOf(options);
      start = List.copyOf(start);
    }

    @Override
    public Json initial() {
      return Values.words(start);
    }

    @Override
    public boolean hasTypeOf(Json value) {
      return value instanceof Json.Arr(List<Json> items)
          && items.stream().allMatch(item -> item instanceof Json.Str);
    }

    @Override
    public boolean allows(Json value) {
      if (!(value instanceof Json.Arr(List<Json> items)) || items.isEmpty()) {
        return false;
      }
      List<String> seen = new ArrayList<>();
      for (Json item : items) {
        if (!(item instanceof Json.Str(String word))
            || seen.contains(word)
            || options.stream().noneMatch(option -> option.id().equals(word))) {
          return false;
        }
        seen.add(word);
      }
      return true;
    }

    @Override
    public String range() {
      return Option.ids(options);
    }

    @Override
    public Text say(Json value) {
      if (!(value instanceof Json.Arr(List<Json> items))) {
        return Text.same(shown(value));
      }
      String en = "";
      String zh = "";
      for (Json item : items) {
        Text title =
            item instanceof Json.Str(String word) ? Option.title(options, word) : Text.same("?");
        en += (en.isEmpty() ? "" : ", ") + title.en();
        zh += (zh.isEmpty() ? "" : "、") + title.zh();
      }
      return Text.of(en, zh);
    }

    @Override
    public Json nearest(Json value) {
      return allows(value) ? value : initial();
    }
  }

  /** On or off. */
  record Toggle(Label label, boolean start) implements Param {
    @Override
    public Json initial() {
      return new Json.Bool(start);
    }

    @Override
    public boolean hasTypeOf(Json value) {
      return value instanceof Json.Bool;
    }

    @Override
    public boolean allows(Json value) {
      return value instanceof Json.Bool;
    }

    @Override
    public String range() {
      return "true, false";
    }

    @Override
    public Text say(Json value) {
      boolean on = value instanceof Json.Bool(boolean flag) && flag;
      return on ? Text.of("on", "开") : Text.of("off", "关");
    }

    @Override
    public Json nearest(Json value) {
      return allows(value) ? value : initial();
    }
  }

  /** A value of several members, such as the columns of a table; its form knows what is legal. */
  record Structured(Label label, Form form, Json initial) implements Param {
    @Override
    public boolean hasTypeOf(Json value) {
      try {
        form.check(JsonPlace.root(value));
        return true;
      } catch (Malformed malformed) {
        return false;
      }
    }

    @Override
    public boolean allows(Json value) {
      return hasTypeOf(value);
    }

    @Override
    public String range() {
      return form.range();
    }

    @Override
    public Text say(Json value) {
      return hasTypeOf(value) ? form.say(value) : Text.same("?");
    }

    @Override
    public Json nearest(Json value) {
      return allows(value) ? value : initial;
    }
  }

  private static String shown(Json value) {
    return value instanceof Json.Num(double number)
        ? Figures.shown(number)
        : JsonWriter.write(value);
  }
}
