package layerlab.client.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import layerlab.graph.Numbers;
import layerlab.graph.ParameterLayout;
import layerlab.graph.ShapedGraph;
import layerlab.wire.Frame;
import layerlab.wire.Keyframe;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Quantized;

/**
 * The newest weights, pinned values and confusion matrix. Until the server has sent weights of a
 * graph, it holds the ones that the page worked out itself.
 */
public final class LatestFrames {
  private Optional<ShapedGraph> graph = Optional.empty();
  private double[] parameters = new double[0];
  private Moment moment = Moment.START;
  private boolean isFromServer;
  private boolean isPast;
  private int pin;
  private List<ParameterRef> pinned = List.of();
  private final Map<ParameterRef, Double> exact = new HashMap<>();
  private Optional<Frame.Confusion> confusion = Optional.empty();
  private Optional<Frame.Predictions> predictions = Optional.empty();

  /** What a graph was at a moment of the past: every value is exact. */
  public static LatestFrames of(ShapedGraph graph, Keyframe keyframe) {
    LatestFrames past = new LatestFrames();
    past.graph = Optional.of(graph);
    past.parameters = keyframe.parameters().toArray();
    past.moment = keyframe.moment();
    past.isFromServer = true;
    past.isPast = true;
    Frame.Header header = new Frame.Header(0, keyframe.moment(), 0);
    Frame.Counts answers = keyframe.test().answers();
    if (answers.size() > 0) {
      int classes = (int) Math.floor(Math.sqrt(answers.size()));
      past.confusion =
          Optional.of(new Frame.Confusion(header, classes, keyframe.train().answers(), answers));
    }
    if (keyframe.train().predicted().isPresent() && keyframe.test().predicted().isPresent()) {
      past.predictions =
          Optional.of(
              new Frame.Predictions(
                  header, keyframe.train().predicted().get(), keyframe.test().predicted().get()));
    }
    return past;
  }

  /** The graph that {@link #parameters} belongs to; empty before the first valid one. */
  public Optional<ShapedGraph> graph() {
    return graph;
  }

  /**
   * All parameters in the order of the graph's layout. Shared, read only; another array after every
   * change.
   */
  public double[] parameters() {
    return parameters;
  }

  /** Where in the run the parameters come from. */
  public Moment moment() {
    return moment;
  }

  /** Whether the server has sent these weights, rather than the page drawn them. */
  public boolean isFromServer() {
    return isFromServer;
  }

  public Optional<Frame.Confusion> confusion() {
    return confusion;
  }

  /** What is predicted of a table, where that is a number. */
  public Optional<Frame.Predictions> predictions() {
    return predictions;
  }

  /** The exact value of a pinned parameter, else the rounded one, if there is such a parameter. */
  public OptionalDouble value(ParameterRef parameter) {
    Double known = exact.get(parameter);
    if (known != null) {
      return OptionalDouble.of(known);
    }
    Optional<ParameterLayout.Place> place =
        graph.flatMap(shaped -> shaped.layout().place(parameter.node(), parameter.role()));
    if (place.isEmpty() || parameter.index() >= place.get().tensor().size()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(parameters[place.get().offset() + parameter.index()]);
  }

  /** Whether a value is exact, or rounded for painting. */
  public boolean isExact(ParameterRef parameter) {
    return isPast || exact.containsKey(parameter);
  }

  /** Another graph, with the weights to show until the server sends some. */
  void follow(ShapedGraph other, double[] values) {
    graph = Optional.of(other);
    parameters = values;
    isFromServer = false;
    exact.clear();
  }

  /** Asks for other exact values. */
  void pin(int number, List<ParameterRef> parametersToPin) {
    pin = number;
    pinned = List.copyOf(parametersToPin);
    List<ParameterRef> stale = new ArrayList<>(exact.keySet());
    stale.removeAll(pinned);
    stale.forEach(exact::remove);
  }

  /** Shows a value that was set by hand before the server has confirmed it. */
  void echo(ParameterRef parameter, double value) {
    graph
        .flatMap(shaped -> shaped.layout().place(parameter.node(), parameter.role()))
        .ifPresent(
            place -> {
              double[] copy = parameters.clone();
              copy[place.offset() + parameter.index()] = value;
              parameters = copy;
            });
    exact.put(parameter, value);
  }

  /** Takes weights unless they belong to another graph. */
  boolean take(Frame.Weights frame) {
    if (graph.isEmpty() || !fits(frame.tensors(), graph.get().layout())) {
      return false;
    }
    double[] values = new double[graph.get().parameterCount()];
    int offset = 0;
    for (Quantized tensor : frame.tensors()) {
      tensor.copyInto(values, offset);
      offset += tensor.size();
    }
    parameters = values;
    moment = frame.header().moment();
    isFromServer = true;
    return true;
  }

  boolean take(Frame.Exact frame) {
    Numbers values = frame.values();
    if (frame.pin() != pin || values.size() != pinned.size()) {
      return false;
    }
    for (int i = 0; i < pinned.size(); i++) {
      exact.put(pinned.get(i), values.at(i));
    }
    return true;
  }

  void take(Frame.Confusion frame) {
    confusion = Optional.of(frame);
  }

  void take(Frame.Predictions frame) {
    predictions = Optional.of(frame);
  }

  void rewind() {
    confusion = Optional.empty();
    predictions = Optional.empty();
    moment = Moment.START;
  }

  private static boolean fits(List<Quantized> tensors, ParameterLayout layout) {
    if (tensors.size() != layout.places().size()) {
      return false;
    }
    for (int i = 0; i < tensors.size(); i++) {
      if (tensors.get(i).size() != layout.places().get(i).tensor().size()) {
        return false;
      }
    }
    return true;
  }
}
