package layerlab.server.engine;

import layerlab.data.Examples;
import layerlab.graph.ShapedGraph;
import layerlab.plan.TrainingPlan;

/** All that a trainer needs: a checked graph, how to train it, on what, and from where. */
public record Assignment(ShapedGraph graph, TrainingPlan plan, Examples examples, Snapshot from) {}
