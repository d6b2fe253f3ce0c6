package layerlab.graph;

import java.util.List;
import layerlab.layer.Layer;
import layerlab.layer.Tensor;
import layerlab.shape.Shape;

/** A node of a checked graph with everything that follows from its place. */
public record ShapedNode(Node node, List<NodeId> inputs, List<Shape> inputShapes, Shape output) {
  public ShapedNode {
    inputs = List.copyOf(inputs);
    inputShapes = List.copyOf(inputShapes);
  }

  public NodeId id() {
    return node.id();
  }

  public Layer layer() {
    return node.layer();
  }

  /** What the layer learns and keeps, in the neutral order. */
  public List<Tensor> tensors() {
    return node.layer().tensors(inputShapes);
  }

  /** How many numbers the layer learns and keeps. */
  public int parameterCount() {
    return tensors().stream().mapToInt(Tensor::size).sum();
  }

  /** How many values come in, all inputs together. */
  public int width() {
    return inputShapes.stream().mapToInt(Shape::size).sum();
  }
}
