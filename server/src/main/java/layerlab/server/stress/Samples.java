package layerlab.server.stress;

import java.util.ArrayList;
import java.util.List;
import layerlab.json.Json;

/** Something that was measured again and again, and the straight line that lies nearest to it. */
final class Samples {
  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  void add(double second, double value) {
    seconds.add(second);
    values.add(value);
  }

  /** Those from a time on. */
  Samples since(double second) {
    Samples rest = new Samples();
    for (int i = 0; i < values.size(); i++) {
      if (seconds.get(i) >= second) {
        rest.add(seconds.get(i), values.get(i));
      }
    }
    return rest;
  }

  /**
   * How much the line rises from the first sample to the last; 0 for fewer than two. Its slope is
   * the median of those between any two samples, so that a few that lie apart do not turn it.
   *
   * <p><b>Source</b> Theil 1950, Sen 1968.
   */
  double rise() {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (int k = i + 1; k < values.size(); k++) {
        slopes.add((values.get(k) - values.get(i)) / (seconds.get(k) - seconds.get(i)));
      }
    }
    if (slopes.isEmpty()) {
      return 0;
    }
    slopes.sort(null);
    double middle = (slopes.get((slopes.size() - 1) / 2) + slopes.get(slopes.size() / 2)) / 2;
    return middle * (seconds.getLast() - seconds.getFirst());
  }

  /** Nothing where nothing was measured. */
  Json.Obj figures() {
    if (values.isEmpty()) {
      return Json.object();
    }
    return Json.object()
        .with("first", values.getFirst())
        .with("least", Findings.quantile(values, 0))
        .with("most", Findings.quantile(values, 1))
        .with("last", values.getLast());
  }
}
