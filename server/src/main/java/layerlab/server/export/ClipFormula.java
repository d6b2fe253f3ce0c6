package layerlab.server.export;

import layerlab.graph.ShapedGraph;
import layerlab.layer.BatchNorm;
import layerlab.plan.Clipping;

/**
 * Gradient clipping as Java: a listener that sees the gradient before DL4J divides it by the size
 * of the batch. DL4J's own clipping sees one layer or one parameter at a time, and the running
 * means of batch normalization as gradients.
 */
final class ClipFormula {
  private final Clipping clipping;
  private final boolean hasRunningMeans;

  ClipFormula(Clipping clipping, ShapedGraph graph) {
    this.clipping = clipping;
    this.hasRunningMeans =
        graph.nodes().stream().anyMatch(node -> node.layer() instanceof BatchNorm);
  }

  /** Members of a class: how large the gradient may be, and what holds it there. */
  String members() {
    return switch (clipping.mode()) {
      case NONE -> "";
      case VALUE ->
          listener(
              "each of its values",
              """
                    for (INDArray part : parts) {
                      Transforms.min(Transforms.max(part, -most, false), most, false);
                    }
              """);
      case NORM ->
          listener(
              "its norm over all layers",
              """
                    double squares = 0;
                    for (INDArray part : parts) {
                      squares += Math.pow(part.norm2Number().doubleValue(), 2);
                    }
                    double norm = Math.sqrt(squares);
                    if (norm > most) {
                      parts.forEach(part -> part.muli(most / norm));
                    }
              """);
    };
  }

  private String listener(String what, String body) {
    return """

      /** How large the gradient of the mean loss may be: %s. */
      static final double CLIP_AT = %s;

      /** Holds the gradient there before penalties and the optimizer see it. */
      static final class Clip extends BaseTrainingListener {
        @Override
        public void onGradientCalculation(Model model) {
          // It is the sum over the batch here.
          double most = CLIP_AT * model.batchSize();
    %s%s    }
      }
    """
        .formatted(what, clipping.limit(), parts(), body);
  }

  private String parts() {
    return hasRunningMeans
        ? """
              List<INDArray> parts = new ArrayList<>();
              model.gradient().gradientForVariable().forEach(
                  (name, part) -> {
                    // The running means of batch normalization are no gradients.
                    if (!name.endsWith("_mean") && !name.endsWith("_var")) {
                      parts.add(part);
                    }
                  });
        """
        : """
              List<INDArray> parts = List.copyOf(model.gradient().gradientForVariable().values());
        """;
  }

  /** A statement after the network was made. */
  String statement() {
    return clipping.mode() == Clipping.Mode.NONE ? "" : "    network.addListeners(new Clip());\n";
  }
}
