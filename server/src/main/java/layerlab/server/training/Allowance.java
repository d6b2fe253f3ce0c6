package layerlab.server.training;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import layerlab.experiment.Limits;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Text;
import layerlab.wire.Moment;

/** How far a run may go: its own cap and this server's limits. */
final class Allowance {
  private final Limits.Time limits;
  private long computed;

  Allowance(Limits.Time limits) {
    this.limits = limits;
  }

  /** Counts time that was spent, in nanoseconds. */
  void charge(long nanos) {
    computed += nanos;
  }

  /** Time that was spent until now, in nanoseconds. */
  long computed() {
    return computed;
  }

  /** How much time may still be spent. */
  double secondsLeft() {
    return limits.minutes() * 60 - computed / 1e9;
  }

  /** A run begins anew. */
  void renew() {
    computed = 0;
  }

  /** Why a run may not go on, if it may not. */
  Optional<Text> over(Moment moment, TrainingPlan plan) {
    if (moment.epoch() >= plan.epochs()) {
      return Optional.of(Sentences.capReached(plan.epochs()));
    }
    if (moment.step() >= limits.steps()) {
      return Optional.of(Sentences.stepsReached(limits.steps()));
    }
    return computed >= TimeUnit.MINUTES.toNanos(limits.minutes())
        ? Optional.of(Sentences.minutesReached(limits.minutes()))
        : Optional.empty();
  }
}
