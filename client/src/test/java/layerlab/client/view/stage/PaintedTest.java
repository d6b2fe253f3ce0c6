package layerlab.client.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Palettes;
import layerlab.client.paint.RecordingSurface;
import layerlab.client.paint.RecordingSurface.Drawn;
import layerlab.client.paint.RecordingSurface.Step;
import layerlab.client.paint.Token;
import layerlab.data.Data;
import layerlab.data.Feature;
import layerlab.dense.Initializer;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Tensor;
import org.junit.jupiter.api.Test;

/** The stage's painters on a recording surface. */
class PaintedTest {
  private final RecordingSurface surface = new RecordingSurface(1012, 616);
  private final Palette palette = Palettes.light();
  private final Weights weights = new Weights();
  private final Wires wires = new Wires();
  private final Pictures pictures = new Pictures();

  private ShapedGraph shaped(Graph graph, Data data) {
    return ((Checked.Valid) Networks.check(graph, data)).graph();
  }

  private static int offset(ShapedGraph graph, String node, Tensor.Role role) {
    return graph.layout().place(new NodeId(node), role).orElseThrow().offset();
  }

  private void paintEdges(Scene scene, Set<NodeId> broken, boolean dashes) {
    paintEdges(scene, new EdgePainter.Style(new EdgePainter.Manner(dashes, 1), broken, Set.of()));
  }

  private void paintEdges(Scene scene, EdgePainter.Style style) {
    wires.refresh(scene, weights);
    new EdgePainter(surface, palette, style).paint(scene, wires);
  }

  private List<Drawn.Stroke> curves() {
    return surface.all(Drawn.Stroke.class).stream()
        .filter(stroke -> stroke.path().stream().anyMatch(s -> s.kind() == Step.Kind.CURVE))
        .toList();
  }

  // -- edges

  @Test
  void signsOfWeightsShowAsBlueAndRed() {
    Graph graph = Networks.chain(2);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = new double[shaped.parameterCount()];
    int at = offset(shaped, "dense-1", Tensor.Role.WEIGHTS);
    parameters[at] = -1;
    parameters[at + 3] = 1;
    weights.take(Optional.of(shaped), parameters);
    Scene scene = Networks.scene(graph);
    paintEdges(scene, Set.of(), false);

    Column input = scene.column(new NodeId("input")).orElseThrow();
    Column layer = scene.column(new NodeId("dense-1")).orElseThrow();
    int negative = colourOf(input, 0, layer, 0);
    int positive = colourOf(input, 1, layer, 1);
    assertThat(Colour.blue(negative)).isGreaterThan(Colour.red(negative));
    assertThat(Colour.red(positive)).isGreaterThan(Colour.blue(positive));
  }

  /** The colour of the last line drawn between two units. */
  private int colourOf(Column from, int input, Column to, int unit) {
    int colour = 0;
    for (Drawn.Stroke stroke : curves()) {
      List<Step> path = stroke.path();
      for (int i = 1; i < path.size(); i++) {
        boolean starts = Math.abs(path.get(i - 1).y() - from.y(input)) < 1e-9;
        boolean ends =
            Math.abs(path.get(i).y() - to.y(unit)) < 1e-9
                && Math.abs(path.get(i).x() - (to.x(unit) - to.tile() / 2)) < 1e-9;
        if (starts && ends) {
          colour = stroke.colour();
        }
      }
    }
    return colour;
  }

  @Test
  void strongerLinesAreBroaderAndDrawnLater() {
    Graph graph = Networks.chain(8, 6, 4);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    weights.take(Optional.of(shaped), Initializer.draw(shaped, 3));
    paintEdges(Networks.scene(graph), Set.of(), false);
    List<Double> widths = curves().stream().map(Drawn.Stroke::width).toList();
    assertThat(widths).hasSizeGreaterThan(20).isSorted();
    assertThat(widths.getFirst()).isLessThan(1.2);
    assertThat(widths.getLast()).isBetween(3.5, 5.3);
  }

  @Test
  void inPatternsNegativeLinesAreDashed() {
    Graph graph = Networks.chain(8, 6, 4);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    weights.take(Optional.of(shaped), Initializer.draw(shaped, 3));
    paintEdges(Networks.scene(graph), Set.of(), true);
    assertThat(curves())
        .allSatisfy(
            stroke ->
                assertThat(stroke.dashed())
                    .isEqualTo(Colour.blue(stroke.colour()) > Colour.red(stroke.colour())));
  }

  @Test
  void weightsThatAreNoNumbersAreNeitherRedNorBlue() {
    Graph graph = Networks.chain(3);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = new double[shaped.parameterCount()];
    Arrays.fill(parameters, Double.NaN);
    weights.take(Optional.of(shaped), parameters);
    paintEdges(Networks.scene(graph), Set.of(), false);
    assertThat(curves())
        .allSatisfy(
            stroke ->
                assertThat(stroke.colour() & 0xffffff)
                    .isEqualTo(palette.of(Token.LINE_2) & 0xffffff));
  }

  @Test
  void structureIsThereBeforeAnyWeight() {
    paintEdges(Networks.scene(Networks.chain(8, 6, 4)), Set.of(), false);
    assertThat(wires.count()).isEqualTo(2 * 8 + 8 * 6 + 6 * 4 + 4);
    assertThat(curves()).isNotEmpty();
  }

  @Test
  void whatLeavesABrokenLayerIsDashedCrimson() {
    Graph graph = Networks.skip(8, 6);
    paintEdges(Networks.scene(graph), Set.of(new NodeId("add-1")), false);
    assertThat(curves())
        .anySatisfy(
            stroke -> {
              assertThat(stroke.colour()).isEqualTo(palette.of(Token.CRIMSON));
              assertThat(stroke.dashed()).isTrue();
            });
  }

  @Test
  void whatLeavesALayerThatGetsNothingIsPale() {
    Graph graph = Networks.chain(3, 3, 3);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    weights.take(Optional.of(shaped), Initializer.draw(shaped, 3));
    Scene scene = Networks.scene(graph);
    Column second = scene.column(new NodeId("dense-2")).orElseThrow();
    Column third = scene.column(new NodeId("dense-3")).orElseThrow();
    paintEdges(scene, Set.of(), false);
    int plain = colourOf(second, 0, third, 0);
    int before = colourOf(scene.column(new NodeId("dense-1")).orElseThrow(), 0, second, 0);

    surface.clear();
    paintEdges(
        scene,
        new EdgePainter.Style(
            EdgePainter.Manner.PLAIN, Set.of(new NodeId("add-1")), Set.of(new NodeId("dense-2"))));

    int pale = colourOf(second, 0, third, 0);
    assertThat(pale & 0xffffff).isEqualTo(plain & 0xffffff);
    assertThat(pale >>> 24).isLessThan((plain >>> 24) * 6 / 10);
    assertThat(colourOf(scene.column(new NodeId("dense-1")).orElseThrow(), 0, second, 0))
        .isEqualTo(before);
  }

  @Test
  void ofLargeLayersTheStrongestLinesAndABandAreDrawn() {
    Graph graph = Networks.chain(20, 10);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = Initializer.draw(shaped, 3);
    weights.take(Optional.of(shaped), parameters);
    Scene scene = Networks.scene(graph);
    paintEdges(scene, Set.of(), false);
    assertThat(wires.isBanded(1)).isTrue();
    assertThat(wires.end(1) - wires.start(1)).isEqualTo(10 * Wires.STRONGEST);
    Weights.Layer layer = weights.layer(new NodeId("dense-2")).orElseThrow();
    for (int unit = 0; unit < 10; unit++) {
      double[] sizes = new double[20];
      for (int input = 0; input < 20; input++) {
        sizes[input] = Math.abs(parameters[layer.weight(unit, input)]);
      }
      Arrays.sort(sizes);
      int here = unit;
      for (int i = wires.start(1); i < wires.end(1); i++) {
        if (wires.to(i) == here) {
          double size = Math.abs(parameters[layer.weight(here, wires.from(i))]);
          assertThat(size).isGreaterThanOrEqualTo(sizes[20 - Wires.STRONGEST]);
        }
      }
    }
  }

  @Test
  void neverMoreThanEightHundredLines() {
    Graph graph = Networks.chain(60, 60, 60);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    weights.take(Optional.of(shaped), Initializer.draw(shaped, 3));
    Scene scene = Networks.scene(graph);
    wires.refresh(scene, weights);
    assertThat(wires.count()).isBetween(700, Wires.MOST);
    int sum = 0;
    for (int link = 0; link < scene.links().size(); link++) {
      for (int i = wires.start(link); i < wires.end(link); i++) {
        assertThat(wires.link(i)).isEqualTo(link);
        sum++;
      }
    }
    assertThat(sum).isEqualTo(wires.count());
  }

  // -- pictures

  private void paintTiles(Scene scene, Checked checked) {
    new TilePainter(surface, palette)
        .paint(scene, pictures, weights, Trouble.of(checked, scene.outline().edges()));
  }

  private Scene painted(double[] parameters, ShapedGraph shaped, Graph graph) {
    weights.take(Optional.of(shaped), parameters);
    Plane plane = new Plane();
    assertThat(plane.run(shaped, parameters, List.of(Feature.X, Feature.Y), 13)).isTrue();
    plane.fill(pictures);
    Scene scene = Networks.scene(graph);
    paintTiles(scene, new Checked.Valid(shaped));
    return scene;
  }

  @Test
  void aNeuronsPictureHasItsBorderWhereItsSumIsZero() {
    Graph graph = Networks.chain(1);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = new double[shaped.parameterCount()];
    int at = offset(shaped, "dense-1", Tensor.Role.WEIGHTS);
    parameters[at] = 1;
    parameters[offset(shaped, "dense-1", Tensor.Role.BIAS)] = -3;
    Scene scene = painted(parameters, shaped, graph);
    // x − 3 is zero at three quarters of the tile.
    Box tile = scene.column(new NodeId("dense-1")).orElseThrow().tileBox(0);
    Drawn.Stroke contour =
        surface.all(Drawn.Stroke.class).stream()
            .filter(stroke -> stroke.colour() == palette.of(Token.INK))
            .filter(
                stroke ->
                    tile.grown(1).holds(stroke.path().getFirst().x(), stroke.path().getFirst().y()))
            .findFirst()
            .orElseThrow();
    assertThat(contour.path())
        .allSatisfy(
            step -> assertThat(step.x()).isCloseTo(tile.x() + tile.width() * 0.75, within(1e-6)));
  }

  @Test
  void aPictureIsBlueWhereTheNeuronIsNegative() {
    Graph graph = Networks.chain(1);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = new double[shaped.parameterCount()];
    parameters[offset(shaped, "dense-1", Tensor.Role.WEIGHTS) + 1] = 1;
    Scene scene = painted(parameters, shaped, graph);
    Box tile = scene.column(new NodeId("dense-1")).orElseThrow().tileBox(0);
    Drawn.Picture picture =
        surface.all(Drawn.Picture.class).stream()
            .filter(drawn -> drawn.target().equals(tile))
            .findFirst()
            .orElseThrow();
    // y is positive in the first row, negative in the last.
    int[] pixels = picture.pixels();
    assertThat(pixels[0]).isEqualTo(palette.pixel(palette.tileShare()));
    assertThat(pixels[pixels.length - 1]).isEqualTo(palette.pixel(-palette.tileShare()));
  }

  @Test
  void whatIsNotANumberIsHatchedAndHasNoPixel() {
    Graph graph = Networks.chain(2);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = Initializer.draw(shaped, 1);
    parameters[offset(shaped, "dense-1", Tensor.Role.WEIGHTS)] = Double.NaN;
    Scene scene = painted(parameters, shaped, graph);
    Column column = scene.column(new NodeId("dense-1")).orElseThrow();
    List<Drawn.Picture> all = surface.all(Drawn.Picture.class);
    Drawn.Picture broken =
        all.stream().filter(p -> p.target().equals(column.tileBox(0))).findFirst().orElseThrow();
    assertThat(broken.pixels()).containsOnly(0);
    assertThat(surface.all(Drawn.Stroke.class))
        .anySatisfy(
            stroke -> {
              assertThat(stroke.colour()).isEqualTo(palette.of(Token.CRIMSON));
              assertThat(
                      column
                          .tileBox(0)
                          .grown(60)
                          .holds(stroke.path().getFirst().x(), stroke.path().getFirst().y()))
                  .isTrue();
            });
  }

  @Test
  void aBiasIsATickOnItsSide() {
    Graph graph = Networks.chain(1);
    ShapedGraph shaped = shaped(graph, Networks.data("spiral"));
    double[] parameters = new double[shaped.parameterCount()];
    parameters[offset(shaped, "dense-1", Tensor.Role.BIAS)] = 1;
    Scene scene = painted(parameters, shaped, graph);
    Column column = scene.column(new NodeId("dense-1")).orElseThrow();
    Box scale = BiasScale.box(column, 0);
    Drawn.Fill tick =
        surface.all(Drawn.Fill.class).stream()
            .filter(fill -> fill.colour() == palette.signed(0.8))
            .findFirst()
            .orElseThrow();
    Step bar = tick.path().getFirst();
    assertThat(bar.x() - bar.size() / 2).isCloseTo(scale.middleX(), within(1e-9));
    assertThat(bar.size()).isCloseTo(scale.width() / 4, within(1e-9));
  }

  @Test
  void sizesInConflictAreWrittenAtTheLayer() {
    Graph graph = Networks.skip(8, 6);
    Scene scene = Networks.scene(graph);
    paintTiles(scene, Networks.check(graph, Networks.data("spiral")));
    assertThat(surface.texts()).contains("6 ≠ 8");
    assertThat(surface.all(Drawn.Stroke.class))
        .anyMatch(stroke -> stroke.colour() == palette.of(Token.CRIMSON));
  }

  @Test
  void unusedFeaturesAreVeiled() {
    new GroundPainter(surface, palette).paint(Networks.scene(Networks.chain(2)));
    int veil = Colour.fade(palette.of(Token.PAPER), 0.68);
    assertThat(surface.all(Drawn.Fill.class).stream().filter(f -> f.colour() == veil)).hasSize(7);
    assertThat(surface.all(Drawn.Picture.class)).hasSize(9);
  }
}
