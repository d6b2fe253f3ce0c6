package layerlab.walk;

import layerlab.graph.Numbers;

/**
 * What goes in, and what should come out: as many numbers as the network has inputs and outputs.
 */
public record Sample(Numbers inputs, Numbers targets) {}
