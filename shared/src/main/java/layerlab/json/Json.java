package layerlab.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Immutable; equality is by value, and the order of an object's members is kept. */
public sealed interface Json {

  /** An object: members in the order in which they were added, which is the order of writing. */
  record Obj(Map<String, Json> members) implements Json {
    static final Obj EMPTY = new Obj(Map.of());

    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * This object with one more member at its end.
     *
     * @throws IllegalArgumentException when the name is taken
     */
    public Obj with(String name, Json value) {
      if (members.containsKey(name)) {
        throw new IllegalArgumentException("duplicate member " + name);
      }
      Map<String, Json> more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Obj(more);
    }

    /** As {@link #with(String, Json)}, for any double: see {@link Json#number}. */
    public Obj with(String name, double value) {
      return with(name, number(value));
    }

    public Obj with(String name, String value) {
      return with(name, new Str(value));
    }

    public Obj with(String name, boolean value) {
      return with(name, new Bool(value));
    }

    public Obj with(String name, List<? extends Json> items) {
      return with(name, new Arr(List.copyOf(items)));
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A string of UTF-16 units; lone surrogates survive writing and reading. */
  record Str(String value) implements Json {}

  /** A finite number. −0 and 0 are different values. */
  record Num(double value) implements Json {
    public Num {
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("JSON has no number " + value + ", use Json.number");
      }
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Json {}

  /** {@code null}. */
  record Null() implements Json {}

  /** The empty object, to be grown by {@link Obj#with}. */
  static Obj object() {
    return Obj.EMPTY;
  }

  static Arr array(List<? extends Json> items) {
    return new Arr(List.copyOf(items));
  }

  static Arr numbers(double... values) {
    List<Json> items = new ArrayList<>(values.length);
    for (double value : values) {
      items.add(number(value));
    }
    return new Arr(items);
  }

  static Arr texts(List<String> values) {
    List<Json> items = new ArrayList<>(values.size());
    for (String value : values) {
      items.add(new Str(value));
    }
    return new Arr(items);
  }

  /** Any double: a number when finite, else the string "NaN", "Infinity" or "-Infinity". */
  static Json number(double value) {
    if (Double.isNaN(value)) {
      return new Str("NaN");
    }
    if (Double.isInfinite(value)) {
      return new Str(value > 0 ? "Infinity" : "-Infinity");
    }
    return new Num(value);
  }

  static Str text(String value) {
    return new Str(value);
  }

  static Bool flag(boolean value) {
    return new Bool(value);
  }

  static Null nothing() {
    return new Null();
  }
}
