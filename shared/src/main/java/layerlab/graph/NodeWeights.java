package layerlab.graph;

/**
 * Everything that one node has learned and keeps, in the neutral order of {@link ParameterLayout}.
 */
public record NodeWeights(NodeId node, Numbers values) {}
