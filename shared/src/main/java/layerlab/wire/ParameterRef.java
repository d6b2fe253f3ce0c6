package layerlab.wire;

import layerlab.graph.NodeId;
import layerlab.layer.Tensor;

/**
 * One weight or bias.
 *
 * @param index in the tensor, row-major: {@code unit · inputs + input} for weights
 */
public record ParameterRef(NodeId node, Tensor.Role role, int index) {}
