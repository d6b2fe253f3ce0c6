package layerlab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;

/**
 * Lifts experiments that were written in an older format to the present one. The list is only ever
 * appended to: what was shared once opens for ever.
 */
final class Migrations {
  /** Step i lifts format i + 1 to i + 2. A step works on values and may not use any codec. */
  private static final List<UnaryOperator<Json.Obj>> STEPS =
      List.of(Migrations::withEngine, Migrations::withRestraint);

  /** The present format. */
  static final int VERSION = STEPS.size() + 1;

  private Migrations() {}

  /**
   * The experiment in the present format.
   *
   * @throws Malformed when the format is not given or is newer than this program
   */
  static JsonPlace lift(JsonPlace experiment) {
    int version = experiment.whole("layerlab", 1, Integer.MAX_VALUE);
    if (version > VERSION) {
      throw experiment
          .at("layerlab")
          .refuse("format " + version + " is newer than " + VERSION + ", the newest known here");
    }
    Json.Obj value = experiment.asObject();
    for (UnaryOperator<Json.Obj> step : STEPS.subList(version - 1, STEPS.size())) {
      value = step.apply(value);
    }
    return new JsonPlace(value, experiment.path());
  }

  /** Format 2: plans say what computes. Until then it was DL4J, for which nobody had asked. */
  private static Json.Obj withEngine(Json.Obj experiment) {
    Map<String, Json> members = new LinkedHashMap<>(experiment.members());
    if (members.get("plan") instanceof Json.Obj plan) {
      if (plan.members().containsKey("engine")) {
        throw new Malformed("plan.engine: is not known in format 1");
      }
      members.put("plan", plan.with("engine", "auto"));
    }
    return new Json.Obj(members);
  }

  /**
   * Format 3: activations say the slope of leaky ReLU, plans have a schedule, clipping and early
   * stopping. Until then the slope was 0.01, and nothing held a run back.
   */
  private static Json.Obj withRestraint(Json.Obj experiment) {
    Map<String, Json> members = new LinkedHashMap<>(experiment.members());
    if (members.get("layers") instanceof Json.Arr(List<Json> layers)) {
      List<Json> leaking = new ArrayList<>();
      for (int i = 0; i < layers.size(); i++) {
        leaking.add(withLeak(layers.get(i), i));
      }
      members.put("layers", new Json.Arr(leaking));
    }
    if (members.get("plan") instanceof Json.Obj plan) {
      for (String news : List.of("schedule", "clipping", "clipAt", "earlyStop", "patience")) {
        refuseIn(plan, news, "plan." + news);
      }
      members.put(
          "plan",
          plan.with("schedule", Json.object().with("kind", "constant").with("warmUp", 0))
              .with("clipping", "none")
              .with("clipAt", 1)
              .with("earlyStop", false)
              .with("patience", 40));
    }
    return new Json.Obj(members);
  }

  private static Json withLeak(Json layer, int index) {
    if (!(layer instanceof Json.Obj object)) {
      return layer;
    }
    refuseIn(object, "leak", "layers[" + index + "].leak");
    return object.members().containsKey("activation") ? object.with("leak", 0.01) : layer;
  }

  private static void refuseIn(Json.Obj object, String name, String path) {
    if (object.members().containsKey(name)) {
      throw new Malformed(path + ": is not known in format 2");
    }
  }
}
