package layerlab.server.stress;

import java.util.ArrayList;
import java.util.List;
import layerlab.json.Json;
import layerlab.server.bench.Readings;

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
    return new Readings(slopes).median() * (seconds.getLast() - seconds.getFirst());
  }

  /** Nothing where nothing was measured. */
  Json.Obj figures() {
    if (values.isEmpty()) {
      return Json.object();
    }
    Readings readings = new Readings(values);
    return Json.object()
        .with("first", values.getFirst())
        .with("least", readings.least())
        .with("most", readings.most())
        .with("last", values.getLast());
  }
}
