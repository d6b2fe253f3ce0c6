package layerlab.experiment;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Data;
import layerlab.data.Task;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.Problem;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.spec.Kind;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Other data for an experiment, with the output and the loss that go with it: a valid experiment
 * stays valid.
 */
public final class Fitting {
  private Fitting() {}

  /**
   * Another data set; what both sets can be told, such as noise and train share, is kept where the
   * new one allows it.
   */
  public static Experiment withSet(Experiment experiment, Kind<? extends Data> set) {
    Values present = experiment.data().values();
    Values values = Values.initial(set.params());
    for (Param param : set.params()) {
      Json value = present.byId().get(param.id());
      if (value != null && param.allows(value)) {
        values = values.with(param.id(), value);
      }
    }
    return withData(experiment, set.of(values));
  }

  /**
   * Other data. Where they ask for another kind of answer, the output gets the units, the
   * activation and the loss that are usual for it; weights that fit no more are left out.
   */
  public static Experiment withData(Experiment experiment, Data data) {
    Experiment changed = experiment.with(data);
    if (answers(data) != answers(experiment.data())) {
      Usual usual = Usual.of(answers(data));
      changed =
          changed
              .with(withOutput(experiment.graph(), usual))
              .with(experiment.plan().with(usual.loss()));
    }
    return withFittingWeights(changed);
  }

  /** What is usual for a number of classes, 0 for a regression. */
  private record Usual(int units, ActivationFunction activation, Loss loss) {
    static Usual of(int classes) {
      return switch (classes) {
        case 0 -> new Usual(1, ActivationFunction.IDENTITY, Loss.HALF_SQUARED_ERROR);
        case 2 -> new Usual(1, ActivationFunction.TANH, Loss.HALF_SQUARED_ERROR);
        default -> new Usual(classes, ActivationFunction.SOFTMAX, Loss.CROSS_ENTROPY);
      };
    }
  }

  private static int answers(Data data) {
    return switch (data.shape().task()) {
      case Task.Regression() -> 0;
      case Task.Classification(List<Text> classes) -> classes.size();
    };
  }

  private static Graph withOutput(Graph graph, Usual usual) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : graph.nodes()) {
      nodes.add(
          node.layer() instanceof Output output
              ? new Node(
                  node.id(), output.withUnits(usual.units()).withActivation(usual.activation()))
              : node);
    }
    return new Graph(nodes, graph.edges());
  }

  private static Experiment withFittingWeights(Experiment experiment) {
    Experiment fitting = experiment;
    if (ExperimentCheck.check(experiment, Limits.initial()) instanceof Checked.Invalid invalid) {
      for (Problem problem : invalid.problems()) {
        if (problem instanceof Problem.WeightsMisfit misfit) {
          fitting = fitting.with(fitting.start().without(misfit.at()));
        }
      }
    }
    return fitting;
  }
}
