package layerlab.client.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import layerlab.client.live.LossHistory;
import layerlab.client.live.Vitals;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Topic;
import layerlab.experiment.Experiment;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedNode;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.BatchNorm;
import layerlab.layer.Dense;
import layerlab.layer.Initialization.Scheme;
import layerlab.layer.Output;
import layerlab.plan.Clipping;
import layerlab.spec.Figures;
import layerlab.spec.Text;

/**
 * The rules by which a run is understood, the most certain first: each looks at the experiment, the
 * losses and the newest statistics, and offers one verb.
 */
public final class Advice {
  /** Fewer readings of a gradient say nothing. */
  private static final int LEAST_READINGS = 3;

  private static final int MOST_READINGS = 6;

  /** A gradient so many times smaller than another has vanished. */
  private static final double VANISHED = 100;

  /** Gradients within this factor count as similar. */
  private static final double SIMILAR = 10;

  /** A parameter's gradient above this tears it away in one step of any usual rate. */
  private static final double EXPLODED = 100;

  /**
   * An input that spreads so many times as far as another is worth evening out: plain descent on
   * squares and products beside sines (spiral, exclusive or) then came in 60 epochs to between a
   * fifth of the test loss and the same.
   */
  private static final double UNEVEN = 8;

  /** A larger rate is never offered beyond this. */
  private static final double LARGEST_RATE = 1;

  private static final double MOSTLY = 0.7;
  private static final double FIRST_DECAY = 0.001;

  private final Experiment experiment;
  private final LossHistory losses;
  private final Vitals vitals;

  public Advice(Experiment experiment, LossHistory losses, Vitals vitals) {
    this.experiment = experiment;
    this.losses = losses;
    this.vitals = vitals;
  }

  /** What there is to say about a topic at present. */
  Optional<Hint> about(Topic topic) {
    return switch (topic) {
      case SAME_START -> anyDense(this::sameStart);
      case DEAD -> anyDense(this::dead);
      case EXPLODING -> first(vitals.layers(), this::exploding);
      case VANISHING -> vanishing();
      case SATURATED -> anyDense(this::saturated);
      case UNSCALED -> unscaled();
      case RATE_TOO_HIGH ->
          Trend.swings(losses) ? rate(topic, Texts.SWINGS, 0.1) : Optional.empty();
      case RATE_TOO_LOW -> isStalled() ? rate(topic, Texts.PLAIN_STALL, 10) : Optional.empty();
      case OVERFITTING -> overfitting();
      case UNDERFITTING -> underfitting();
      case WELL -> well();
    };
  }

  /** What there is to say about one layer that learns, the most certain first. */
  public Optional<Hint> ofLayer(ShapedNode layer) {
    return ofDense(layer.id(), this::sameStart)
        .or(() -> ofDense(layer.id(), this::dead))
        .or(() -> exploding(layer))
        .or(() -> layer.equals(vitals.layers().getFirst()) ? vanishing() : Optional.empty())
        .or(() -> ofDense(layer.id(), this::saturated));
  }

  private boolean isStalled() {
    return Trend.of(losses) == Trend.STALLED;
  }

  private static Optional<Hint> hint(Topic topic, Text sentence, Text label, Edit edit) {
    return Optional.of(
        new Hint(
            sentence,
            Hint.Tone.ADVICE,
            new Hint.Exit.Advised(topic, new Hint.Exit.Verb(label, Event.Edited.once(edit)))));
  }

  private Graph graph() {
    return experiment.graph();
  }

  private Text name(NodeId id) {
    return LayerNames.of(graph(), id);
  }

  // -- start weights and activations

  /** The first layer that there is something to say of. */
  private static <T> Optional<Hint> first(List<T> layers, Function<T, Optional<Hint>> rule) {
    return layers.stream().map(rule).flatMap(Optional::stream).findFirst();
  }

  private Optional<Hint> ofDense(NodeId id, BiFunction<NodeId, Dense, Optional<Hint>> rule) {
    return graph().node(id).flatMap(node -> ofDense(node, rule));
  }

  private static Optional<Hint> ofDense(Node node, BiFunction<NodeId, Dense, Optional<Hint>> rule) {
    return node.layer() instanceof Dense dense ? rule.apply(node.id(), dense) : Optional.empty();
  }

  private Optional<Hint> anyDense(BiFunction<NodeId, Dense, Optional<Hint>> rule) {
    return first(graph().of(Dense.class), node -> ofDense(node, rule));
  }

  private Optional<Hint> sameStart(NodeId id, Dense dense) {
    Scheme scheme = dense.start().scheme();
    if (dense.units() == 1 || scheme != Scheme.ZEROS && scheme != Scheme.ONES) {
      return Optional.empty();
    }
    Scheme fitting = FittingStart.fitting(dense.activation());
    return hint(
        Topic.SAME_START,
        Texts.filledWith(Texts.SAME_START, "a", name(id)),
        Texts.filledWith(Texts.USE, "s", fitting.title()),
        new Edit.OfLayer(id, "init", new Json.Str(fitting.id())));
  }

  private Optional<Hint> dead(NodeId id, Dense dense) {
    int dead = vitals.of(id).map(sign -> sign.newest().activity().dead()).orElse(0);
    if (dense.activation() != ActivationFunction.RELU || 4 * dead < dense.units() || dead == 0) {
      return Optional.empty();
    }
    Text sentence = Texts.filled(Texts.DEAD, "n", dead, "m", dense.units());
    return hint(
        Topic.DEAD,
        Texts.filledWith(sentence, "a", name(id)),
        Texts.filledWith(Texts.TRY, "f", ActivationFunction.LEAKY_RELU.title()),
        activation(List.of(id), ActivationFunction.LEAKY_RELU));
  }

  private static Edit activation(List<NodeId> nodes, ActivationFunction function) {
    return new Edit.OfLayers(nodes, "activation", new Json.Str(function.id()));
  }

  private Optional<Hint> saturated(NodeId id, Dense dense) {
    double share = vitals.of(id).map(sign -> sign.newest().activity().saturated()).orElse(0.0);
    if (!(share > MOSTLY) || !isStalled()) {
      return Optional.empty();
    }
    Text sentence = Texts.filled(Texts.SATURATED, "n", (int) (100 * share));
    return hint(
        Topic.SATURATED,
        Texts.filledWith(sentence, "a", name(id)),
        Texts.filledWith(Texts.TRY, "f", ActivationFunction.RELU.title()),
        activation(List.of(id), ActivationFunction.RELU));
  }

  // -- inputs

  /** One input spreads far more than another, nothing evens them out, and little is learned. */
  private Optional<Hint> unscaled() {
    NodeId input = graph().nodes().getFirst().id();
    boolean isEvened =
        graph().edges().stream()
            .filter(edge -> edge.from().equals(input))
            .map(edge -> graph().node(edge.to()).orElseThrow().layer())
            .allMatch(layer -> layer instanceof BatchNorm);
    if (isEvened || !Trend.isUnsolved(losses)) {
      return Optional.empty();
    }
    return Spreads.of(experiment.data())
        .filter(spreads -> spreads.ratio() >= UNEVEN)
        .flatMap(
            spreads -> {
              Text sentence =
                  Texts.filled(Texts.UNSCALED, "n", Figures.shown(Math.rint(spreads.ratio())));
              Node norm = new Node(graph().freeId(BatchNorm.KIND.id()), BatchNorm.KIND.initial());
              return hint(
                  Topic.UNSCALED,
                  Texts.filledWith(
                      Texts.filledWith(sentence, "a", spreads.widest()), "b", spreads.narrowest()),
                  Texts.NORMALIZE,
                  new Edit.OfGraph(new GraphEdit.InsertAfter(input, norm)));
            });
  }

  // -- gradients

  /** The geometric mean of the latest gradients; NaN before there are enough, or where one is. */
  private double gradient(ShapedNode layer) {
    List<Double> all = vitals.of(layer.id()).map(Vitals.Sign::gradients).orElse(List.of());
    if (all.size() < LEAST_READINGS) {
      return Double.NaN;
    }
    List<Double> latest = all.subList(Math.max(0, all.size() - MOST_READINGS), all.size());
    double logs = 0;
    for (double gradient : latest) {
      logs += Math.log(gradient);
    }
    return Math.exp(logs / latest.size());
  }

  private Optional<Hint> exploding(ShapedNode layer) {
    double size = gradient(layer);
    if (!(size > EXPLODED) || experiment.plan().clipping().mode() != Clipping.Mode.NONE) {
      return Optional.empty();
    }
    Text sentence = Texts.filled(Texts.EXPLODES, "g", Figures.readout(size));
    return hint(
        Topic.EXPLODING,
        Texts.filledWith(sentence, "a", name(layer.id())),
        Texts.CLIP,
        new Edit.OfPlan("clipping", new Json.Str(Clipping.Mode.NORM.id())));
  }

  /** An early layer feels far less than a later one, and an S-shaped function may be why. */
  private Optional<Hint> vanishing() {
    List<ShapedNode> layers = vitals.layers();
    List<NodeId> curved =
        graph().of(Dense.class).stream()
            .filter(node -> isCurved(((Dense) node.layer()).activation()))
            .map(Node::id)
            .toList();
    if (layers.isEmpty() || curved.isEmpty()) {
      return Optional.empty();
    }
    ShapedNode first = layers.getFirst();
    ShapedNode strongest = first;
    for (ShapedNode layer : layers) {
      strongest = gradient(layer) > gradient(strongest) ? layer : strongest;
    }
    double ratio = gradient(strongest) / gradient(first);
    if (!(ratio > VANISHED)) {
      return Optional.empty();
    }
    String times = Double.isInfinite(ratio) ? "∞" : Figures.shown(Math.rint(ratio));
    Text sentence = Texts.filled(Texts.VANISHES, "n", times);
    return hint(
        Topic.VANISHING,
        Texts.filledWith(
            Texts.filledWith(sentence, "a", name(first.id())), "b", name(strongest.id())),
        Texts.filledWith(Texts.TRY, "f", ActivationFunction.RELU.title()),
        activation(curved, ActivationFunction.RELU));
  }

  private static boolean isCurved(ActivationFunction function) {
    return switch (function) {
      case SIGMOID, TANH, HARD_SIGMOID -> true;
      default -> false;
    };
  }

  private Optional<Hint> well() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (ShapedNode layer : vitals.layers()) {
      double size = gradient(layer);
      if (!(size > 0)) {
        return Optional.empty();
      }
      least = Math.min(least, size);
      most = Math.max(most, size);
    }
    return most > 0 && most < SIMILAR * least
        ? Optional.of(new Hint(Texts.WELL, Hint.Tone.ADVICE, new Hint.Exit.None()))
        : Optional.empty();
  }

  // -- losses

  private Optional<Hint> rate(Topic topic, Text sentence, double factor) {
    double rate = experiment.plan().optimizer().rate();
    double other =
        factor < 1 ? Dial.tenth(rate) : Math.max(rate, Math.min(LARGEST_RATE, rate * factor));
    return other == rate
        ? Optional.empty()
        : hint(
            topic,
            sentence,
            Texts.filled(Texts.RATE, "r", Figures.shown(other)),
            new Edit.OfOptimizer("rate", new Json.Num(other)));
  }

  private Optional<Hint> overfitting() {
    if (Trend.of(losses) != Trend.OVERFITTING) {
      return Optional.empty();
    }
    List<NodeId> nodes =
        graph().nodes().stream()
            .filter(node -> node.layer() instanceof Dense || node.layer() instanceof Output)
            .map(Node::id)
            .toList();
    double present = 0;
    for (NodeId id : nodes) {
      present = Math.max(present, graph().node(id).orElseThrow().layer().values().real("l2"));
    }
    double more = Math.min(1, Math.max(FIRST_DECAY, 10 * present));
    return hint(
        Topic.OVERFITTING,
        Texts.NOISE,
        Texts.filled(Texts.DECAY, "w", Figures.shown(more)),
        new Edit.OfLayers(nodes, "l2", new Json.Num(more)));
  }

  private Optional<Hint> underfitting() {
    List<Node> hidden = graph().of(Dense.class);
    return hidden.isEmpty() || !Trend.isStuck(losses)
        ? Optional.empty()
        : hint(
            Topic.UNDERFITTING,
            Texts.STUCK,
            Texts.MORE_NEURONS,
            new Edit.MoreUnits(hidden.getFirst().id(), 2));
  }
}
