package layerlab.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class JsonPlaceTest {
  private final JsonPlace root =
      JsonPlace.read(
          """
          {"graph": {"nodes": [{"units": 8}, {"units": "x"}, {"units": 2.5}]},
           "rate": 0.03, "name": "spiral", "shuffle": true, "loss": "NaN", "best": "-Infinity"}
          """);

  private static void assertRefused(ThrowingCallable reading, String sentence) {
    assertThatThrownBy(reading).isExactlyInstanceOf(Malformed.class).hasMessage(sentence);
  }

  @Test
  void membersAreReadByNameAndType() {
    assertThat(root.number("rate")).isEqualTo(0.03);
    assertThat(root.number("rate", 0, 1)).isEqualTo(0.03);
    assertThat(root.text("name")).isEqualTo("spiral");
    assertThat(root.flag("shuffle")).isTrue();
    assertThat(root.object("graph").list("nodes").get(0).whole("units", 1, 1024)).isEqualTo(8);
    assertThat(root.find("absent")).isEmpty();
  }

  @Test
  void numbersThatAreNotFiniteMustBeAskedFor() {
    assertThat(root.anyNumber("loss")).isNaN();
    assertThat(root.anyNumber("best")).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(root.anyNumber("rate")).isEqualTo(0.03);
    assertRefused(() -> root.number("loss"), "loss: expected a number, got \"NaN\"");
    assertRefused(() -> root.anyNumber("name"), "name: expected a number, got \"spiral\"");
  }

  @Test
  void refusalsNameThePath() {
    var nodes = root.object("graph").list("nodes");
    assertRefused(
        () -> nodes.get(1).whole("units", 1, 1024),
        "graph.nodes[1].units: expected a whole number, got \"x\"");
    assertRefused(
        () -> nodes.get(2).whole("units", 1, 1024),
        "graph.nodes[2].units: expected a whole number, got 2.5");
    assertRefused(
        () -> nodes.get(0).whole("units", 1, 4),
        "graph.nodes[0].units: expected a whole number from 1 to 4, got 8");
    assertRefused(
        () -> root.number("rate", 1, 10), "rate: expected a number from 1 to 10, got 0.03");
    assertRefused(() -> root.at("graph").at("edges"), "graph.edges: is missing");
    assertRefused(() -> root.list("graph"), "graph: expected a list, got an object");
    assertRefused(() -> JsonPlace.read("3").text("x"), "expected an object, got 3");
  }

  @Test
  void unknownMembersAreRefusedWhereOnlySomeAreAllowed() {
    var node = root.object("graph").list("nodes").get(0);
    node.only(Set.of("units"));
    assertRefused(() -> node.only(Set.of("size")), "graph.nodes[0].units: is not known here");
  }
}
