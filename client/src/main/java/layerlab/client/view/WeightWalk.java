package layerlab.client.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.live.LatestFrames;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.graph.NodeId;
import layerlab.graph.ParameterLayout.Place;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;

/** The weights of the selected neuron from the largest to the smallest, and where one stands. */
public record WeightWalk(List<ParameterRef> bySize, int at) {
  public WeightWalk {
    bySize = List.copyOf(bySize);
  }

  public static WeightWalk of(State state, LatestFrames frames) {
    return switch (state.focus().selected()) {
      case Spot.OfUnit(NodeId node, int unit) -> new WeightWalk(sorted(frames, node, unit), -1);
      case Spot.OfWeight(ParameterRef parameter) when parameter.role() == Tensor.Role.WEIGHTS ->
          around(frames, parameter);
      case Spot.OfWeight other -> none();
      case Spot.OfLayer layer -> none();
      case Spot.OfLayers layers -> none();
      case Spot.OfEdge edge -> none();
      case Spot.OfInput input -> none();
      case Spot.OfData data -> none();
      case Spot.Nothing nothing -> none();
    };
  }

  private static WeightWalk none() {
    return new WeightWalk(List.of(), -1);
  }

  private static WeightWalk around(LatestFrames frames, ParameterRef parameter) {
    int columns = place(frames, parameter.node()).map(p -> p.tensor().columns()).orElse(0);
    if (columns == 0) {
      return none();
    }
    List<ParameterRef> sorted = sorted(frames, parameter.node(), parameter.index() / columns);
    return new WeightWalk(sorted, sorted.indexOf(parameter));
  }

  private static Optional<Place> place(LatestFrames frames, NodeId node) {
    return frames.graph().flatMap(graph -> graph.layout().place(node, Tensor.Role.WEIGHTS));
  }

  private static List<ParameterRef> sorted(LatestFrames frames, NodeId node, int unit) {
    return place(frames, node)
        .map(
            place -> {
              double[] values = frames.parameters();
              int columns = place.tensor().columns();
              List<ParameterRef> weights = new ArrayList<>();
              for (int i = unit * columns; i < (unit + 1) * columns; i++) {
                weights.add(new ParameterRef(node, Tensor.Role.WEIGHTS, i));
              }
              weights.sort(
                  (a, b) ->
                      Double.compare(
                          Math.abs(values[place.offset() + b.index()]),
                          Math.abs(values[place.offset() + a.index()])));
              return weights;
            })
        .orElse(List.of());
  }

  /** The next smaller one. */
  public Optional<Spot> next() {
    return spot(at + 1);
  }

  /** The next larger one. */
  public Optional<Spot> previous() {
    return spot(at < 0 ? 0 : at - 1);
  }

  private Optional<Spot> spot(int index) {
    return index >= 0 && index < bySize.size()
        ? Optional.of(new Spot.OfWeight(bySize.get(index)))
        : Optional.empty();
  }
}
