package layerlab.server.training;

import layerlab.experiment.Changes;
import layerlab.experiment.Experiment;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Carry;
import layerlab.server.engine.Snapshot;
import layerlab.wire.Happening;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;

/**
 * What can be changed of a run while it trains or rests, and with what it goes on then.
 *
 * <p><b>Errors</b> {@link Refusal} before anything has changed; whatever else an engine throws.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Alterations {
  private final Situation at;
  private final Workbench bench;

  Alterations(Situation at) {
    this.at = at;
    this.bench = at.bench();
  }

  /** Begins again at epoch 0 with a seed. */
  void reset(int seed) {
    Experiment next = at.experiment().with(at.experiment().plan().withSeed(seed));
    Admitted admitted = Admitted.admit(next, at.room(), at.task().cost().bytes());
    at.settle(Phase.READY);
    restart(admitted);
  }

  /** Goes on with another experiment, as far as possible with what was learned. */
  void revise(Experiment next) {
    if (bench.isKept()) {
      at.course();
    }
    Admitted admitted = Admitted.admit(next, at.room(), at.task().cost().bytes());
    Changes changed = Changes.between(at.experiment(), next);
    if (at.phase() == Phase.FAILED) {
      at.settle(Phase.READY);
      restart(admitted);
      return;
    }
    switch (changed.effect()) {
      case NOTHING -> at.take(admitted);
      case LIVE -> retune(admitted, changed);
      case TOPOLOGY -> reshape(admitted, changed);
      case RESTART -> restart(admitted);
    }
    if (at.phase() == Phase.FINISHED && at.over().isEmpty()) {
      at.patience().renew();
      at.change(Phase.PAUSED);
    }
  }

  /** The same with the given weights as they are. */
  void amend(Experiment next) {
    revise(next.with(at.experiment().start()));
  }

  private void restart(Admitted admitted) {
    at.close();
    at.take(admitted);
    at.allowance().renew();
    at.patience().forget();
    at.stray(false);
    at.renew(-1);
    if (!at.isActive()) {
      at.settle(Phase.READY);
    }
    at.happened(new Happening.Restarted(at.experiment().plan().seed()));
    if (bench.hasEngine()) {
      at.course();
    }
  }

  /** Other settings of the same optimizer, another cap. */
  private void retune(Admitted admitted, Changes changed) {
    TrainingPlan before = at.experiment().plan();
    bench.past().mark();
    at.take(admitted);
    if (bench.isBuilt()) {
      if (onlyPaceDiffers(before, at.experiment().plan())) {
        at.course().setPace(at.experiment().plan());
      } else {
        carryOver();
      }
    }
    at.happened(new Happening.Edited(changed.what()));
  }

  /** Another graph, loss, optimizer or batch, or points by hand. */
  private void reshape(Admitted admitted, Changes changed) {
    bench.past().mark();
    at.take(admitted);
    at.patience().forget();
    if (at.isAtStart() && !at.hasStrayed()) {
      at.close();
      at.renew(-1);
      if (bench.hasEngine()) {
        at.course();
      }
    } else {
      boolean hasOverflowed = at.phase() == Phase.DIVERGED;
      carryOver();
      if (!hasOverflowed) {
        at.renew(at.isAtStart() ? -1 : bench.history().last());
      }
    }
    at.happened(new Happening.Edited(changed.what()));
  }

  /** Goes on with the weights of untouched layers; after an overflow with the last finite ones. */
  private void carryOver() {
    Course course = at.course();
    boolean hasOverflowed = at.phase() == Phase.DIVERGED;
    Snapshot from = hasOverflowed ? course.lastFinite() : course.snapshot();
    TrainingPlan plan = at.experiment().plan();
    bench.rebuild(at.task(), Carry.over(course.assignment(), from, at.graph(), plan).snapshot());
    at.stray(at.hasStrayed() || !at.isAtStart());
    if (hasOverflowed) {
      wentBack();
    }
  }

  /** Whether a trainer can go on as it is. */
  private static boolean onlyPaceDiffers(TrainingPlan before, TrainingPlan after) {
    return before
        .with(before.optimizer().withRate(after.optimizer().rate()))
        .with(after.schedule())
        .with(after.earlyStop())
        .withEpochs(after.epochs())
        .equals(after);
  }

  /** Back to the last finite snapshot with another rate. */
  void goBack(double rate) {
    if (at.phase() != Phase.DIVERGED) {
      throw new Refusal(Sentences.NOTHING_OVERFLOWED);
    }
    TrainingPlan plan = at.experiment().plan();
    Experiment next = at.experiment().with(plan.with(plan.optimizer().withRate(rate)));
    at.take(Admitted.admit(next, at.room(), at.task().cost().bytes()));
    bench.rebuild(at.task(), at.course().lastFinite());
    wentBack();
  }

  private void wentBack() {
    int epoch = bench.moment().epoch();
    rewind(epoch);
    // The epoch itself is sent again: what the page has of it may be part of a longer bucket.
    at.renew(epoch - 1);
    at.settle(at.resting());
    at.happened(new Happening.WentBack(epoch, at.rate()));
  }

  private void rewind(int epoch) {
    bench.history().rewind(epoch);
    bench.past().rewind(epoch);
    bench.checkups().rewind(epoch);
    at.patience().forget();
  }

  /** Goes on from the kept moment nearest to an epoch, with the settings as they are. */
  void forkFrom(int epoch) {
    Course course = at.course();
    Past.Departure from =
        bench
            .past()
            .departure(epoch, course.assignment(), at.experiment().plan())
            .orElseThrow(() -> new Refusal(Sentences.NOTHING_KEPT));
    int left = bench.history().last();
    bench.rebuild(at.task(), from.snapshot());
    rewind(from.epoch());
    at.renew(from.epoch() - 1);
    if (!at.isActive()) {
      at.settle(at.resting());
    }
    at.happened(new Happening.Forked(from.epoch(), left));
  }

  /** Sets one weight or bias by hand. */
  void setParameter(ParameterRef parameter, double value) {
    if (at.phase() == Phase.DIVERGED) {
      throw new Refusal(Sentences.OVERFLOWED);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new Refusal(Sentences.NOT_FINITE);
    }
    int index = at.place(parameter).orElseThrow(() -> new Refusal(Sentences.NO_SUCH_PARAMETER));
    bench.past().mark();
    at.course().setParameter(index, value);
    at.stray(true);
    if (at.isAtStart()) {
      bench.past().begin(at.course());
      at.chronicle().renewed(-1);
    }
    at.changed();
  }
}
