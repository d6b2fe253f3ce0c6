package layerlab.server.engine;

import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.plan.TrainingPlan;

/**
 * A network that is to be taken elsewhere.
 *
 * @param parameters in the neutral order of {@link layerlab.graph.ParameterLayout}
 */
public record Blueprint(ShapedGraph graph, TrainingPlan plan, Numbers parameters) {}
