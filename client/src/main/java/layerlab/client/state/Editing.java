package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.live.Carried;
import layerlab.client.state.Event.Pace;
import layerlab.data.DataCatalogue;
import layerlab.data.DrawnData;
import layerlab.data.OwnTable;
import layerlab.experiment.Changes;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Fitting;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.layer.Catalogue;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;

/** What changes the experiment, and what the server hears of it. */
final class Editing {
  private Editing() {}

  static Next edit(State state, Edit edit, Pace pace) {
    Experiment before = state.work().experiment();
    Experiment after;
    try {
      after = edit.on(before);
    } catch (IllegalArgumentException gone) {
      // What the edit names has just been removed: there is nothing to change.
      return Next.of(state);
    }
    return change(state, after, pace == Pace.DRAG ? edit.subject() : "");
  }

  /** A table of one's own is no set that could be taken as it is: its sheet opens. */
  static Next pickData(State state, String kind) {
    if (kind.equals(OwnTable.KIND.id())) {
      return Tabling.act(state, new TableAct.Show());
    }
    if (kind.equals(DrawnData.KIND.id())) {
      return Drawing.pick(state);
    }
    Experiment before = state.work().experiment();
    return DataCatalogue.set(kind)
        .map(set -> change(state, Fitting.withSet(before, set), ""))
        .orElse(Next.of(state));
  }

  static Next repair(State state, Repair repair) {
    return change(state, state.work().experiment().apply(repair), "");
  }

  /** Another experiment, as one step of undo. */
  private static Next change(State state, Experiment after, String drag) {
    Experiment before = state.work().experiment();
    if (after.equals(before)) {
      return Next.of(state);
    }
    Undo undo = state.work().undo().after(new Undo.Past.Was(before), drag);
    return revise(state.with(state.work().with(undo)), after);
  }

  /** Another experiment: it is checked, drawn, and told to the server if it can be trained. */
  static Next revise(State state, Experiment wanted) {
    Experiment before = state.work().experiment();
    Experiment after = withFittingWeights(state, wanted);
    Work work = state.work().with(after, state.run().limits());
    State next = state.with(work).with(focusOn(state.focus(), after));
    List<Effect> effects = new ArrayList<>();
    if (work.checked() instanceof Checked.Valid valid) {
      effects.addAll(follow(before, after, valid));
      effects.add(new Effect.Tell(new Effect.Order.Revise(after)));
      next = strayed(next, before, after);
      if (next.run().session().isHeld()) {
        effects.add(new Effect.Tell(new Effect.Order.Run()));
        next = held(next, false, Phase.RUNNING);
      }
    } else if (state.run().progress().isRunning()) {
      effects.add(new Effect.Tell(new Effect.Order.Pause()));
      next = held(next, true, Phase.PAUSED);
    }
    return new Next(withoutNotice(next), effects);
  }

  /** A run stops where nothing can be trained, and goes on when something can again. */
  private static State held(State state, boolean isHeld, Phase phase) {
    Run run = state.run();
    return state.with(run.with(run.session().held(isHeld)).with(run.progress().with(phase)));
  }

  private static List<Effect> follow(Experiment before, Experiment after, Checked.Valid valid) {
    return switch (Changes.effect(before, after)) {
      case NOTHING -> List.of();
      case LIVE -> List.of();
      case TOPOLOGY -> List.of(new Effect.Follow(valid.graph(), after, false));
      case RESTART -> List.of(new Effect.Follow(valid.graph(), after, true));
    };
  }

  /** A run whose network changed on the way is no longer what the experiment alone gives. */
  private static State strayed(State state, Experiment before, Experiment after) {
    Run run = state.run();
    boolean isUnderWay = run.progress().moment().step() > 0 || run.progress().isRunning();
    return switch (Changes.effect(before, after)) {
      case NOTHING -> state;
      case LIVE -> state;
      case TOPOLOGY ->
          Travelling.now(isUnderWay ? state.with(run.with(run.session().strayed(true))) : state);
      case RESTART -> Travelling.now(state.with(run.with(run.session().strayed(false))));
    };
  }

  /** Given weights of layers that have another size now get that size. */
  private static Experiment withFittingWeights(State state, Experiment experiment) {
    Checked checked = ExperimentCheck.check(experiment, state.run().limits());
    boolean isMisfit =
        checked instanceof Checked.Invalid invalid
            && invalid.problems().stream().anyMatch(Problem.WeightsMisfit.class::isInstance);
    return isMisfit
        ? experiment.with(Carried.refitted(state.work().checked(), experiment))
        : experiment;
  }

  /** What is gone is neither selected nor hovered, and the pen goes with the points. */
  private static Focus focusOn(Focus focus, Experiment experiment) {
    Graph graph = experiment.graph();
    boolean hasSelected = focus.selected().layer().map(graph::has).orElse(true);
    boolean hasHovered = focus.hovered().layer().map(graph::has).orElse(true);
    Focus kept = hasSelected ? focus : focus.select(new Spot.Nothing());
    Focus calm = hasHovered ? kept : kept.hover(new Spot.Nothing());
    boolean hasPenAlone =
        focus.hand() instanceof Focus.Hand.Drawing && !(experiment.data() instanceof DrawnData);
    return hasPenAlone ? calm.with(new Focus.Hand.Empty()) : calm;
  }

  private static State withoutNotice(State state) {
    return state.with(state.run().with(new Run.Notice.None()));
  }

  // -- weights by hand

  static Next weigh(State state, Event.Weighed weighed) {
    if (Travelling.isPast(state)) {
      return Travelling.refuse(state);
    }
    ParameterRef parameter = weighed.parameter();
    String drag = weighed.pace() == Pace.DRAG ? name(parameter) : "";
    Undo.Past entry = new Undo.Past.Weighed(parameter, weighed.before(), weighed.value());
    Work work = state.work();
    return weighed(
        state.with(work.with(work.undo().after(entry, drag))), parameter, weighed.value());
  }

  private static String name(ParameterRef parameter) {
    return "weight " + parameter.node() + parameter.role().id() + parameter.index();
  }

  private static Next weighed(State state, ParameterRef parameter, double value) {
    Run run = state.run();
    return Next.of(
        state.with(run.with(run.session().strayed(true))),
        new Effect.Echo(parameter, value),
        new Effect.Tell(new Effect.Order.SetParameter(parameter, value)));
  }

  // -- undo

  static Next undo(State state) {
    Undo undo = state.work().undo();
    if (undo.past().isEmpty()) {
      return Next.of(state);
    }
    return switch (undo.past().getLast()) {
      case Undo.Past.Was(Experiment experiment) ->
          revise(state.with(state.work().with(undo.back(present(state)))), experiment);
      case Undo.Past.Weighed entry ->
          weighed(now(state, undo.back(entry)), entry.parameter(), entry.before());
    };
  }

  static Next redo(State state) {
    Undo undo = state.work().undo();
    if (undo.future().isEmpty()) {
      return Next.of(state);
    }
    return switch (undo.future().getLast()) {
      case Undo.Past.Was(Experiment experiment) ->
          revise(state.with(state.work().with(undo.forth(present(state)))), experiment);
      case Undo.Past.Weighed entry ->
          weighed(now(state, undo.forth(entry)), entry.parameter(), entry.after());
    };
  }

  /** A weight is set at the newest moment, which is then looked at. */
  private static State now(State state, Undo undo) {
    return Travelling.now(state.with(state.work().with(undo)));
  }

  private static Undo.Past present(State state) {
    return new Undo.Past.Was(state.work().experiment());
  }

  // -- layers

  /** Adds a layer after the selected one, or before the output; joins get a shortcut around it. */
  static Next add(State state, String kind) {
    Graph graph = state.work().experiment().graph();
    Optional<NodeId> after = place(state, graph);
    Optional<Node> fresh = fresh(graph, kind);
    if (after.isEmpty() || fresh.isEmpty()) {
      return Next.of(state);
    }
    Node node = fresh.get();
    Graph added = graph.apply(new GraphEdit.InsertAfter(after.get(), node));
    return grown(state, withShortcut(added, node, after.get()), node.id());
  }

  /** Puts a layer into an edge. */
  static Next insert(State state, String kind, Edge edge) {
    Graph graph = state.work().experiment().graph();
    Optional<Node> fresh = fresh(graph, kind);
    if (fresh.isEmpty() || !graph.edges().contains(edge)) {
      return Next.of(state);
    }
    Node node = fresh.get();
    Graph added = graph.apply(new GraphEdit.Insert(edge, node));
    return grown(state, withShortcut(added, node, edge.from()), node.id());
  }

  private static Next grown(State state, Graph graph, NodeId added) {
    State selected = state.with(state.focus().select(new Spot.OfLayer(added)));
    return change(selected, state.work().experiment().with(graph), "");
  }

  /** A layer that joins several needs a second one: what went into the layer before it. */
  private static Graph withShortcut(Graph graph, Node join, NodeId before) {
    List<NodeId> sources = graph.inputs(before);
    boolean wantsMore = join.layer().arity() == Layer.Arity.MANY && !sources.isEmpty();
    return wantsMore
        ? graph.apply(new GraphEdit.Connect(new Edge(sources.getFirst(), join.id())))
        : graph;
  }

  private static Optional<NodeId> place(State state, Graph graph) {
    Optional<NodeId> selected =
        state
            .focus()
            .selected()
            .layer()
            .filter(id -> graph.node(id).filter(n -> !(n.layer() instanceof Output)).isPresent());
    if (selected.isPresent()) {
      return selected;
    }
    List<Node> outputs = graph.of(Output.class);
    return outputs.isEmpty()
        ? Optional.empty()
        : graph.inputs(outputs.getFirst().id()).stream().findFirst();
  }

  /** A new layer of a kind; it bends values as the others do. */
  private static Optional<Node> fresh(Graph graph, String kind) {
    return Catalogue.layer(kind)
        .map(found -> new Node(graph.freeId(found.id()), alike(graph, found.initial())));
  }

  private static Layer alike(Graph graph, Layer layer) {
    List<Node> others = graph.of(Dense.class);
    if (others.isEmpty() || !(others.getLast().layer() instanceof Dense last)) {
      return layer;
    }
    return switch (layer) {
      case Dense dense -> dense.withActivation(last.activation());
      case Layer other -> other;
    };
  }

  static Next delete(State state, double weight) {
    Graph graph = state.work().experiment().graph();
    return switch (state.focus().selected()) {
      case Spot.OfLayer(NodeId node) -> remove(state, graph, node);
      case Spot.OfUnit(NodeId node, int unit) ->
          edit(state, new Edit.MoreUnits(node, -1), Pace.ONCE);
      case Spot.OfEdge(Edge edge) when graph.edges().contains(edge) ->
          edit(state, new Edit.OfGraph(new GraphEdit.Disconnect(edge)), Pace.ONCE);
      case Spot.OfEdge edge -> Next.of(state);
      case Spot.OfWeight(ParameterRef parameter) ->
          weigh(state, new Event.Weighed(parameter, weight, 0, Pace.ONCE));
      case Spot.OfLayers several -> Next.of(state);
      case Spot.OfInput input -> Next.of(state);
      case Spot.OfData data -> Next.of(state);
      case Spot.Nothing nothing -> Next.of(state);
    };
  }

  private static Next remove(State state, Graph graph, NodeId id) {
    boolean isEnd =
        graph
            .node(id)
            .filter(node -> !(node.layer() instanceof Input || node.layer() instanceof Output))
            .isEmpty();
    if (isEnd) {
      return Next.of(state);
    }
    Spot neighbour =
        graph.inputs(id).stream()
            .findFirst()
            .<Spot>map(Spot.OfLayer::new)
            .orElse(new Spot.Nothing());
    State moved = state.with(state.focus().select(neighbour));
    return edit(moved, new Edit.OfGraph(new GraphEdit.Remove(id)), Pace.ONCE);
  }
}
