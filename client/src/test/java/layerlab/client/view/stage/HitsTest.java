package layerlab.client.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.state.Spot;
import layerlab.client.view.stage.Hits.Hit;
import layerlab.client.view.stage.Room.Point;
import layerlab.data.Feature;
import layerlab.dense.Initializer;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;
import org.junit.jupiter.api.Test;

class HitsTest {
  private final Graph graph = Networks.chain(8, 6, 4);
  private final Scene scene = Networks.scene(graph);
  private final Wires wires = wires(graph, scene);

  private static Wires wires(Graph graph, Scene scene) {
    Weights weights = new Weights();
    if (Networks.check(graph, Networks.data("spiral"))
        instanceof Checked.Valid(ShapedGraph shaped)) {
      weights.take(Optional.of(shaped), Initializer.draw(shaped, 4));
    }
    Wires wires = new Wires();
    wires.refresh(scene, weights);
    return wires;
  }

  private Column column(String id) {
    return scene.column(new NodeId(id)).orElseThrow();
  }

  private Hit at(double x, double y) {
    return Hits.at(scene, wires, x, y);
  }

  @Test
  void everyTileIsItsNeuron() {
    for (int unit = 0; unit < 6; unit++) {
      Column column = column("dense-2");
      assertThat(at(column.x(unit) + 15, column.y(unit) - 15))
          .isEqualTo(new Hit.Of(new Spot.OfUnit(new NodeId("dense-2"), unit)));
    }
  }

  @Test
  void everyEdgeIsHitNearItsEnds() {
    int hit = 0;
    for (int i = 0; i < wires.count(); i++) {
      double x = wires.x1(i) - 6;
      double y = wires.y1(i);
      if (at(x, y) instanceof Hit.Of(Spot.OfWeight(ParameterRef parameter))
          && parameter.node().equals(scene.links().get(wires.link(i)).to().id())) {
        hit++;
      }
    }
    assertThat(hit).isEqualTo(wires.count());
  }

  @Test
  void aLoneEdgeIsFoundAlongItsWholeCurve() {
    Scene small = Networks.scene(Networks.chain(1));
    Wires few = wires(Networks.chain(1), small);
    // From the only hidden neuron to the map.
    int last = few.count() - 1;
    for (double share = 0.05; share < 1; share += 0.1) {
      double across = 3 * share * share - 2 * share * share * share;
      double s = 1 - share;
      double along =
          3 * s * s * share * 0.45 + 3 * s * share * share * 0.55 + share * share * share;
      double x = few.x0(last) + (few.x1(last) - few.x0(last)) * along;
      double y = few.y0(last) + (few.y1(last) - few.y0(last)) * across;
      assertThat(Hits.at(small, few, x, y + 3))
          .isEqualTo(
              new Hit.Of(
                  new Spot.OfWeight(
                      new ParameterRef(new NodeId("output"), Tensor.Role.WEIGHTS, 0))));
    }
  }

  @Test
  void biasTicksPortsAndFeaturesAreHit() {
    Column column = column("dense-1");
    Box scale = BiasScale.box(column, 3);
    assertThat(at(scale.middleX(), scale.middleY()))
        .isEqualTo(
            new Hit.Of(
                new Spot.OfWeight(new ParameterRef(new NodeId("dense-1"), Tensor.Role.BIAS, 3))));
    Point port = scene.port(column);
    assertThat(at(port.x(), port.y())).isEqualTo(new Hit.Port(new NodeId("dense-1")));
    Box spare = scene.spares().getFirst().box();
    assertThat(at(spare.middleX(), spare.middleY()))
        .isEqualTo(new Hit.Of(new Spot.OfInput(Feature.X_SQUARED.ordinal())));
    Column input = column("input");
    assertThat(at(input.x(1), input.y(1)))
        .isEqualTo(new Hit.Of(new Spot.OfInput(Feature.Y.ordinal())));
  }

  @Test
  void nothingIsWhereNothingIs() {
    assertThat(at(5, 600)).isEqualTo(new Hit.Of(new Spot.Nothing()));
  }

  @Test
  void aSkipConnectionIsHitOnItsTrack() {
    Graph skip = Networks.skip(8, 8);
    Scene other = Networks.scene(skip);
    Wires lines = wires(skip, other);
    Link.Bracket bracket = (Link.Bracket) other.link(Edge.of("dense-1", "add-1")).orElseThrow();
    assertThat(
            Hits.at(
                other, lines, (bracket.start().x() + bracket.end().x()) / 2, bracket.track() + 2))
        .isEqualTo(new Hit.Of(new Spot.OfEdge(Edge.of("dense-1", "add-1"))));
  }

  @Test
  void whatIsDroppedBetweenTwoLayersGoesIntoTheirConnection() {
    double x = (column("dense-1").box().right() + column("dense-2").box().x()) / 2;
    assertThat(Hits.gapNear(scene, x, 300))
        .isEqualTo(new Spot.OfEdge(Edge.of("dense-1", "dense-2")));
    assertThat(Hits.gapNear(scene, x, column("dense-1").box().bottom() + 40))
        .isEqualTo(new Spot.OfEdge(Edge.of("dense-1", "dense-2")));
    assertThat(Hits.gapNear(scene, -300, 300)).isEqualTo(new Spot.Nothing());
  }

  @Test
  void headersStandOverTheirColumnsInOneLine() {
    for (Column column : scene.columns()) {
      if (column.form() != Form.DOT) {
        assertThat(scene.header(column).x()).isEqualTo(column.box().middleX());
        assertThat(scene.header(column).y()).isEqualTo(16);
        assertThat(scene.headerRoom(column)).isEqualTo(Scene.Header.FULL);
      }
    }
  }
}
