package layerlab.experiment;

import java.util.ArrayList;
import java.util.List;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.json.Json;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Configured;
import layerlab.spec.Kind;
import layerlab.spec.Param;
import layerlab.spec.Values;

/** Brings every value of an experiment that is out of range to the nearest allowed one. */
final class Clamping {
  private Clamping() {}

  static Experiment apply(Experiment experiment) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : experiment.graph().nodes()) {
      nodes.add(new Node(node.id(), clamped(node.layer().kind(), node.layer())));
    }
    TrainingPlan plan = experiment.plan();
    return experiment
        .with(new Graph(nodes, experiment.graph().edges()))
        .with(
            TrainingPlan.of(
                clamped(plan.optimizer().kind(), plan.optimizer()),
                clamped(plan.schedule().kind(), plan.schedule()),
                clamped(TrainingPlan.PARAMS, plan.values())))
        .with(clamped(experiment.data().kind(), experiment.data()));
  }

  private static <T> T clamped(Kind<? extends T> kind, Configured configured) {
    return kind.of(clamped(kind.params(), configured.values()));
  }

  private static Values clamped(List<Param> params, Values values) {
    Values clamped = values;
    for (Param param : params) {
      Json value = values.value(param.id());
      if (!param.allows(value)) {
        clamped = clamped.with(param.id(), param.nearest(value));
      }
    }
    return clamped;
  }
}
