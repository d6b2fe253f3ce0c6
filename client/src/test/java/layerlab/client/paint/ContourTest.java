package layerlab.client.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import layerlab.client.paint.RecordingSurface.Step;
import org.junit.jupiter.api.Test;

class ContourTest {
  private static final int SIDE = 21;
  private final RecordingSurface surface = new RecordingSurface(100, 100);

  private interface Height {
    double at(double x, double y);
  }

  private List<Step> trace(Height height) {
    double[] field = new double[SIDE * SIDE];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        field[row * SIDE + column] =
            height.at(column / (SIDE - 1.0) * 100, row / (SIDE - 1.0) * 100);
      }
    }
    surface.begin();
    Contour.trace(surface, new Box(0, 0, 100, 100), new Contour.Level(field, SIDE, 0), 0);
    surface.stroke(0xff000000, 1);
    List<RecordingSurface.Drawn.Stroke> strokes = surface.all(RecordingSurface.Drawn.Stroke.class);
    return strokes.isEmpty() ? List.of() : strokes.getFirst().path();
  }

  @Test
  void lineOfAnInclinedPlaneIsWhereThePlaneIsZero() {
    List<Step> line = trace((x, y) -> x + 2 * y - 123);
    assertThat(line).hasSizeGreaterThan(20);
    assertThat(line)
        .allSatisfy(step -> assertThat(step.x() + 2 * step.y()).isCloseTo(123, within(1e-9)));
    assertThat(line.stream().mapToDouble(Step::x).max().orElseThrow()).isCloseTo(100, within(1e-9));
  }

  @Test
  void circleIsRoundAndClosed() {
    List<Step> line = trace((x, y) -> 30 - Math.hypot(x - 50, y - 50));
    assertThat(line)
        .allSatisfy(
            step ->
                assertThat(Math.hypot(step.x() - 50, step.y() - 50)).isCloseTo(30, within(0.3)));
    // Every point is the end of two pieces.
    for (Step step : line) {
      long same =
          line.stream()
              .filter(other -> Math.hypot(other.x() - step.x(), other.y() - step.y()) < 1e-9)
              .count();
      assertThat(same).isEqualTo(2);
    }
  }

  @Test
  void saddleIsParted() {
    List<Step> line = trace((x, y) -> (x - 48) * (y - 48));
    assertThat(line)
        .allSatisfy(
            step ->
                assertThat(Math.min(Math.abs(step.x() - 48), Math.abs(step.y() - 48)))
                    .isLessThan(2.6));
  }

  @Test
  void cellsWithoutANumberHaveNoLine() {
    assertThat(trace((x, y) -> x < 40 ? Double.NaN : y - 50))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.x()).isGreaterThanOrEqualTo(40));
  }

  @Test
  void oneSignHasNoLine() {
    assertThat(trace((x, y) -> 1)).isEmpty();
    assertThat(trace((x, y) -> 0)).isEmpty();
  }
}
