package layerlab.experiment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Values;

/**
 * The values of parameters as members of an object: every one of them is written and required, so
 * that changing a default never changes an old file.
 *
 * <p><b>Errors</b> {@link Malformed} for a missing value, another type or an option that does not
 * exist. A number out of its range is read: it is a problem of the experiment, to be shown.
 */
final class ValuesCodec {
  private ValuesCodec() {}

  static Json.Obj write(Json.Obj object, List<Param> params, Values values) {
    Json.Obj whole = object;
    for (Param param : params) {
      whole = whole.with(param.id(), values.value(param.id()));
    }
    return whole;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param beside the other members that the object may have
   */
  static Values read(JsonPlace object, List<Param> params, Set<String> beside) {
    Set<String> names = new HashSet<>(beside);
    Map<String, Json> values = new LinkedHashMap<>();
    for (Param param : params) {
      names.add(param.id());
    }
    object.only(names);
    for (Param param : params) {
      values.put(param.id(), value(object.at(param.id()), param));
    }
    return new Values(values);
  }

  private static Json value(JsonPlace place, Param param) {
    switch (param) {
      case Param.Whole whole -> place.asWhole(-Integer.MAX_VALUE, Integer.MAX_VALUE);
      case Param.Real real -> place.asNumber();
      case Param.Toggle toggle -> place.asFlag();
      case Param.Choice choice -> requireOption(place, choice.options(), choice.range());
      case Param.Structured structured -> structured.form().check(place);
      case Param.Several several -> {
        Set<String> seen = new HashSet<>();
        for (JsonPlace item : place.asList()) {
          requireOption(item, several.options(), several.range());
          if (!seen.add(item.asText())) {
            throw item.refuse("stands here twice");
          }
        }
      }
    }
    return place.value();
  }

  private static void requireOption(JsonPlace place, List<Option> options, String range) {
    String word = place.asText();
    for (Option option : options) {
      if (option.id().equals(word)) {
        return;
      }
    }
    throw place.expected("one of " + range);
  }
}
