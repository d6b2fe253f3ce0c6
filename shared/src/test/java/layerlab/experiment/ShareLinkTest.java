package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.json.Malformed;
import layerlab.spec.Kind;
import org.junit.jupiter.api.Test;

class ShareLinkTest {

  @Test
  void theDefaultExperimentIsAShortLink() {
    String link = ShareLink.write(Experiment.initial());
    assertThat(link).matches("[A-Za-z0-9_-]+").hasSizeLessThan(80);
    assertThat(ShareLink.read(link)).isEqualTo(Experiment.initial());
  }

  @Test
  void everyDataSetTravels() {
    for (Kind<? extends Data> set : DataCatalogue.SETS) {
      Experiment experiment = Fitting.withSet(Experiment.initial(), set);
      String link = ShareLink.write(experiment);
      assertThat(ShareLink.read(link)).isEqualTo(experiment);
      assertThat(link).hasSizeLessThan(160);
    }
  }

  @Test
  void givenWeightsKeepEveryBit() {
    Experiment trained =
        Experiment.initial()
            .with(
                new Start.Trained(
                    List.of(
                        new NodeWeights(
                            new NodeId("dense-1"),
                            Numbers.of(1.0 / 3, -0.0, Double.NaN, Double.MIN_VALUE)),
                        new NodeWeights(new NodeId("dense-2"), Numbers.of()))));
    assertThat(ShareLink.read(ShareLink.write(trained))).isEqualTo(trained);
    Experiment none = Experiment.initial().with(new Start.Trained(List.of()));
    assertThat(ShareLink.read(ShareLink.write(none))).isEqualTo(none);
  }

  @Test
  void aCutOrChangedLinkIsRefused() {
    String link = ShareLink.write(Experiment.initial());
    for (int i = 0; i < link.length(); i++) {
      refuses(link.substring(0, i));
      refuses(link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1));
      refuses(link.substring(0, i) + "%20" + link.substring(i));
    }
    refuses(link + "A");
    refuses(link + link);
  }

  private static void refuses(String link) {
    assertThatThrownBy(() -> ShareLink.read(link)).as(link).isInstanceOf(Malformed.class);
  }
}
