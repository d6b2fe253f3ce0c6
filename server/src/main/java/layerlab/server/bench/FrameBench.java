package layerlab.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.experiment.Experiment;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.server.engine.Snapshot;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.Moment;
import layerlab.wire.Quantized;

/** How many bytes the weights of a network take on the wire, and how many they took as JSON. */
public final class FrameBench {
  private static final List<List<Integer>> NETWORKS =
      List.of(List.of(8, 6, 4), List.of(24, 20), List.of(128, 64));

  private FrameBench() {}

  public static void run(Consumer<Json.Obj> out) {
    NETWORKS.forEach(units -> out.accept(measure(units)));
  }

  private static Json.Obj measure(List<Integer> units) {
    ShapedGraph graph = Playground.checked(Experiment.initial().with(network(units)));
    double[] weights =
        Snapshot.start(graph, Experiment.initial().plan(), Experiment.initial().start())
            .parameters()
            .toArray();
    int frame = frame(graph, weights);
    int json = json(graph, weights);
    return Json.object()
        .with("figure", "frame")
        .with("hidden", Json.numbers(units.stream().mapToDouble(count -> count).toArray()))
        .with("parameters", graph.parameterCount())
        .with("frameBytes", frame)
        .with("jsonBytes", json)
        .with("jsonOverFrame", Readings.rounded((double) json / frame));
  }

  private static Graph network(List<Integer> units) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("input-1", new Input()));
    for (int count : units) {
      nodes.add(Node.of("dense-" + nodes.size(), Dense.of(count, ActivationFunction.TANH)));
    }
    nodes.add(Node.of("output-1", Output.of(1, ActivationFunction.TANH)));
    return Graph.chain(nodes.toArray(Node[]::new));
  }

  private static int frame(ShapedGraph graph, double[] weights) {
    List<Quantized> tensors = new ArrayList<>();
    for (Place place : graph.layout().places()) {
      tensors.add(Quantized.part(weights, place.offset(), place.end()));
    }
    return FrameCodec.encode(new Frame.Weights(new Frame.Header(1, Moment.START, 1), tensors))
        .length;
  }

  /** The same numbers as text, exact. */
  private static int json(ShapedGraph graph, double[] weights) {
    Json.Obj message =
        Json.object().with("version", 1).with("epoch", 0).with("step", 0).with("sequence", 1);
    List<Json> tensors = new ArrayList<>();
    for (Place place : graph.layout().places()) {
      tensors.add(Json.numbers(java.util.Arrays.copyOfRange(weights, place.offset(), place.end())));
    }
    return JsonWriter.write(message.with("tensors", tensors)).length();
  }
}
