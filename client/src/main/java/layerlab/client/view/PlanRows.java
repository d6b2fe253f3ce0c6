package layerlab.client.view;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.view.Inspector.Row;
import layerlab.experiment.Experiment;
import layerlab.plan.Clipping;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;

/**
 * How the network is trained, as rows of the inspector: what has no effect at present is left out.
 */
final class PlanRows {
  private PlanRows() {}

  /**
   * Optimizer, schedule and the rest of the plan.
   *
   * @param epoch how far the run has come
   */
  static List<Row> of(Experiment experiment, int epoch, Language language) {
    List<Control> controls = new ArrayList<>();
    controls.add(Control.whichOptimizer(experiment));
    controls.addAll(Control.ofOptimizer(experiment));
    controls.add(Control.whichSchedule(experiment));
    controls.addAll(Control.ofSchedule(experiment));
    List<Row> rows = new ArrayList<>(settings(controls));
    TrainingPlan plan = experiment.plan();
    if (isMoving(plan)) {
      rows.add(new Row.Said(rateAt(plan, epoch).in(language)));
    }
    rows.addAll(settings(ids(plan).stream().map(id -> Control.ofPlan(experiment, id)).toList()));
    return rows;
  }

  private static List<Row.Setting> settings(List<Control> controls) {
    return controls.stream().map(Row.Setting::new).toList();
  }

  /** Whether the rate changes from epoch to epoch. */
  static boolean isMoving(TrainingPlan plan) {
    return !plan.schedule().isSteady();
  }

  private static Text rateAt(TrainingPlan plan, int epoch) {
    double rate = plan.optimizer().rate() * plan.schedule().factor(epoch, 0);
    return Texts.filled(Texts.RATE_NOW, "n", epoch, "r", Figures.readout(rate));
  }

  private static List<String> ids(TrainingPlan plan) {
    List<String> ids = new ArrayList<>(List.of("loss", "batchSize", "shuffle", "clipping"));
    if (plan.clipping().mode() != Clipping.Mode.NONE) {
      ids.add("clipAt");
    }
    ids.addAll(List.of("epochs", "earlyStop"));
    if (plan.earlyStop().isOn()) {
      ids.add("patience");
    }
    ids.add("seed");
    return ids;
  }
}
