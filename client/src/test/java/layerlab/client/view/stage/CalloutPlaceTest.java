package layerlab.client.view.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.paint.Box;
import layerlab.client.view.stage.Room.Point;
import layerlab.graph.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalloutPlaceTest {
  private static final double HEIGHT = 82;

  private static Box place(Scene scene, String node) {
    Column column = scene.column(new NodeId(node)).orElseThrow();
    Point at = CalloutPlace.of(scene, column, HEIGHT);
    return CalloutPlace.box(at.x(), at.y(), HEIGHT);
  }

  private static List<String> covered(Scene scene, Box box) {
    List<String> covered = new ArrayList<>();
    for (Column column : scene.columns()) {
      if (column.box().meets(box)) {
        covered.add(column.id().value());
      }
    }
    return covered;
  }

  @Test
  void belowItsLayerWhereThereIsRoom() {
    Scene scene = Networks.scene(Networks.chain(8, 4, 4));
    Column column = scene.column(new NodeId("dense-2")).orElseThrow();
    Box box = place(scene, "dense-2");

    assertThat(box.middleX()).isCloseTo(column.box().middleX(), within(8.0));
    assertThat(box.y()).isGreaterThan(column.box().bottom());
    assertThat(covered(scene, box)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8, 4, 2", "8, 6, 4", "4, 8, 2", "9, 9, 3"})
  void beforeATallLayerNotOnItsNeighbours(int first, int second, int third) {
    Scene scene = Networks.scene(Networks.chain(first, second, third));

    for (String node : List.of("dense-1", "dense-2", "dense-3")) {
      Box box = place(scene, node);
      assertThat(covered(scene, box)).as(node).isEmpty();
      assertThat(box.x()).isPositive();
      assertThat(box.right()).isLessThan(scene.room().answer().x());
    }
  }

  @Test
  void aLongSentenceAndItsWaysOutNeedMoreRoom() {
    double one = CalloutPlace.height("Nothing flows in.", List.of());
    assertThat(CalloutPlace.height("Nothing flows in. ".repeat(4), List.of())).isGreaterThan(one);
  }
}
