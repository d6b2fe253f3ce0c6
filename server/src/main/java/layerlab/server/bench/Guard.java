package layerlab.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import layerlab.json.Json;
import layerlab.plan.EngineChoice;

/**
 * Tells when something has become slower: what two ways of doing the same cost in one run, so that
 * neither the machine nor what else it does counts. The floors lie below what docs/performance.md
 * says, by as much as runs differ.
 */
public final class Guard {

  /**
   * A ratio that must not fall.
   *
   * @param marks what the line that has it also says: its figure first, its engine if both have one
   * @param place the names that lead to it
   */
  private record Floor(Json.Obj marks, List<String> place, double least) {
    static Floor of(String figure, double least, String... place) {
      return new Floor(Json.object().with("figure", figure), List.of(place), least);
    }

    Floor on(EngineChoice engine) {
      return new Floor(marks.with("engine", engine.id()), place, least);
    }

    String figure() {
      return words().getFirst();
    }

    /** The marks and the place: no two floors have the same. */
    String name() {
      return String.join(" ", words()) + " " + String.join(".", place);
    }

    boolean isOf(Json.Obj line) {
      return line.members().entrySet().containsAll(marks.members().entrySet());
    }

    private List<String> words() {
      return marks.members().values().stream().map(mark -> ((Json.Str) mark).value()).toList();
    }
  }

  private static final List<Floor> FLOORS =
      List.of(
          Floor.of("fast-path", 150, "timesFit"),
          Floor.of("overhead", 0.95, "timesBare", "watched").on(EngineChoice.DL4J),
          Floor.of("overhead", 0.4, "timesBare", "watched").on(EngineChoice.AUTO),
          Floor.of("class", 0.8, "slowestOverFastest"),
          Floor.of("frame", 7, "jsonOverFrame"));

  private final List<Json.Obj> verdicts = new ArrayList<>();
  private boolean isBroken;

  /** The names of the figures that it needs. */
  public static List<String> figures() {
    return FLOORS.stream().map(Floor::figure).distinct().toList();
  }

  /** Looks at a line that a figure has printed. */
  public void see(Json.Obj line) {
    for (Floor floor : FLOORS) {
      if (floor.isOf(line)) {
        double found = number(line, floor.place());
        boolean holds = found >= floor.least();
        isBroken |= !holds;
        verdicts.add(
            Json.object()
                .with("check", floor.name())
                .with("found", found)
                .with("least", floor.least())
                .with("holds", holds));
      }
    }
  }

  private static double number(Json.Obj line, List<String> place) {
    Json at = line;
    for (String name : place) {
      at = Objects.requireNonNull(((Json.Obj) at).members().get(name), name);
    }
    return at instanceof Json.Num(double value) ? value : Double.NaN;
  }

  /** A line for each ratio. */
  public List<Json.Obj> verdicts() {
    return List.copyOf(verdicts);
  }

  public boolean isBroken() {
    return isBroken;
  }
}
