package layerlab.server.engine;

import java.util.Optional;
import layerlab.data.Examples;
import layerlab.data.TargetCoding;
import layerlab.data.Task;
import layerlab.dense.LossFormula;
import layerlab.graph.ShapedGraph;

/**
 * Turns outputs into losses and answers, the same way for every engine.
 *
 * <p><b>Thread</b> one at a time.
 */
public final class Scorer {
  /** At most so many samples go through a network together. */
  private static final int MOST_SAMPLES = 1024;

  /** And at most so many multiplications are one piece: about ten milliseconds. */
  private static final int MOST_PRODUCTS = 1 << 24;

  /** A pass through a network outside training. */
  public interface Forward {
    /**
     * Runs some consecutive samples.
     *
     * @param sums receives what the output's activation is applied to, row-major
     * @param outputs receives what comes out
     */
    void run(int from, int to, double[] sums, double[] outputs);
  }

  private final Examples examples;
  private final TargetCoding coding;
  private final LossFormula formula;
  private final int classes;
  private final int chunk;
  private final double[] sums;
  private final double[] outputs;
  private final double[] targets;

  public Scorer(ShapedGraph graph, Examples examples) {
    this.examples = examples;
    this.coding = graph.coding();
    this.classes =
        switch (graph.data().task()) {
          case Task.Regression regression -> 0;
          case Task.Classification classification -> classification.classes().size();
        };
    this.formula =
        new LossFormula(
            graph.loss(), graph.outputLayer().activation(), graph.outputLayer().units());
    this.chunk = samplesAtOnce(graph, examples.count());
    this.sums = new double[chunk * formula.size()];
    this.outputs = new double[sums.length];
    this.targets = new double[sums.length];
  }

  /**
   * How many samples go through a network together.
   *
   * @param count how many there are
   */
  public static int samplesAtOnce(ShapedGraph graph, int count) {
    int samples = MOST_PRODUCTS / Math.max(1, graph.parameterCount());
    return Math.clamp(samples, 1, Math.min(MOST_SAMPLES, count));
  }

  /** How many values a target has. */
  public int targetSize() {
    return formula.size();
  }

  /** Writes a sample's target. */
  public void target(int sample, double[] into, int offset) {
    coding.write(examples.labels()[sample], into, offset, classes);
  }

  public Evaluation evaluate(Forward forward) {
    return scoring(forward).complete();
  }

  /** Begins an evaluation; one at a time, because they share their arrays. */
  public Scoring scoring(Forward forward) {
    return new Pieces(forward);
  }

  private final class Pieces implements Scoring {
    private final Forward forward;
    private final Tally train = new Tally(0, examples.train());
    private final Tally test = new Tally(examples.train(), examples.count());

    private Pieces(Forward forward) {
      this.forward = forward;
    }

    @Override
    public Optional<Evaluation> advance() {
      (train.isComplete() ? test : train).take(forward);
      return test.isComplete()
          ? Optional.of(new Evaluation(train.part(), test.part()))
          : Optional.empty();
    }
  }

  /** The samples of one part, as far as they have gone through. */
  private final class Tally {
    private final int from;
    private final int to;
    private final int[] answers;
    private final double[] predictions;
    private int next;
    private double loss;

    private Tally(int from, int to) {
      this.from = from;
      this.to = to;
      this.next = from;
      this.answers = new int[classes == 0 ? 0 : to - from];
      this.predictions = new double[classes == 0 ? to - from : 0];
    }

    private boolean isComplete() {
      return next == to;
    }

    private void take(Forward forward) {
      int begin = next;
      next = Math.min(begin + chunk, to);
      forward.run(begin, next, sums, outputs);
      for (int sample = begin; sample < next; sample++) {
        int offset = (sample - begin) * formula.size();
        target(sample, targets, offset);
        loss += formula.of(sums, outputs, targets, offset);
        if (classes > 0) {
          answers[sample - from] = coding.answer(outputs, offset, classes);
        } else {
          predictions[sample - from] = outputs[offset];
        }
      }
    }

    private Evaluation.Part part() {
      return new Evaluation.Part(loss / (to - from), accuracy(answers, from), answers, predictions);
    }
  }

  /** NaN where there is nothing to be right about. */
  private double accuracy(int[] answers, int from) {
    long right = 0;
    for (int i = 0; i < answers.length; i++) {
      right += answers[i] == (int) examples.labels()[from + i] ? 1 : 0;
    }
    return (double) right / answers.length;
  }
}
