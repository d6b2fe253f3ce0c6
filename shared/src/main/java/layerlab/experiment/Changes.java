package layerlab.experiment;

import java.util.List;
import layerlab.data.DrawnData;
import layerlab.plan.EarlyStop;
import layerlab.plan.EngineChoice;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Text;

/**
 * What differs between two experiments.
 *
 * @param effect what it means for a run
 * @param words each difference in a few words, as flags on the curve: {@code learning rate 0.02 →
 *     0.005}
 */
public record Changes(Effect effect, List<Text> words) {
  private static final int MOST_WORDS = 3;

  public Changes {
    words = List.copyOf(words);
  }

  /** What a run that goes on with the other experiment has to do. */
  public enum Effect {
    /** The experiments are equal. */
    NOTHING,
    /**
     * Settings of the same optimizer, schedule, clipping, when it stops, the engine: they hold from
     * the next step.
     */
    LIVE,
    /** Graph, loss, optimizer, batches or points by hand: untouched weights are kept. */
    TOPOLOGY,
    /** Other data, seed or other given weights: it begins at epoch 0. */
    RESTART
  }

  public static Changes between(Experiment before, Experiment after) {
    return new Changes(effect(before, after), Wording.of(before, after));
  }

  /** The first few differences in one line. */
  public Text what() {
    String en = "";
    String zh = "";
    for (Text word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      en += (en.isEmpty() ? "" : ", ") + word.en();
      zh += (zh.isEmpty() ? "" : "，") + word.zh();
    }
    return words.size() > MOST_WORDS ? Text.of(en + " …", zh + " …") : Text.of(en, zh);
  }

  /** What the differences mean for a run; who wants no words does not pay for them. */
  public static Effect effect(Experiment before, Experiment after) {
    if (before.equals(after)) {
      return Effect.NOTHING;
    }
    boolean hasSameData = before.data().equals(after.data());
    if (!(hasSameData || DrawnData.isRedrawn(before.data(), after.data()))
        || before.plan().seed() != after.plan().seed()
        || GivenWeights.areOthers(before, after)) {
      return Effect.RESTART;
    }
    boolean isLive =
        hasSameData
            && before.graph().equals(after.graph())
            && steady(before.plan()).equals(steady(after.plan()));
    return isLive ? Effect.LIVE : Effect.TOPOLOGY;
  }

  /** The plan without what may change from one step to the next. */
  private static TrainingPlan steady(TrainingPlan plan) {
    Optimizer usual = plan.optimizer().kind().initial();
    return plan.with(usual)
        .with(TrainingPlan.Restraint.none())
        .with(EarlyStop.off())
        .withEpochs(1)
        .with(EngineChoice.AUTO);
  }
}
