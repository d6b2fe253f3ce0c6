package layerlab.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import layerlab.json.Json;

/**
 * Tells when something has become slower: what two ways of doing the same cost in one run, so that
 * neither the machine nor what else it does counts. The floors lie below what docs/performance.md
 * says, by as much as runs differ.
 */
public final class Guard {

  /**
   * A ratio that must not fall.
   *
   * @param figure the line that has it
   * @param place the names that lead to it
   */
  private record Floor(String figure, String engine, List<String> place, double least) {}

  private static final List<Floor> FLOORS =
      List.of(
          new Floor("fast-path", "", List.of("timesFit"), 150),
          new Floor("overhead", "dl4j", List.of("timesBare", "watched"), 0.95),
          new Floor("overhead", "auto", List.of("timesBare", "watched"), 0.4),
          new Floor("class", "", List.of("slowestOverFastest"), 0.8),
          new Floor("frame", "", List.of("jsonOverFrame"), 7));

  private final List<Json.Obj> verdicts = new ArrayList<>();
  private boolean isBroken;

  /** The names of the figures that it needs. */
  public static List<String> figures() {
    return FLOORS.stream().map(Floor::figure).distinct().toList();
  }

  /** Looks at a line that a figure has printed. */
  public void see(Json.Obj line) {
    for (Floor floor : FLOORS) {
      if (is(line, "figure", floor.figure())
          && (floor.engine().isEmpty() || is(line, "engine", floor.engine()))) {
        double found = number(line, floor.place());
        boolean holds = found >= floor.least();
        isBroken |= !holds;
        verdicts.add(
            Json.object()
                .with("check", floor.figure() + " " + String.join(".", floor.place()))
                .with("found", found)
                .with("least", floor.least())
                .with("holds", holds));
      }
    }
  }

  private static boolean is(Json.Obj line, String name, String text) {
    return new Json.Str(text).equals(line.members().get(name));
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
