package layerlab.server.engine;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Data;
import layerlab.data.DataShape;
import layerlab.data.Examples;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.data.SeededRandom;
import layerlab.data.Task;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.GraphCheck;
import layerlab.graph.Node;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.plan.TrainingPlan.Batching;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/** Small networks, plans and data for tests. */
public final class Networks {
  private Networks() {}

  public static ShapedGraph checked(Graph graph, DataShape data, Loss loss) {
    return switch (GraphCheck.check(graph, data, loss)) {
      case Checked.Valid(ShapedGraph shaped) -> shaped;
      case Checked.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }

  /** Input, the hidden layers in between, output. */
  public static Graph chain(Output output, Node... hidden) {
    List<Node> nodes = new ArrayList<>(List.of(hidden));
    nodes.addFirst(Node.of("input-1", new Input()));
    nodes.addLast(Node.of("output-1", output));
    return Graph.chain(nodes.toArray(Node[]::new));
  }

  /** Two inputs, dense layers of these widths, one output of the same function. */
  public static Graph dense(ActivationFunction function, int... widths) {
    Node[] hidden = new Node[widths.length];
    for (int i = 0; i < widths.length; i++) {
      hidden[i] = Node.of("dense-" + (i + 1), Dense.of(widths[i], function));
    }
    return chain(Output.of(1, function), hidden);
  }

  /** So many inputs and classes; 0 classes are a regression. */
  public static DataShape shape(int inputs, int classes) {
    List<Text> names = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      names.add(Text.same("class " + i));
    }
    Task task = classes == 0 ? new Task.Regression() : new Task.Classification(names);
    return new DataShape(new Shape.Vector(inputs), task);
  }

  public static PlanarData planar(PlanarSet set, int count, double noise, double trainShare) {
    return new PlanarData(
        set, List.of(Feature.X, Feature.Y), new PlanarData.Drawing(count, noise, 1), trainShare);
  }

  /** Normal inputs with labels drawn evenly; the first half to train. */
  public static Examples random(DataShape shape, int count, int seed) {
    SeededRandom random = SeededRandom.of(seed, "test");
    int width = shape.input().size();
    double[] inputs = new double[count * width];
    double[] labels = new double[count];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.gaussian();
    }
    for (int i = 0; i < count; i++) {
      labels[i] =
          switch (shape.task()) {
            case Task.Regression regression -> random.uniform(-1, 1);
            case Task.Classification task -> random.below(task.classes().size());
          };
    }
    return new Examples(inputs, labels, width, count / 2);
  }

  public static TrainingPlan plan(Optimizer optimizer, Loss loss) {
    return TrainingPlan.plain(
        optimizer,
        loss,
        new Batching(10, true),
        10,
        TrainingPlan.Execution.of(100, EngineChoice.AUTO));
  }

  /** A fresh run. */
  public static Assignment assignment(
      Graph graph, DataShape shape, TrainingPlan plan, Examples examples) {
    ShapedGraph shaped = checked(graph, shape, plan.loss());
    return new Assignment(shaped, plan, examples, Snapshot.start(shaped, plan, new Start.Fresh()));
  }

  public static Assignment assignment(
      Graph graph, TrainingPlan plan, Data data, Examples examples) {
    return assignment(graph, data.shape(), plan, examples);
  }

  /** The losses of the next steps. */
  public static double[] losses(Trainer trainer, int steps) {
    double[] losses = new double[steps];
    for (int i = 0; i < steps; i++) {
      losses[i] = trainer.step().loss();
    }
    return losses;
  }
}
