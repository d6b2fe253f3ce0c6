package layerlab.server.engine;

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
  /** Samples that go through a network together. */
  private static final int CHUNK = 1024;

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
    return new Evaluation(
        part(forward, 0, examples.train()), part(forward, examples.train(), examples.count()));
  }

  private Evaluation.Part part(Forward forward, int from, int to) {
    int size = formula.size();
    double[] sums = new double[Math.min(CHUNK, to - from) * size];
    double[] outputs = new double[sums.length];
    double[] targets = new double[sums.length];
    int[] answers = new int[classes == 0 ? 0 : to - from];
    double loss = 0;
    for (int chunk = from; chunk < to; chunk += CHUNK) {
      int end = Math.min(chunk + CHUNK, to);
      forward.run(chunk, end, sums, outputs);
      for (int sample = chunk; sample < end; sample++) {
        int offset = (sample - chunk) * size;
        target(sample, targets, offset);
        loss += formula.of(sums, outputs, targets, offset);
        if (classes > 0) {
          answers[sample - from] = coding.answer(outputs, offset, classes);
        }
      }
    }
    return new Evaluation.Part(loss / (to - from), accuracy(answers, from), answers);
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
