package layerlab.client.view;

import java.util.Optional;
import layerlab.data.Data;
import layerlab.data.DrawnData;
import layerlab.data.Examples;
import layerlab.data.Planar;
import layerlab.data.PlanarData;
import layerlab.spec.Text;

/**
 * How unevenly the inputs of a network spread over the training part.
 *
 * @param ratio of the largest standard deviation to the smallest
 */
record Spreads(Text widest, Text narrowest, double ratio) {
  /** So many points say enough. */
  private static final int ENOUGH = 200;

  /** Of points in the plane; tables are standardized, so there is nothing to say. */
  static Optional<Spreads> of(Data data) {
    if (!(data instanceof Planar planar) || planar.features().size() < 2) {
      return Optional.empty();
    }
    Examples examples = some(planar).examples();
    int widest = 0;
    int narrowest = 0;
    for (int input = 1; input < examples.width(); input++) {
      double spread = spread(examples, input);
      widest = spread > spread(examples, widest) ? input : widest;
      narrowest = spread < spread(examples, narrowest) ? input : narrowest;
    }
    return Optional.of(
        new Spreads(
            InputNames.of(data, widest),
            InputNames.of(data, narrowest),
            spread(examples, widest) / spread(examples, narrowest)));
  }

  private static Planar some(Planar all) {
    return switch (all) {
      case DrawnData drawn -> drawn;
      case PlanarData data -> {
        PlanarData.Drawing drawing = data.drawing();
        int count = Math.min(drawing.count(), ENOUGH);
        yield new PlanarData(
            data.set(),
            data.features(),
            new PlanarData.Drawing(count, drawing.noise(), drawing.seed()),
            data.trainShare());
      }
    };
  }

  private static double spread(Examples examples, int input) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < examples.train(); i++) {
      double value = examples.inputs()[i * examples.width() + input];
      sum += value;
      squares += value * value;
    }
    double mean = sum / examples.train();
    return Math.sqrt(Math.max(0, squares / examples.train() - mean * mean));
  }
}
