package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import layerlab.experiment.Experiment;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.layer.Dense;
import layerlab.spec.Option;
import layerlab.spec.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptionsTest {

  static Stream<Control> explained() {
    Experiment initial = Experiment.initial();
    Node first = initial.graph().node(new NodeId("dense-1")).orElseThrow();
    return Stream.of(
        Control.whichOptimizer(initial),
        Control.whichSchedule(initial),
        Control.whichData(initial),
        Control.ofPlan(initial, "loss"),
        Control.ofLayer(first, Dense.KIND.param("init").orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("explained")
  void everyOptionSaysWhatItIsGoodFor(Control control) {
    assertThat(control.options()).hasSizeGreaterThan(4);
    for (Option option : control.options()) {
      Text hint = Options.hint(control, option);
      assertThat(hint.en()).as(option.id()).endsWith(".");
      assertThat(hint.zh()).as(option.id()).endsWith("。");
      assertThat(Options.named(control, option).en()).startsWith(option.title().en() + ": ");
    }
  }
}
