package layerlab.client.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.graph.ShapedGraph;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.Keyframe;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.ServerMessage;

/** Everything that arrives many times a second; the views read it when they draw. */
public final class Live {
  /** Frames carry 16 bits of the version. */
  private static final int VERSION_MASK = 0xFFFF;

  private static final int MOST_EARLY = 16;

  private final LossHistory losses = new LossHistory();
  private final LatestFrames frames = new LatestFrames();
  private final Vitals vitals = new Vitals();
  private final Reel reel = new Reel();
  private final Checkups checkups = new Checkups();
  private Optional<Shown> shown = Optional.empty();
  private int version;
  private Moment moment = Moment.START;
  private double stepsPerSecond;
  private int changes;

  /** How many of the changes were nothing but other weights. */
  private int reweighed;

  private final List<Frame> early = new ArrayList<>();

  /** A moment of the past that everything shows. */
  private record Shown(Keyframe keyframe, LatestFrames frames) {}

  /** Losses, accuracies and flags. */
  public LossHistory losses() {
    return losses;
  }

  /** Weights, exact values and the confusion matrix of the moment that is looked at. */
  public LatestFrames frames() {
    return shown.map(Shown::frames).orElse(frames);
  }

  /** The newest ones. */
  public LatestFrames latestFrames() {
    return frames;
  }

  /** How the layers are doing; of the past that is not known. */
  public Vitals vitals() {
    return shown.isPresent() ? vitals.unmeasured(changes) : vitals;
  }

  /** The moment that is looked at. */
  public Moment moment() {
    return shown.map(past -> past.keyframe().moment()).orElse(moment);
  }

  /** The latest moment that any frame told of. */
  public Moment now() {
    return moment;
  }

  /** The moments of the past. */
  public Reel reel() {
    return reel;
  }

  /** How the layers were doing over the run. */
  public Checkups checkups() {
    return checkups;
  }

  /** How they were at one of the moments of {@link #checkups}. */
  public Vitals vitals(int place) {
    return vitals.at(checkups.known().subList(0, place + 1));
  }

  /** The state of the layers has come. */
  public void examine(ServerMessage.Checkups answer) {
    if ((answer.version() & VERSION_MASK) == version) {
      checkups.take(answer);
    } else {
      checkups.miss();
    }
    changes++;
  }

  /** Looks at a moment: what is known nearest to it, until it is known itself. */
  public void look(Head head) {
    Optional<Keyframe> wanted =
        switch (head) {
          case Head.Now() -> Optional.empty();
          case Head.At(int epoch) -> reel.nearest(reel.snap(epoch));
        };
    boolean isShown =
        wanted.isPresent() == shown.isPresent()
            && wanted.map(one -> one == shown.get().keyframe()).orElse(true);
    if (!isShown) {
      shown = wanted.flatMap(this::develop);
      changes++;
    }
  }

  private Optional<Shown> develop(Keyframe keyframe) {
    return frames
        .graph()
        .filter(graph -> graph.parameterCount() == keyframe.parameters().size())
        .map(graph -> new Shown(keyframe, LatestFrames.of(graph, keyframe)));
  }

  /** Moments of the past have come. */
  public void develop(ServerMessage.Past past) {
    reel.take(past, moment().epoch());
    changes++;
  }

  /** Moments or states that were asked for do not come. */
  public void miss() {
    reel.miss();
    checkups.miss();
    changes++;
  }

  /** The run goes on from an earlier epoch. */
  public void branch(int epoch) {
    losses.branch(epoch);
    rewind(epoch);
  }

  public double stepsPerSecond() {
    return stepsPerSecond;
  }

  /** Grows with every change: a view that saw this number need not draw again. */
  public int changes() {
    return changes;
  }

  /** Grows with every change of losses, statistics and moments, not with other weights. */
  public int history() {
    return changes - reweighed;
  }

  /**
   * Another graph is shown from here on.
   *
   * @param afresh whether its weights start anew, or those of untouched layers stay
   */
  public void follow(ShapedGraph graph, Experiment experiment, boolean afresh) {
    double[] fresh = Carried.fresh(graph, experiment.plan().seed(), experiment.start());
    frames.follow(graph, afresh ? fresh : Carried.over(fresh, graph, frames));
    vitals.follow(graph);
    changes++;
  }

  /** Frames of this version belong to what is shown; those that came too early are taken now. */
  public void expect(int other) {
    version = other & VERSION_MASK;
    reel.clear();
    checkups.clear();
    shown = Optional.empty();
    changes++;
    List<Frame> waiting = List.copyOf(early);
    early.clear();
    waiting.forEach(this::take);
  }

  public void pin(int number, List<ParameterRef> parameters) {
    frames.pin(number, parameters);
    changes++;
  }

  public void echo(ParameterRef parameter, double value) {
    frames.echo(parameter, value);
    changes++;
  }

  public void mark(Flag flag) {
    losses.mark(flag);
    changes++;
  }

  /** The run went back to an epoch, whose losses still hold; −1 begins anew. */
  public void rewind(int epoch) {
    losses.rewind(epoch);
    frames.rewind();
    vitals.forget();
    moment = new Moment(Math.max(0, epoch), 0);
    changes++;
  }

  /** Takes a frame of the version that is shown; one of a later version waits for its turn. */
  public void take(Frame frame) {
    int ahead = (frame.header().version() - version) & VERSION_MASK;
    if (ahead != 0) {
      if (ahead < VERSION_MASK / 2 && early.size() < MOST_EARLY) {
        early.add(frame);
      }
      return;
    }
    switch (frame) {
      case Frame.Scalars scalars -> {
        losses.add(scalars.buckets());
        stepsPerSecond = scalars.stepsPerSecond();
      }
      case Frame.Weights weights -> frames.take(weights);
      case Frame.Exact exact -> frames.take(exact);
      case Frame.Confusion confusion -> frames.take(confusion);
      case Frame.Statistics statistics -> vitals.take(statistics);
      case Frame.Predictions predictions -> frames.take(predictions);
    }
    moment = frame.header().moment();
    changes++;
    if (!(frame instanceof Frame.Scalars || frame instanceof Frame.Statistics)) {
      reweighed++;
    }
  }

  /** The losses and accuracies of the moment that is looked at; NaN where none are known. */
  public Readout readout() {
    return shown.map(past -> readout(past.keyframe())).orElseGet(this::latest);
  }

  private static Readout readout(Keyframe keyframe) {
    return new Readout(
        keyframe.train().loss(), keyframe.test().loss(), keyframe.test().accuracy(), true);
  }

  /** The newest ones. */
  public Readout latest() {
    if (losses.size() == 0) {
      return new Readout(Double.NaN, Double.NaN, Double.NaN, false);
    }
    Bucket last = losses.at(losses.size() - 1);
    return new Readout(
        last.loss().train().last(), last.loss().test().last(), last.accuracy().test().last(), true);
  }

  /**
   * The numbers beside the curve.
   *
   * @param isKnown whether any losses have arrived; if not, the others are NaN
   */
  public record Readout(double train, double test, double accuracy, boolean isKnown) {}
}
