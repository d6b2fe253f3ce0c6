package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.graph.Checked;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.spec.Kind;
import org.junit.jupiter.api.Test;

class FittingTest {

  private static Kind<? extends Data> set(String id) {
    return DataCatalogue.set(id).orElseThrow();
  }

  private static Output output(Experiment experiment) {
    return (Output) experiment.graph().of(Output.class).getFirst().layer();
  }

  @Test
  void fromEverySetToEveryOtherTheExperimentStaysValid() {
    for (Kind<? extends Data> from : DataCatalogue.SETS) {
      Experiment first = Fitting.withSet(Experiment.initial(), from);
      for (Kind<? extends Data> to : DataCatalogue.SETS) {
        Experiment second = Fitting.withSet(first, to);
        assertThat(ExperimentCheck.check(second, Limits.initial()))
            .as(from.id() + " → " + to.id())
            .isInstanceOf(Checked.Valid.class);
        assertThat(Fitting.withSet(second, to)).isEqualTo(second);
      }
    }
  }

  @Test
  void theOutputFollowsTheTask() {
    Experiment iris = Fitting.withSet(Experiment.initial(), set("iris"));
    assertThat(output(iris)).isEqualTo(Output.of(3, ActivationFunction.SOFTMAX));
    assertThat(iris.plan().loss()).isEqualTo(Loss.CROSS_ENTROPY);

    Experiment plane = Fitting.withSet(iris, set("plane"));
    assertThat(output(plane)).isEqualTo(Output.of(1, ActivationFunction.IDENTITY));
    assertThat(plane.plan().loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);

    Experiment xor = Fitting.withSet(plane, set("xor"));
    assertThat(output(xor)).isEqualTo(Output.of(1, ActivationFunction.TANH));
  }

  @Test
  void anOutputThatFitsStaysAsTheUserChoseIt() {
    Experiment initial = Experiment.initial();
    Output sigmoid = Output.of(1, ActivationFunction.SIGMOID);
    Experiment chosen =
        initial
            .with(initial.graph().apply(new GraphEdit.Replace(new NodeId("output-1"), sigmoid)))
            .with(initial.plan().with(Loss.CROSS_ENTROPY));
    Experiment circle = Fitting.withSet(chosen, set("circle"));
    assertThat(output(circle)).isEqualTo(sigmoid);
    assertThat(circle.plan()).isEqualTo(chosen.plan());
  }

  @Test
  void whatBothSetsCanBeToldIsKept() {
    PlanarData spiral = (PlanarData) Experiment.initial().data();
    assertThat(Fitting.withSet(Experiment.initial(), set("gauss")).data())
        .isEqualTo(
            new PlanarData(
                PlanarSet.GAUSS, spiral.features(), spiral.drawing(), spiral.trainShare()));
    assertThat(Fitting.withSet(Experiment.initial(), set("iris")).data())
        .isEqualTo(new TableData(TableSet.IRIS, 0.7, 1));
  }

  @Test
  void weightsThatFitNoMoreAreLeftOut() {
    NodeWeights first = new NodeWeights(new NodeId("dense-1"), Numbers.of(new double[24]));
    NodeWeights second = new NodeWeights(new NodeId("dense-2"), Numbers.of(new double[54]));
    Experiment trained = Experiment.initial().with(new Start.Trained(List.of(first, second)));
    assertThat(Fitting.withSet(trained, set("circle")).start()).isEqualTo(trained.start());
    assertThat(Fitting.withSet(trained, set("iris")).start())
        .isEqualTo(new Start.Trained(List.of(second)));
  }
}
