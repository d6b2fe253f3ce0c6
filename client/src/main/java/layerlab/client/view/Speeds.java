package layerlab.client.view;

import layerlab.client.live.Live;
import layerlab.client.state.State;
import layerlab.data.Data;
import layerlab.experiment.Experiment;
import layerlab.spec.Figures;
import layerlab.spec.Text;

/** How fast a run goes, in words. */
public final class Speeds {
  private static final Text SILENCE = Text.same("");

  private Speeds() {}

  /**
   * {@code 38 epochs / s} while it is seen to run; the steps where an epoch takes long; else
   * nothing, as while the line is broken.
   */
  public static Text of(State state, Live live) {
    double steps = live.stepsPerSecond();
    boolean isSeen = state.run().progress().isRunning() && state.run().isWithinReach();
    if (!isSeen || !(steps > 0)) {
      return SILENCE;
    }
    double epochs = steps / stepsPerEpoch(state.work().experiment());
    return epochs >= 0.5
        ? Texts.filled(Texts.EPOCHS_PER_SECOND, "n", shown(epochs))
        : Texts.filled(Texts.STEPS_PER_SECOND, "n", shown(steps));
  }

  private static String shown(double value) {
    return value >= 10 ? Grouped.of(Math.round(value)) : Figures.fixed(value, 1);
  }

  /** How many batches the training part makes. */
  static double stepsPerEpoch(Experiment experiment) {
    Data data = experiment.data();
    double train = Math.floor(data.count() * data.trainShare() + 1e-9);
    return Math.max(1, Math.ceil(train / experiment.plan().batching().size()));
  }
}
