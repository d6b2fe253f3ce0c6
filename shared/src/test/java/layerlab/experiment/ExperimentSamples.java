package layerlab.experiment;

import layerlab.data.DataCatalogue;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.ConstantRate;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Values;

/** Experiments to test with. */
public final class ExperimentSamples {
  private ExperimentSamples() {}

  /** Spiral, three neurons, SGD. */
  public static Experiment small() {
    return new Experiment(
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", Dense.of(3, ActivationFunction.RELU)),
            Node.of("output-1", Output.of(1, ActivationFunction.TANH))),
        TrainingPlan.of(
            new Optimizer.Sgd(0.03),
            ConstantRate.KIND.initial(),
            Values.initial(TrainingPlan.PARAMS)),
        DataCatalogue.SETS.getFirst().initial(),
        new Start.Fresh());
  }
}
