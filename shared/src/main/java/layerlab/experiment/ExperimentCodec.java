package layerlab.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;
import layerlab.layer.Catalogue;
import layerlab.layer.Layer;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Kind;

/**
 * An experiment as JSON, as docs/experiment.md describes it. Kinds and parameters come from the
 * catalogues, so nothing here knows any of them by name.
 *
 * <p><b>Errors</b> {@link Malformed} with the path of what cannot be read. What can be read and
 * breaks a rule is for {@link ExperimentCheck} to tell.
 */
public final class ExperimentCodec {
  /** More is not read; the limits of a run are far below. */
  private static final int MOST_LAYERS = 1000;

  private static final int MOST_EDGES = 4000;
  private static final Set<String> MEMBERS =
      Set.of("layerlab", "data", "layers", "edges", "plan", "start");

  private ExperimentCodec() {}

  /** The canonical text: equal experiments have equal texts, on every machine. */
  public static String text(Experiment experiment) {
    return JsonWriter.write(write(experiment));
  }

  public static Json.Obj write(Experiment experiment) {
    return Json.object()
        .with("layerlab", Migrations.VERSION)
        .with("data", writeData(experiment.data()))
        .with("layers", experiment.graph().nodes().stream().map(ExperimentCodec::write).toList())
        .with("edges", experiment.graph().edges().stream().map(ExperimentCodec::write).toList())
        .with("plan", write(experiment.plan()))
        .with("start", write(experiment.start()));
  }

  /** Reads a text of at most 4 Mi characters. */
  public static Experiment read(String text) {
    return read(JsonPlace.read(text));
  }

  public static Experiment read(Json value) {
    return read(JsonPlace.root(value));
  }

  /** Reads an experiment that is a part of something else. */
  public static Experiment read(JsonPlace place) {
    JsonPlace experiment = Migrations.lift(place);
    experiment.only(MEMBERS);
    return new Experiment(
        readGraph(experiment),
        readPlan(experiment.object("plan")),
        readData(experiment.object("data")),
        readStart(experiment.object("start")));
  }

  /** Data alone, as it stands in an experiment. */
  public static Json.Obj writeData(Data data) {
    Json.Obj object = Json.object().with("set", data.kind().id());
    return ValuesCodec.write(object, data.kind().params(), data.values());
  }

  /** Reads what {@link #writeData} wrote. */
  public static Data readData(JsonPlace place) {
    Kind<? extends Data> kind =
        found(place.at("set"), "data set", DataCatalogue.set(place.text("set")));
    return kind.of(ValuesCodec.read(place, kind.params(), Set.of("set")));
  }

  private static Json write(Node node) {
    Kind<? extends Layer> kind = node.layer().kind();
    Json.Obj object = Json.object().with("id", node.id().value()).with("kind", kind.id());
    return ValuesCodec.write(object, kind.params(), node.layer().values());
  }

  private static Node readNode(JsonPlace place) {
    NodeId id = readId(place.at("id"));
    Kind<? extends Layer> kind =
        found(place.at("kind"), "layer", Catalogue.layer(place.text("kind")));
    return new Node(id, kind.of(ValuesCodec.read(place, kind.params(), Set.of("id", "kind"))));
  }

  private static NodeId readId(JsonPlace place) {
    if (!NodeId.isLegal(place.asText())) {
      throw place.expected("1 to " + NodeId.LONGEST + " letters, digits and hyphens");
    }
    return new NodeId(place.asText());
  }

  private static Json write(Edge edge) {
    return Json.texts(List.of(edge.from().value(), edge.to().value()));
  }

  private static Edge readEdge(JsonPlace place) {
    List<JsonPlace> ends = place.asList();
    if (ends.size() != 2) {
      throw place.expected("a list of two layers");
    }
    return new Edge(readId(ends.getFirst()), readId(ends.getLast()));
  }

  private static Graph readGraph(JsonPlace experiment) {
    List<Node> nodes = new ArrayList<>();
    Set<NodeId> ids = new HashSet<>();
    for (JsonPlace place : atMost(experiment.at("layers"), MOST_LAYERS)) {
      Node node = readNode(place);
      if (!ids.add(node.id())) {
        throw place.at("id").refuse("another layer has the id " + node.id());
      }
      nodes.add(node);
    }
    List<Edge> edges = new ArrayList<>();
    Set<Edge> seen = new HashSet<>();
    for (JsonPlace place : atMost(experiment.at("edges"), MOST_EDGES)) {
      Edge edge = readEdge(place);
      if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
        throw place.refuse("no layer " + (ids.contains(edge.from()) ? edge.to() : edge.from()));
      }
      if (!seen.add(edge)) {
        throw place.refuse("stands here twice");
      }
      edges.add(edge);
    }
    return new Graph(nodes, edges);
  }

  private static List<JsonPlace> atMost(JsonPlace list, int most) {
    List<JsonPlace> items = list.asList();
    if (items.size() > most) {
      throw list.expected("at most " + most);
    }
    return items;
  }

  private static Json write(TrainingPlan plan) {
    Optimizer optimizer = plan.optimizer();
    Json.Obj kind = Json.object().with("kind", optimizer.kind().id());
    Json.Obj written = ValuesCodec.write(kind, optimizer.kind().params(), optimizer.values());
    Schedule schedule = plan.schedule();
    Json.Obj paced =
        ValuesCodec.write(
            Json.object().with("kind", schedule.kind().id()),
            schedule.kind().params(),
            schedule.values());
    return ValuesCodec.write(
        Json.object().with("optimizer", written).with("schedule", paced),
        TrainingPlan.PARAMS,
        plan.values());
  }

  private static TrainingPlan readPlan(JsonPlace place) {
    JsonPlace at = place.object("optimizer");
    Kind<? extends Optimizer> kind =
        found(at.at("kind"), "optimizer", OptimizerCatalogue.optimizer(at.text("kind")));
    Optimizer optimizer = kind.of(ValuesCodec.read(at, kind.params(), Set.of("kind")));
    return TrainingPlan.of(
        optimizer,
        readSchedule(place.object("schedule")),
        ValuesCodec.read(place, TrainingPlan.PARAMS, Set.of("optimizer", "schedule")));
  }

  private static Schedule readSchedule(JsonPlace at) {
    Kind<? extends Schedule> kind =
        found(at.at("kind"), "schedule", ScheduleCatalogue.schedule(at.text("kind")));
    return kind.of(ValuesCodec.read(at, kind.params(), Set.of("kind")));
  }

  private static Json write(Start start) {
    return switch (start) {
      case Start.Fresh() -> Json.object().with("kind", "fresh");
      case Start.Trained(List<NodeWeights> weights) ->
          Json.object().with("kind", "trained").with("weights", WeightsCodec.write(weights));
    };
  }

  private static Start readStart(JsonPlace place) {
    switch (place.text("kind")) {
      case "fresh" -> {
        place.only(Set.of("kind"));
        return new Start.Fresh();
      }
      case "trained" -> {
        place.only(Set.of("kind", "weights"));
        return new Start.Trained(WeightsCodec.read(place.object("weights")));
      }
      default -> throw place.at("kind").expected("fresh or trained");
    }
  }

  private static <T> Kind<? extends T> found(
      JsonPlace place, String what, Optional<? extends Kind<? extends T>> kind) {
    return kind.orElseThrow(() -> place.expected("a known " + what));
  }
}
