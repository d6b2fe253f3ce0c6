package layerlab.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import layerlab.data.PlanarSet;
import layerlab.json.Json;
import layerlab.server.engine.Engine;

/** How many epochs the playground's own settings need here, a JSON line a data set. */
public final class PlaygroundBench {
  /** In the order of the reference's table. */
  public static final List<PlanarSet> SETS =
      List.of(
          PlanarSet.CIRCLE,
          PlanarSet.XOR,
          PlanarSet.GAUSS,
          PlanarSet.PLANE,
          PlanarSet.MULTI_GAUSS,
          PlanarSet.SPIRAL);

  private static final double LOW = 0.05;
  private static final double LOWEST = 0.01;

  private PlaygroundBench() {}

  /**
   * Trains some sets with the seeds 1…n each.
   *
   * @param out takes each line when it is known
   */
  public static void run(Engine engine, List<PlanarSet> sets, int seeds, Consumer<Json.Obj> out) {
    for (PlanarSet set : sets) {
      List<LossCurve> curves = new ArrayList<>();
      for (int seed = 1; seed <= seeds; seed++) {
        curves.add(Playground.train(engine, Playground.experiment(set, seed), LOWEST));
      }
      out.accept(
          Json.object()
              .with("set", set.id())
              .with("seeds", seeds)
              .with(
                  "untrained",
                  new Readings(curves.stream().map(LossCurve::untrained).toList()).median())
              .with("below0.05", reached(curves, LOW))
              .with("below0.01", reached(curves, LOWEST))
              .with("end", new Readings(curves.stream().map(LossCurve::end).toList()).median()));
    }
  }

  private static Json reached(List<LossCurve> curves, double bound) {
    List<Double> epochs =
        curves.stream()
            .map(curve -> curve.firstBelow(bound))
            .filter(OptionalInt::isPresent)
            .map(epoch -> (double) epoch.getAsInt())
            .toList();
    Json.Obj reached = Json.object().with("reached", epochs.size());
    return epochs.isEmpty()
        ? reached
        : reached
            .with("median", new Readings(epochs).median())
            .with("least", new Readings(epochs).least())
            .with("most", new Readings(epochs).most());
  }
}
