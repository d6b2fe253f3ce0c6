package layerlab.client.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import layerlab.client.state.Check;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Letters;
import layerlab.client.state.Run;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.TableAct;
import layerlab.client.state.Work;
import layerlab.data.OwnTable;
import layerlab.data.Tabular;
import layerlab.data.Task;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Initialization.Scheme;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.layer.Tensor;
import layerlab.shape.Shape;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.wire.ParameterRef;
import layerlab.wire.TrainedBy;

/**
 * What can be said and changed about the selection; about the training when nothing is selected.
 */
public record Inspector(Heading heading, List<Row> rows, List<Callout> callouts) {
  public Inspector {
    rows = List.copyOf(rows);
    callouts = List.copyOf(callouts);
  }

  /**
   * What it is about.
   *
   * @param facts {@code Dense · 8 → 6 · 54 parameters}
   * @param formula how the count comes about: {@code 8·6 + 6}
   * @param isSelection whether something is selected
   */
  public record Heading(String title, String facts, String formula, boolean isSelection) {}

  /** One line. */
  public sealed interface Row {
    /** A new section. */
    record Section(String title) implements Row {}

    record Setting(Control control) implements Row {}

    /** A choice that is shown as what it led to. */
    record Outcome(Control control, String shown) implements Row {}

    /**
     * One weight or bias.
     *
     * @param isExact whether the server has said it exactly
     */
    record Weight(String label, ParameterRef parameter, double value, boolean isExact)
        implements Row {}

    /** Something to press. */
    record Press(String label, Event event) implements Row {}

    /** Something that is said. */
    record Said(String sentence) implements Row {}

    /** How often each class is in the data. */
    record Balance() implements Row {}
  }

  /** A problem with its ways out. */
  public record Callout(String sentence, Spot at, List<Exit> exits) {
    public Callout {
      exits = List.copyOf(exits);
    }
  }

  /** A way out of a problem. */
  public record Exit(String label, Repair repair) {}

  /**
   * What is shown for a state.
   *
   * @param epoch how far the run has come
   * @param weights gives the present value of a weight, if there is such a weight
   */
  public static Inspector of(
      State state, int epoch, Function<ParameterRef, OptionalDouble> weights) {
    return new Reader(state, epoch, weights).read();
  }

  /** Whether it changes while the run goes on and no weight is selected: the rate does. */
  public static boolean isMoving(State state) {
    return state.focus().selected().equals(new Spot.Nothing())
        && PlanRows.isMoving(state.work().experiment().plan());
  }

  /** Collects what there is to say. */
  private static final class Reader {
    private final State state;
    private final Work work;
    private final Run run;
    private final Experiment experiment;
    private final Graph graph;
    private final Spot selected;
    private final Language language;
    private final Function<ParameterRef, OptionalDouble> weights;
    private final int epoch;

    Reader(State state, int epoch, Function<ParameterRef, OptionalDouble> weights) {
      this.state = state;
      this.work = state.work();
      this.run = state.run();
      this.experiment = work.experiment();
      this.graph = experiment.graph();
      this.selected = state.focus().selected();
      this.language = state.look().language();
      this.weights = weights;
      this.epoch = epoch;
    }

    private String say(Text text) {
      return text.in(language);
    }

    Inspector read() {
      return followed(selection());
    }

    private Inspector selection() {
      return switch (selected) {
        case Spot.OfLayer(NodeId node) -> layer(node);
        case Spot.OfUnit(NodeId node, int unit) -> unit(node, unit);
        case Spot.OfWeight(ParameterRef parameter) -> weight(parameter);
        case Spot.OfEdge(Edge edge) -> edge(edge);
        case Spot.OfInput(int index) -> data();
        case Spot.OfData() -> data();
        case Spot.OfLayers several -> training();
        case Spot.Nothing() -> training();
      };
    }

    private Inspector with(Heading heading, List<Row> rows) {
      return new Inspector(heading, rows, callouts());
    }

    /** The same, with the way to follow a number, or why there is none. */
    private Inspector followed(Inspector inspector) {
      List<Row> rows = new ArrayList<>(inspector.rows());
      int at = !rows.isEmpty() && rows.getFirst() instanceof Row.Weight ? 1 : 0;
      FollowRow.of(state, language).ifPresent(row -> rows.add(at, row));
      return new Inspector(inspector.heading(), rows, inspector.callouts());
    }

    // -- layers

    private Inspector layer(NodeId id) {
      return graph.node(id).map(this::layer).orElseGet(this::training);
    }

    private Inspector layer(Node node) {
      if (node.layer() instanceof Input) {
        return data();
      }
      List<Row> rows = new ArrayList<>(settings(node));
      if (!(node.layer() instanceof Output)) {
        rows.add(
            new Row.Press(
                say(Texts.REMOVE),
                Event.Edited.once(new Edit.OfGraph(new GraphEdit.Remove(node.id())))));
      }
      return with(heading(node), rows);
    }

    private List<Row> settings(Node node) {
      List<Row> rows = new ArrayList<>();
      for (Param param : node.layer().kind().params()) {
        if (matters(node.layer(), param)) {
          rows.add(new Row.Setting(Control.ofLayer(node, param)));
        }
        if (param.id().equals("init")) {
          rows.addAll(FittingStart.of(node, language));
        }
      }
      return rows;
    }

    /** The spread of start weights and the leak mean something for some choices only. */
    private static boolean matters(Layer layer, Param param) {
      return switch (param.id()) {
        case "initScale" -> {
          String scheme = layer.values().word("init");
          yield scheme.equals(Scheme.UNIFORM.id()) || scheme.equals(Scheme.NORMAL.id());
        }
        case "leak" -> layer.values().word("activation").equals(ActivationFunction.LEAKY_RELU.id());
        default -> true;
      };
    }

    private Heading heading(Node node) {
      String name = say(LayerNames.of(graph, node.id()));
      String kind = say(node.layer().kind().label().title());
      String what = kind.equals(name) ? "" : kind;
      if (work.checked() instanceof Checked.Valid(ShapedGraph shaped)) {
        return shaped
            .node(node.id())
            .map(found -> new Heading(name, joined(what, facts(found)), formula(found), true))
            .orElseGet(() -> new Heading(name, what, "", true));
      }
      return new Heading(name, what, "", true);
    }

    private static String joined(String first, String second) {
      return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }

    private String facts(ShapedNode node) {
      StringBuilder in = new StringBuilder();
      for (Shape shape : node.inputShapes()) {
        in.append(in.isEmpty() ? "" : " + ").append(shape.say());
      }
      String shapes = in + " → " + node.output().say();
      int count = node.parameterCount();
      if (count == 0) {
        return shapes;
      }
      Text noun = count == 1 ? Texts.PARAMETER : Texts.PARAMETERS;
      return shapes + " · " + Grouped.of(count) + " " + say(noun);
    }

    private static String formula(ShapedNode node) {
      StringBuilder formula = new StringBuilder();
      for (Tensor tensor : node.tensors()) {
        formula.append(formula.isEmpty() ? "" : " + ").append(tensor.rows());
        if (tensor.columns() > 1) {
          formula.append("·").append(tensor.columns());
        }
      }
      return formula.toString();
    }

    // -- neurons, weights, connections

    private Inspector unit(NodeId id, int unit) {
      if (graph.node(id).isEmpty()) {
        return training();
      }
      Node node = graph.node(id).get();
      Inspector layer = layer(node);
      List<Row> rows = new ArrayList<>();
      weightRow(new ParameterRef(id, Tensor.Role.BIAS, unit), say(Texts.BIAS)).ifPresent(rows::add);
      rows.addAll(layer.rows());
      String title =
          layer.heading().title() + " · " + Letters.lower(say(Texts.NEURON)) + " " + (unit + 1);
      Heading heading = layer.heading();
      return with(new Heading(title, heading.facts(), heading.formula(), true), rows);
    }

    private Optional<Row> weightRow(ParameterRef parameter, String label) {
      OptionalDouble value = weights.apply(parameter);
      return value.isPresent()
          ? Optional.of(new Row.Weight(label, parameter, value.getAsDouble(), true))
          : Optional.empty();
    }

    private Inspector weight(ParameterRef parameter) {
      List<Row> rows = new ArrayList<>();
      weightRow(parameter, say(Texts.VALUE)).ifPresent(rows::add);
      Text title = parameter.role() == Tensor.Role.BIAS ? Texts.BIAS : Texts.WEIGHT;
      return with(new Heading(say(title), ends(parameter), "", true), rows);
    }

    private String ends(ParameterRef parameter) {
      String layer = say(LayerNames.of(graph, parameter.node()));
      int columns = columns(parameter);
      if (parameter.role() != Tensor.Role.WEIGHTS || columns == 0) {
        String unit = layer + " · " + (parameter.index() + 1);
        return say(Texts.filled(Texts.OF, "b", unit));
      }
      int unit = parameter.index() / columns;
      String to = layer + " · " + (unit + 1);
      return say(
          Texts.filled(
              Texts.FROM_TO, "a", source(parameter.node(), parameter.index() % columns), "b", to));
    }

    private int columns(ParameterRef parameter) {
      return work.checked() instanceof Checked.Valid(ShapedGraph shaped)
          ? shaped
              .layout()
              .place(parameter.node(), parameter.role())
              .map(place -> place.tensor().columns())
              .orElse(0)
          : 0;
    }

    /** What a weight's input is called: {@code Hidden 1 · 3}, or the feature's symbol. */
    private String source(NodeId node, int input) {
      List<NodeId> inputs = graph.inputs(node);
      if (inputs.isEmpty()) {
        return Integer.toString(input + 1);
      }
      Node from = graph.node(inputs.getFirst()).orElseThrow();
      return from.layer() instanceof Input
          ? say(InputNames.of(experiment.data(), input))
          : say(LayerNames.of(graph, from.id())) + " · " + (input + 1);
    }

    private Inspector edge(Edge edge) {
      String ends =
          say(
              Texts.filled(
                  Texts.FROM_TO,
                  "a",
                  say(LayerNames.of(graph, edge.from())),
                  "b",
                  say(LayerNames.of(graph, edge.to()))));
      Row cut =
          new Row.Press(
              say(Texts.CUT), Event.Edited.once(new Edit.OfGraph(new GraphEdit.Disconnect(edge))));
      return with(new Heading(say(Texts.CONNECTION), ends, "", true), List.of(cut));
    }

    // -- training and data

    private Inspector training() {
      List<Row> rows = new ArrayList<>();
      rows.add(engine());
      rows.addAll(check());
      rows.addAll(PlanRows.of(experiment, epoch, language));
      for (String id : List.of("l2", "l1")) {
        Control.common(experiment, id).ifPresent(control -> rows.add(new Row.Setting(control)));
      }
      rows.add(new Row.Section(say(Texts.DATA)));
      rows.addAll(dataRows());
      return with(new Heading(say(Texts.TRAINING), total(), "", false), rows);
    }

    /** What computes the run; what was asked for as long as there is none. */
    private Row engine() {
      Control control = Control.ofPlan(experiment, "engine");
      if (!run.session().isLive()) {
        return new Row.Setting(control);
      }
      return new Row.Outcome(
          control,
          say(
              switch (run.progress().by()) {
                case DL4J -> Texts.ON_DL4J;
                case FAST_PATH -> Texts.ON_FAST_PATH;
              }));
    }

    /** The fast path can be held against DL4J. */
    private List<Row> check() {
      boolean isFast =
          run.session().isLive()
              && run.progress().by() == TrainedBy.FAST_PATH
              && work.checked() instanceof Checked.Valid;
      if (!isFast) {
        return List.of();
      }
      return switch (run.session().check()) {
        case Check.Asked(Experiment asked) when asked.equals(experiment) ->
            List.of(new Row.Said(say(Texts.CHECKING)));
        case Check.Answered answered when answered.experiment().equals(experiment) ->
            List.of(new Row.Said(say(answered.say())));
        case Check check ->
            List.of(new Row.Press(say(Texts.CHECK_ON_DL4J), new Event.AskedCheck()));
      };
    }

    private String total() {
      if (!(work.checked() instanceof Checked.Valid(ShapedGraph shaped))) {
        return "";
      }
      int count = shaped.parameterCount();
      return Grouped.of(count) + " " + say(count == 1 ? Texts.PARAMETER : Texts.PARAMETERS);
    }

    private Inspector data() {
      String set = say(RecipeTexts.set(experiment.data()));
      String samples = set + " · " + Grouped.of(experiment.data().count());
      return with(new Heading(say(Texts.DATA), samples, "", true), dataRows());
    }

    private List<Row> dataRows() {
      List<Row> rows = new ArrayList<>();
      rows.add(new Row.Setting(Control.whichData(experiment)));
      if (experiment.data() instanceof OwnTable) {
        rows.add(new Row.Press(say(Texts.OPEN_TABLE), new Event.Tabled(new TableAct.Show())));
      }
      for (Param param : experiment.data().kind().params()) {
        if (!(param instanceof Param.Structured)) {
          rows.add(new Row.Setting(Control.ofData(experiment, param)));
        }
      }
      if (experiment.data() instanceof Tabular table && table.input() instanceof Shape.Vector) {
        rows.add(new Row.Said(say(Texts.STANDARDIZED)));
      }
      if (experiment.data().shape().task() instanceof Task.Classification) {
        rows.add(new Row.Balance());
      }
      return rows;
    }

    // -- problems

    private List<Callout> callouts() {
      return work.checked() instanceof Checked.Invalid invalid
          ? invalid.problems().stream().map(this::callout).toList()
          : List.of();
    }

    private Callout callout(Problem problem) {
      Spot at = problem.node().<Spot>map(Spot.OfLayer::new).orElse(new Spot.Nothing());
      List<Exit> exits = new ArrayList<>();
      problem.repairs().forEach(repair -> exits.add(new Exit(say(repair.label()), repair)));
      return new Callout(say(problem.say()), at, exits);
    }
  }

  /** A weight as it is read: four digits after the point, all of them when exact ones are asked. */
  public static String figure(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? Figures.shown(value)
        : Figures.fixed(value, Math.abs(value) >= 100 ? 2 : 4);
  }
}
