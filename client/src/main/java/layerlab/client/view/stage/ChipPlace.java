package layerlab.client.view.stage;

import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.view.stage.Room.Point;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;

/** Where the value of a weight or bias is written. */
final class ChipPlace {
  private ChipPlace() {}

  static Optional<Point> of(Scene scene, ParameterRef parameter) {
    Optional<Column> target = scene.column(parameter.node());
    if (target.isEmpty()) {
      return Optional.empty();
    }
    if (parameter.role() == Tensor.Role.BIAS) {
      if (parameter.index() >= target.get().units()) {
        return Optional.empty();
      }
      Box scale = BiasScale.box(target.get(), parameter.index());
      return Optional.of(new Point(scale.middleX(), scale.y() + 18));
    }
    for (Link link : scene.links()) {
      if (link instanceof Link.Fan fan && fan.to().id().equals(parameter.node())) {
        int inputs = fan.from().units();
        if (parameter.index() < inputs * fan.to().units()) {
          return Optional.of(onLine(fan, parameter.index() % inputs, parameter.index() / inputs));
        }
      }
    }
    return Optional.empty();
  }

  private static Point onLine(Link.Fan fan, int input, int unit) {
    return new Point(
        (fan.from().x(input) + fan.to().x(unit)) / 2,
        (fan.from().y(input) + fan.to().y(unit)) / 2 - 18);
  }
}
