package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.data.DataCatalogue;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.experiment.Experiment;
import layerlab.graph.Graph;
import layerlab.graph.NodeId;
import org.junit.jupiter.api.Test;

class EditTest {
  private final Experiment experiment = Experiment.initial();

  private static List<String> order(Experiment experiment) {
    Graph graph = experiment.graph();
    List<String> order = new java.util.ArrayList<>();
    NodeId at = new NodeId("input-1");
    order.add(at.value());
    while (true) {
      NodeId from = at;
      var next = graph.edges().stream().filter(edge -> edge.from().equals(from)).findFirst();
      if (next.isEmpty()) {
        return order;
      }
      at = next.get().to();
      order.add(at.value());
    }
  }

  private Experiment moved(String node, boolean isForward) {
    return new Edit.MoveLayer(new NodeId(node), isForward).on(experiment);
  }

  @Test
  void aLayerChangesPlacesWithItsNeighbour() {
    assertThat(order(moved("dense-1", true)))
        .containsExactly("input-1", "dense-2", "dense-1", "dense-3", "output-1");
    assertThat(order(moved("dense-3", false)))
        .containsExactly("input-1", "dense-1", "dense-3", "dense-2", "output-1");
  }

  @Test
  void nothingMovesBeyondTheEndsOfTheNetwork() {
    assertThat(moved("dense-3", true)).isEqualTo(experiment);
    assertThat(moved("dense-1", false)).isEqualTo(experiment);
    assertThat(moved("input-1", true)).isEqualTo(experiment);
    assertThat(moved("output-1", false)).isEqualTo(experiment);
  }

  private static List<Feature> features(Experiment experiment) {
    return ((PlanarData) experiment.data()).features();
  }

  @Test
  void aFeatureIsUsedOrNotAndTheLastOneStays() {
    Experiment three = new Edit.FlipFeature(Feature.X_SQUARED).on(experiment);
    assertThat(features(three)).containsExactly(Feature.X, Feature.Y, Feature.X_SQUARED);

    Experiment one =
        new Edit.FlipFeature(Feature.X).on(new Edit.FlipFeature(Feature.X_SQUARED).on(three));
    assertThat(features(one)).containsExactly(Feature.Y);
    assertThat(new Edit.FlipFeature(Feature.Y).on(one)).isEqualTo(one);
  }

  @Test
  void aTableHasNoFeaturesOfThePlane() {
    Experiment digits = experiment.with(DataCatalogue.set("digits").orElseThrow().initial());
    assertThat(new Edit.FlipFeature(Feature.X).on(digits)).isEqualTo(digits);
  }
}
