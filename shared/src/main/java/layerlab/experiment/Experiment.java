package layerlab.experiment;

import layerlab.data.Data;
import layerlab.graph.Graph;
import layerlab.plan.TrainingPlan;

/** Everything that decides the numbers of a run: the same experiment gives the same losses. */
public record Experiment(Graph graph, TrainingPlan plan, Data data, Start start) {

  public Experiment with(Graph other) {
    return new Experiment(other, plan, data, start);
  }

  public Experiment with(TrainingPlan other) {
    return new Experiment(graph, other, data, start);
  }

  /** Other data; the graph stays as it is, even where it does not fit. */
  public Experiment with(Data other) {
    return new Experiment(graph, plan, other, start);
  }

  public Experiment with(Start other) {
    return new Experiment(graph, plan, data, other);
  }
}
