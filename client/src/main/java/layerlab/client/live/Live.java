package layerlab.client.live;

import java.util.List;
import layerlab.graph.ShapedGraph;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;

/** Everything that arrives many times a second; the views read it when they draw. */
public final class Live {
  private final LossHistory losses = new LossHistory();
  private final LatestFrames frames = new LatestFrames();
  private int version;
  private Moment moment = Moment.START;
  private double stepsPerSecond;
  private int changes;

  /** Losses, accuracies and flags. */
  public LossHistory losses() {
    return losses;
  }

  /** Weights, exact values and the confusion matrix. */
  public LatestFrames frames() {
    return frames;
  }

  /** The latest moment that any frame told of. */
  public Moment moment() {
    return moment;
  }

  public double stepsPerSecond() {
    return stepsPerSecond;
  }

  /** Grows with every change: a view that saw this number need not draw again. */
  public int changes() {
    return changes;
  }

  /** Another graph is shown from here on; frames of other versions are dropped. */
  public void follow(ShapedGraph graph, double[] parameters) {
    frames.follow(graph, parameters);
    changes++;
  }

  /** The session's version that is shown. */
  public void version(int other) {
    version = other;
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

  /** The run went back to a moment; 0 begins anew. */
  public void rewind(Moment other) {
    if (other.epoch() == 0) {
      losses.clear();
    } else {
      losses.rewind(other.epoch());
    }
    frames.rewind();
    moment = other;
    changes++;
  }

  /** Takes a frame; whether it was of the version that is shown. */
  public boolean take(Frame frame) {
    if (frame.header().version() != version) {
      return false;
    }
    switch (frame) {
      case Frame.Scalars scalars -> {
        losses.add(scalars.buckets());
        stepsPerSecond = scalars.stepsPerSecond();
      }
      case Frame.Weights weights -> frames.take(weights);
      case Frame.Exact exact -> frames.take(exact);
      case Frame.Confusion confusion -> frames.take(confusion);
    }
    moment = frame.header().moment();
    changes++;
    return true;
  }

  /** The newest losses and accuracies; NaN where none are known. */
  public Readout readout() {
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
