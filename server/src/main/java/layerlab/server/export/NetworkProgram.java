package layerlab.server.export;

import layerlab.plan.EarlyStop;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Exporter;

/** The program of a {@link JavaProject}: the network and the loop that trains it, as Java. */
final class NetworkProgram {
  private final Blueprint blueprint;
  private final Exporter.Source source;

  NetworkProgram(Blueprint blueprint, Exporter.Source source) {
    this.blueprint = blueprint;
    this.source = source;
  }

  /**
   * The text.
   *
   * @param template with places to fill in
   * @param inputs how many values a sample has
   */
  String in(String template, int inputs) {
    TrainingPlan plan = blueprint.plan();
    boolean isScheduled = !plan.schedule().isSteady();
    ClipFormula clip = new ClipFormula(plan.clipping(), blueprint.graph());
    String members =
        String.join("", source.members())
            + (isScheduled ? RateFormula.members(plan) : "")
            + clip.members();
    return template
        .replace("{{members}}", members)
        .replace("{{listeners}}", clip.statement())
        .replace("{{rate}}", isScheduled ? RateFormula.statement(source.setRate()) : "")
        .replace("{{until}}", plan.earlyStop().isOn() ? "it gets no better" : "all epochs are done")
        .replace("{{before}}", before(plan.earlyStop()))
        .replace("{{after}}", after(plan.earlyStop()))
        .replace("{{epochs}}", Integer.toString(plan.epochs()))
        .replace("{{batchSize}}", Integer.toString(plan.batching().size()))
        .replace("{{shuffle}}", Boolean.toString(plan.batching().shuffle()))
        .replace("{{seed}}", Integer.toString(plan.seed()))
        .replace("{{inputs}}", Integer.toString(inputs))
        .replace("{{outputs}}", Integer.toString(blueprint.graph().outputLayer().units()))
        .replace("{{configuration}}", String.join("\n        ", source.configuration()));
  }

  private static String before(EarlyStop stop) {
    return stop.isOn()
        ? """
            double best = Double.POSITIVE_INFINITY;
            int waited = 0;
        """
        : "";
  }

  private static String after(EarlyStop stop) {
    return stop.isOn()
        ? """
              double testLoss = loss(network, test);
              waited = testLoss < best ? 0 : waited + 1;
              best = testLoss < best ? testLoss : best;
              if (waited == %d) {
                return epoch + 1;
              }
        """
            .formatted(stop.patience())
        : "";
  }
}
