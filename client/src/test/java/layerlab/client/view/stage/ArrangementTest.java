package layerlab.client.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import layerlab.client.paint.Box;
import layerlab.data.Data;
import layerlab.data.PlanarData;
import layerlab.data.TableData;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.NodeId;
import layerlab.layer.Input;
import org.junit.jupiter.api.Test;

class ArrangementTest {

  private static Column column(Scene scene, String id) {
    return scene.column(new NodeId(id)).orElseThrow();
  }

  @Test
  void tilesOfOneToTwelveUnitsNeverTouch() {
    for (int units = 1; units <= 12; units++) {
      Scene scene = Networks.scene(Networks.chain(units, 13 - units));
      for (Column column : scene.columns()) {
        assertThat(column.form()).isIn(Form.TILES, Form.DOT);
        assertThat(column.tile()).isBetween(column.form() == Form.DOT ? 8.0 : 26.0, 42.0);
        for (int a = 0; a < column.units(); a++) {
          for (int b = 0; b < a; b++) {
            assertThat(column.tileBox(a).grown(3).meets(column.tileBox(b).grown(3))).isFalse();
          }
        }
      }
    }
  }

  @Test
  void theMockUpsNetworkHasRoomForNineFeaturesAboveItsVitalSigns() {
    Scene scene = Networks.scene(Networks.chain(8, 6, 4));
    assertThat(scene.columns()).hasSize(5);
    assertThat(column(scene, "dense-1").tile()).isEqualTo(38);
    assertThat(column(scene, "dense-1").y(1) - column(scene, "dense-1").y(0)).isEqualTo(54);
    assertThat(column(scene, "input").box().middleX()).isEqualTo(214);
  }

  @Test
  void columnsStandInTheOrderOfTheFlow() {
    Scene scene = Networks.scene(Networks.chain(3, 12, 5, 7, 2));
    for (Link link : scene.links()) {
      assertThat(link.from().box().right()).isLessThan(link.to().box().x());
      assertThat(link.to().seat().column()).isEqualTo(link.from().seat().column() + 1);
      assertThat(link.from().seat().lane()).isZero();
    }
  }

  @Test
  void theMainChainIsStraight() {
    Scene scene = Networks.scene(Networks.skip(8, 8));
    double middle = column(scene, "dense-1").box().middleY();
    for (String id : List.of("dense-2", "add-1")) {
      assertThat(column(scene, id).box().middleY()).isCloseTo(middle, within(1e-9));
    }
  }

  @Test
  void skipRunsAroundWhatLiesBetween() {
    Scene scene = Networks.scene(Networks.skip(8, 8));
    Link link = scene.link(Edge.of("dense-1", "add-1")).orElseThrow();
    assertThat(link).isInstanceOf(Link.Bracket.class);
    Link.Bracket bracket = (Link.Bracket) link;
    assertThat(bracket.track()).isLessThan(column(scene, "dense-2").box().y() - 6);
    assertThat(bracket.start().x()).isGreaterThan(column(scene, "dense-1").box().right());
    assertThat(bracket.end().x()).isEqualTo(column(scene, "add-1").box().middleX());
  }

  @Test
  void skipsThatCrossRunInDifferentTracks() {
    Graph graph =
        Networks.chain(4, 4, 4, 4)
            .apply(connect("dense-1", "dense-3"))
            .apply(connect("dense-2", "dense-4"))
            .apply(connect("input", "dense-4"));
    Scene scene = Networks.scene(graph);
    List<Double> tracks =
        scene.links().stream()
            .filter(link -> link instanceof Link.Bracket)
            .map(link -> ((Link.Bracket) link).track())
            .toList();
    assertThat(tracks).hasSize(3).doesNotHaveDuplicates();
  }

  private static layerlab.graph.GraphEdit connect(String from, String to) {
    return new layerlab.graph.GraphEdit.Connect(Edge.of(from, to));
  }

  @Test
  void valuesThatArePassedOnStandInLine() {
    Scene scene = Networks.scene(Networks.skip(5, 5));
    Column add = column(scene, "add-1");
    Column source = column(scene, "dense-2");
    assertThat(add.form()).isEqualTo(Form.BEADS);
    for (int unit = 0; unit < 5; unit++) {
      assertThat(add.y(unit)).isEqualTo(source.y(unit));
    }
    assertThat(scene.link(Edge.of("dense-2", "add-1")).orElseThrow())
        .isInstanceOf(Link.Strands.class);
  }

  @Test
  void concatTakesItsInputsOneAfterTheOther() {
    Graph graph =
        Networks.skip(3, 5)
            .apply(
                new layerlab.graph.GraphEdit.Replace(
                    new NodeId("add-1"), new layerlab.layer.Concat()));
    Scene scene = Networks.scene(graph);
    assertThat(column(scene, "add-1").units()).isEqualTo(8);
    Link.Bracket bracket = (Link.Bracket) scene.link(Edge.of("dense-1", "add-1")).orElseThrow();
    assertThat(bracket.shift()).isEqualTo(5);
  }

  @Test
  void layersShrinkToSmallPicturesAndBlocks() {
    Scene scene = Networks.scene(Networks.chain(12, 13, 64, 65));
    assertThat(column(scene, "dense-1").form()).isEqualTo(Form.TILES);
    assertThat(column(scene, "dense-2").form()).isEqualTo(Form.SMALL);
    assertThat(column(scene, "dense-3").form()).isEqualTo(Form.SMALL);
    assertThat(column(scene, "dense-4").form()).isEqualTo(Form.BLOCK);
    assertThat(scene.link(Edge.of("dense-3", "dense-4")).orElseThrow())
        .isInstanceOf(Link.Ribbon.class);
  }

  @Test
  void unusedFeaturesStandBetweenTheUsed() {
    Data data = Networks.data("spiral");
    Data more = data.kind().of(data.values().with("features", List.of("x", "xy")));
    Scene scene = Networks.scene(Networks.chain(4), more, Networks.DESK);
    Column input = column(scene, "input");
    assertThat(input.units()).isEqualTo(2);
    assertThat(scene.spares()).hasSize(7);
    assertThat(input.y(1) - input.y(0)).isEqualTo(4 * 48);
    for (Scene.Spare spare : scene.spares()) {
      assertThat(spare.box().meets(input.tileBox(0))).isFalse();
      assertThat(spare.box().meets(input.tileBox(1))).isFalse();
    }
    assertThat(data).isInstanceOf(PlanarData.class);
  }

  @Test
  void digitsComeInAsAPicture() {
    Data data = Networks.data("digits");
    Scene scene = Networks.scene(Networks.chain(10), data, Networks.DESK);
    Column input = column(scene, "input");
    assertThat(data).isInstanceOf(TableData.class);
    assertThat(input.units()).isEqualTo(64);
    assertThat(input.x(7)).isGreaterThan(input.x(0));
    assertThat(input.y(7)).isEqualTo(input.y(0));
    assertThat(input.y(8)).isGreaterThan(input.y(0));
  }

  @Test
  void onAPhoneTheNetworkFlowsDown() {
    Scene scene = Networks.scene(Networks.chain(8, 6, 4), Networks.data("spiral"), Networks.PHONE);
    for (Link link : scene.links()) {
      assertThat(link.from().box().bottom()).isLessThan(link.to().box().bottom());
    }
    Column first = column(scene, "dense-1");
    assertThat(first.y(0)).isEqualTo(first.y(7));
    assertThat(first.tile()).isBetween(26.0, 40.0);
    assertThat(first.box().x()).isGreaterThanOrEqualTo(0);
    assertThat(first.box().right()).isLessThanOrEqualTo(390);
    assertThat(scene.spares()).isEmpty();
  }

  @Test
  void anOutputOfSeveralUnitsIsAColumn() {
    Data data = Networks.data("blobs");
    Graph graph =
        Networks.chain(4)
            .apply(
                new layerlab.graph.GraphEdit.Replace(
                    new NodeId("output"),
                    layerlab.layer.Output.of(4, layerlab.layer.ActivationFunction.SOFTMAX)));
    Scene scene = Networks.scene(graph, data, Networks.DESK);
    assertThat(column(scene, "output").form()).isEqualTo(Form.TILES);
    assertThat(column(scene, "output").box().right()).isLessThan(1012);
  }

  @Test
  void aBranchHasRoomForItsHeader() {
    Graph graph =
        Networks.skip(8, 6)
            .apply(
                new layerlab.graph.GraphEdit.Insert(
                    Edge.of("dense-1", "add-1"),
                    layerlab.graph.Node.of(
                        "dense-9",
                        layerlab.layer.Dense.of(6, layerlab.layer.ActivationFunction.TANH))));
    Room laptop = Room.beside(934, 444, false, new Room.Point(958, 200));
    Scene scene = Networks.scene(graph, Networks.data("spiral"), laptop);
    Column main = column(scene, "dense-2");
    Column branch = column(scene, "dense-9");
    assertThat(branch.seat().lane()).isNotEqualTo(main.seat().lane());
    assertThat(scene.header(branch).y()).isGreaterThan(main.box().bottom());
  }

  @Test
  void anyGraphCanBeDrawn() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      Graph graph = Networks.any(random);
      Data data = Networks.data(i % 3 == 0 ? "digits" : i % 3 == 1 ? "iris" : "spiral");
      Room room = i % 2 == 0 ? Networks.DESK : Networks.PHONE;
      Scene scene = Networks.scene(graph, data, room);
      assertThat(scene.columns()).hasSize(graph.nodes().size());
      assertThat(scene.links()).hasSize(graph.edges().size());
      for (Column column : scene.columns()) {
        Box box = column.box();
        assertThat(box.width() + box.x() + box.height() + box.y()).as("%s", graph).isFinite();
        assertThat(column.tile()).isPositive();
        for (Column other : scene.columns()) {
          boolean sameSeat = other != column && other.seat().equals(column.seat());
          assertThat(sameSeat).as("%s and %s of %s", column.id(), other.id(), graph).isFalse();
        }
      }
      Wires wires = new Wires();
      wires.refresh(scene, new Weights());
      assertThat(wires.count()).isLessThanOrEqualTo(Wires.MOST);
    }
  }

  @Test
  void sixtyFourLayersStillStandInOrder() {
    int[] units = new int[62];
    java.util.Arrays.fill(units, 3);
    Scene scene = Networks.scene(Networks.chain(units));
    for (Link link : scene.links()) {
      assertThat(link.from().box().right()).isLessThan(link.to().box().x() + 0.01);
    }
    assertThat(scene.columns().getFirst().node().layer()).isInstanceOf(Input.class);
  }
}
