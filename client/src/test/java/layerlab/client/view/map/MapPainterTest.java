package layerlab.client.view.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Palettes;
import layerlab.client.paint.RecordingSurface;
import layerlab.client.paint.RecordingSurface.Drawn;
import layerlab.client.paint.RecordingSurface.Step;
import layerlab.client.paint.Token;
import layerlab.data.PlanarPoints;
import org.junit.jupiter.api.Test;

class MapPainterTest {
  private static final int SIDE = 13;
  private final RecordingSurface surface = new RecordingSurface(304, 304);
  private final Palette palette = Palettes.light();

  /** The field x / 6, once. */
  private static double[] ramp() {
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2.0 * (i % SIDE) / (SIDE - 1) - 1;
    }
    return values;
  }

  private void paint(Answer answer, boolean hasHardEdges) {
    new MapPainter(surface, palette).paint(answer, hasHardEdges);
  }

  private int[] pixels() {
    return surface.all(Drawn.Picture.class).getFirst().pixels();
  }

  @Test
  void aMapUsesHalfOfTheColoursAndHasItsBorderAtZero() {
    double[] values = ramp();
    paint(
        new Answer.Single(Field.alike(values, SIDE, 0, 1), 0, new Contour.Level(values, SIDE, 0)),
        false);
    assertThat(pixels()[0]).isEqualTo(palette.pixel(-0.5));
    assertThat(pixels()[SIDE - 1]).isEqualTo(palette.pixel(0.5));
    assertThat(surface.all(Drawn.Stroke.class).getFirst().path())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.x()).isCloseTo(152, within(1e-9)));
  }

  @Test
  void hardEdgesLeaveTwoColours() {
    double[] values = ramp();
    paint(
        new Answer.Single(Field.alike(values, SIDE, 0, 1), 0, new Contour.Level(values, SIDE, 0)),
        true);
    assertThat(pixels()).containsOnly(palette.pixel(-0.5), palette.pixel(0.5));
  }

  @Test
  void whatIsNotANumberIsHatched() {
    double[] values = ramp();
    values[0] = Double.NaN;
    paint(
        new Answer.Single(Field.alike(values, SIDE, 0, 1), 0, new Contour.Level(values, SIDE, 0)),
        false);
    assertThat(pixels()[0]).isZero();
    assertThat(surface.all(Drawn.Stroke.class))
        .anyMatch(stroke -> stroke.colour() == palette.of(Token.CRIMSON));
  }

  @Test
  void ofSeveralClassesTheLargestGivesTheColour() {
    double[] values = new double[3 * SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      values[i % SIDE < 6 ? i : 2 * SIDE * SIDE + i] = 1;
    }
    paint(new Answer.Classes(Field.alike(values, SIDE, 0.5, 2), 3), true);
    assertThat(java.util.Arrays.stream(pixels()).distinct()).hasSize(2);
    assertThat(surface.all(Drawn.Stroke.class).getFirst().path())
        .isNotEmpty()
        .allSatisfy(
            step -> assertThat(step.x()).isCloseTo(304 * 5.5 / 12, within(304 * 0.5 / 12 + 1e-6)));
  }

  // -- points

  private static PlanarPoints points() {
    return new PlanarPoints(
        new double[] {-3, 3, 0, 1}, new double[] {3, 3, 0, 1}, new double[] {0, 1, 0, 1});
  }

  @Test
  void minusOneIsADiamondAndPlusOneADisc() {
    new PointPainter(surface, palette).paint(2, points(), 2, false);
    Drawn.Fill diamond = fill(Token.NEG_4);
    Drawn.Fill disc = fill(Token.POS_4);
    assertThat(diamond.path()).extracting(Step::kind).doesNotContain(Step.Kind.CIRCLE);
    assertThat(diamond.path().getFirst().x()).isEqualTo(76);
    assertThat(disc.path()).extracting(Step::kind).containsOnly(Step.Kind.CIRCLE);
    assertThat(disc.path().getFirst().x()).isEqualTo(228);
    assertThat(disc.path().getFirst().y()).isEqualTo(76);
  }

  private Drawn.Fill fill(Token token) {
    return surface.all(Drawn.Fill.class).stream()
        .filter(fill -> fill.colour() == palette.of(token))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pointsOfTheTestAreHollowAndCanBeLeftOut() {
    new PointPainter(surface, palette).paint(2, points(), 2, true);
    assertThat(surface.all(Drawn.Fill.class))
        .anyMatch(fill -> fill.colour() == palette.of(Token.PAPER));
    new PointPainter(surface, palette).paint(2, points(), 2, false);
    assertThat(surface.all(Drawn.Fill.class))
        .noneMatch(fill -> fill.colour() == palette.of(Token.PAPER));
  }

  @Test
  void fourClassesHaveFourShapes() {
    assertThat(
            java.util.stream.IntStream.range(0, 4)
                .mapToObj(group -> PointPainter.mark(4, group))
                .distinct())
        .hasSize(4);
  }
}
