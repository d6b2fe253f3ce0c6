package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.client.live.Carried;
import layerlab.client.state.Following.Aim;
import layerlab.client.state.Following.Pin;
import layerlab.client.state.Following.Source;
import layerlab.client.state.Screen.Sheet;
import layerlab.data.Examples;
import layerlab.data.Planar;
import layerlab.data.Tabular;
import layerlab.data.Task;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Text;
import layerlab.walk.Place;
import layerlab.walk.Sample;
import layerlab.walk.Stage;
import layerlab.walk.Symbol;
import layerlab.walk.Walk;
import layerlab.walk.WalkLayer;
import layerlab.walk.Way;
import layerlab.wire.ParameterRef;
import layerlab.wire.ServerMessage;

/** Following one number: how it begins, and where its weights come from. */
public final class Walking {
  private Walking() {}

  /** What the network of a state allows; empty where it cannot be trained. */
  public static Optional<Way> way(State state) {
    return state.work().checked() instanceof Checked.Valid(ShapedGraph graph)
        ? Optional.of(Way.through(graph))
        : Optional.empty();
  }

  /** Whether a number can be followed at present. */
  public static boolean isOpen(State state) {
    return way(state).filter(way -> way instanceof Way.Open).isPresent();
  }

  /** Begins with a sample of the data. */
  static Next follow(State state, Aim aim) {
    return way(state).isPresent() && way(state).get() instanceof Way.Open(ShapedGraph graph)
        ? begin(state, Following.asked(first(state, graph), pin(state), aim), question(state))
        : Next.of(state);
  }

  /** The server has the rows of tables; they come before the weights that are asked for next. */
  private static Effect[] question(State state) {
    boolean isAsked =
        state.work().experiment().data() instanceof Tabular && state.run().isWithinReach();
    return isAsked && state.focus().pin() instanceof Pin.OfData(int index)
        ? new Effect[] {ask(Math.floorMod(index, state.work().experiment().data().count()))}
        : new Effect[0];
  }

  private static Effect ask(int row) {
    return new Effect.Tell(new Effect.Order.FetchSample(row));
  }

  /** Follows a row of the table, from wherever it was pressed. */
  static Next row(State state, int row) {
    State pinned = state.with(state.focus().with(new Pin.OfData(row)));
    return state.screen().sheet() instanceof Sheet.Follow
        ? Next.of(pinned, ask(row))
        : follow(pinned, new Aim.At(state.focus().selected()));
  }

  /** A row has come. */
  static Next sampled(State state, ServerMessage.Sample row) {
    return state.screen().sheet() instanceof Sheet.Follow(Following following)
            && way(state).isPresent()
            && way(state).get() instanceof Way.Open(ShapedGraph graph)
            && row.inputs().size() == graph.input().output().size()
        ? Next.of(
            with(
                state,
                following.with(
                    new Sample(row.inputs(), target(row.label(), graph)),
                    new Pin.OfData(row.row()))))
        : Next.of(state);
  }

  /** Begins with a sample whose numbers are given, if they are as many as the network takes. */
  static Next follow(State state, Aim aim, Sample sample) {
    boolean fits =
        way(state).isPresent()
            && way(state).get() instanceof Way.Open(ShapedGraph graph)
            && sample.inputs().size() == graph.input().output().size()
            && sample.targets().size() == graph.output().output().size();
    return fits ? begin(state, Following.asked(sample, new Pin.Typed(), aim)) : follow(state, aim);
  }

  private static Next begin(State state, Following fresh, Effect... before) {
    Following asked =
        state.screen().sheet() instanceof Sheet.Follow(Following present)
            ? fresh.as(present)
            : fresh;
    return state.run().isWithinReach()
        ? Next.of(with(state, asked), before).and(new Effect.Tell(new Effect.Order.FetchWeights()))
        : Next.of(with(state, asked.from(start(state))));
  }

  private static Source start(State state) {
    return new Source.OfStart(drawn(state, state.work().experiment().start()));
  }

  private static Numbers drawn(State state, Start start) {
    ShapedGraph graph = ((Checked.Valid) state.work().checked()).graph();
    return Numbers.of(Carried.fresh(graph, state.work().experiment().plan().seed(), start));
  }

  /** The run's weights have come. */
  static Next fetched(State state, ServerMessage.Weights weights) {
    return state.screen().sheet() instanceof Sheet.Follow(Following following)
            && !following.isReady()
        ? Next.of(with(state, following.from(ofRun(state, weights))))
        : Next.of(state);
  }

  private static Source ofRun(State state, ServerMessage.Weights weights) {
    List<NodeWeights> given = weights.weights();
    return new Source.OfRun(weights.moment().epoch(), drawn(state, new Start.Trained(given)));
  }

  /** The server does not give them. */
  static Next refused(State state, Following following) {
    return Next.of(with(state, following.from(start(state))));
  }

  private static State with(State state, Following following) {
    return state.with(state.screen().with(new Sheet.Follow(following)));
  }

  // -- steps

  /** The calculation that is followed; empty where the network has changed meanwhile. */
  public static Optional<Walk> walk(State state, Following following) {
    return way(state).isPresent()
            && way(state).get() instanceof Way.Open open
            && following.weights().size() == open.graph().parameterCount()
            && following.sample().inputs().size() == open.graph().input().output().size()
            && following.sample().targets().size() == open.graph().output().output().size()
        ? Optional.of(
            new Walk(
                open,
                plan(state.work().experiment(), following.source()),
                following.weights(),
                following.sample(),
                following.view().biases()))
        : Optional.empty();
  }

  /** The plan with the rate that its schedule gives at the epoch of the weights. */
  private static TrainingPlan plan(Experiment experiment, Source source) {
    TrainingPlan plan = experiment.plan();
    int epoch = source instanceof Source.OfRun(int reached, Numbers weights) ? reached : 0;
    double trained = Math.max(1, experiment.data().count() * experiment.data().trainShare());
    double step = Math.min(1, plan.batching().size() / trained);
    double factor = plan.schedule().factor(epoch, step);
    return factor == 1
        ? plan
        : plan.with(plan.optimizer().withRate(plan.optimizer().rate() * factor));
  }

  static Next go(State state, int by) {
    if (!(state.screen().sheet() instanceof Sheet.Follow(Following following))) {
      return Next.of(state);
    }
    return walk(state, following)
        .map(
            walk -> {
              int last = walk.steps().size() - 1;
              int to = Math.max(0, Math.min(last, index(walk, following.view().aim()) + by));
              return Next.of(with(state, following.at(to)));
            })
        .orElse(Next.of(state));
  }

  /** Which step an aim means; the first where it means none. */
  public static int index(Walk walk, Aim aim) {
    return switch (aim) {
      case Aim.Step(int step) -> Math.max(0, Math.min(walk.steps().size() - 1, step));
      case Aim.Weight(int number) -> weight(walk, number);
      case Aim.At(Spot spot) -> at(walk, spot);
    };
  }

  private static int weight(Walk walk, int number) {
    for (int i = 0; i < walk.graph().parameterCount(); i++) {
      if (walk.name(i).equals(new Symbol.Name("w", Integer.toString(number)))) {
        return walk.find(Stage.BACKWARD, new Place.Weight(i));
      }
    }
    return 0;
  }

  private static int at(Walk walk, Spot spot) {
    if (spot instanceof Spot.OfWeight(ParameterRef parameter)) {
      return walk.graph()
          .layout()
          .place(parameter.node(), parameter.role())
          .map(
              place ->
                  walk.find(Stage.BACKWARD, new Place.Weight(place.offset() + parameter.index())))
          .orElse(0);
    }
    int unit = spot instanceof Spot.OfUnit(NodeId node, int index) ? index : 0;
    for (WalkLayer layer : walk.layers()) {
      if (spot.layer().equals(Optional.of(layer.node()))) {
        return walk.find(Stage.FORWARD, new Place.Net(layer.index(), unit));
      }
    }
    return 0;
  }

  // -- samples

  private static Pin pin(State state) {
    Experiment experiment = state.work().experiment();
    return experiment.data() instanceof Planar ? state.focus().pin() : new Pin.Typed();
  }

  private static Sample first(State state, ShapedGraph graph) {
    return pin(state) instanceof Pin.OfData(int index)
            && state.work().experiment().data() instanceof Planar planar
        ? sample(planar.examples(), Math.min(index, planar.count() - 1), graph)
        : average(graph);
  }

  /** Inputs of 0 are the mean of a table's columns; the answer is the first class. */
  private static Sample average(ShapedGraph graph) {
    return new Sample(Numbers.of(new double[graph.input().output().size()]), target(0, graph));
  }

  /** One of the data; those beyond the last begin anew. */
  public static Sample sample(Examples examples, int index, ShapedGraph graph) {
    int at = Math.floorMod(index, examples.count());
    int width = examples.width();
    return new Sample(
        Numbers.part(examples.inputs(), at * width, (at + 1) * width),
        target(examples.labels()[at], graph));
  }

  private static Numbers target(double label, ShapedGraph graph) {
    int classes =
        graph.data().task() instanceof Task.Classification(List<Text> names) ? names.size() : 0;
    double[] targets = new double[graph.output().output().size()];
    graph.coding().write(label, targets, 0, classes);
    return Numbers.of(targets);
  }
}
