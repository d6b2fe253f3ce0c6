package layerlab.server.engine.dense;

import java.util.Arrays;
import java.util.List;
import layerlab.data.Examples;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.graph.Numbers;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Scorer;
import layerlab.server.engine.Scoring;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.wire.TrainedBy;

/** One run on our own arithmetic. */
final class DenseTrainer implements Trainer, Trainer.Stepped {
  private final Examples examples;
  private final DenseNet net;
  private final DenseTraining training;
  private final Batches batches;
  private final Scorer scorer;
  private int epoch;
  private int step;
  private int batch;
  private double loss;
  private boolean isEpochEnd;

  DenseTrainer(Assignment assignment) {
    this.examples = assignment.examples();
    this.net = new DenseNet(assignment.graph());
    this.training = new DenseTraining(net, assignment.graph(), assignment.plan(), examples);
    this.batches = new Batches(assignment.plan(), examples);
    this.scorer = new Scorer(assignment.graph(), examples);
    Snapshot from = assignment.from();
    this.epoch = from.progress().epoch();
    this.step = from.progress().step();
    this.batch = from.progress().batch();
    from.parameters().copyInto(net.parameters(), 0);
    for (int slot = 0; slot < from.slots().size(); slot++) {
      from.slots().get(slot).copyInto(training.descent().slots()[slot], 0);
    }
    training.descent().setUpdates(from.progress().updates());
  }

  @Override
  public TrainedBy by() {
    return TrainedBy.FAST_PATH;
  }

  @Override
  public Stepped step() {
    loss = training.step(batches.samples(epoch, batch), step);
    step++;
    batch++;
    isEpochEnd = batch == batches.count();
    if (isEpochEnd) {
      epoch++;
      batch = 0;
    }
    return this;
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public boolean isEpochEnd() {
    return isEpochEnd;
  }

  @Override
  public Snapshot.Progress progress() {
    return new Snapshot.Progress(epoch, step, batch, training.descent().updates());
  }

  @Override
  public Evaluation evaluate() {
    return scoring().complete();
  }

  @Override
  public Scoring scoring() {
    return scorer.scoring(
        (from, to, sums, outputs) -> {
          net.forward(examples, from, to);
          net.copyOutput(sums, outputs);
        });
  }

  @Override
  public void copyParameters(double[] target) {
    System.arraycopy(net.parameters(), 0, target, 0, net.parameters().length);
  }

  @Override
  public double parameter(int index) {
    return net.parameters()[index];
  }

  @Override
  public void setParameter(int index, double value) {
    net.parameters()[index] = value;
  }

  @Override
  public void setRate(double rate) {
    training.descent().setRate(rate);
  }

  @Override
  public Snapshot snapshot() {
    List<Numbers> slots =
        Arrays.stream(training.descent().slots()).map(slot -> Numbers.of(slot)).toList();
    return new Snapshot(Numbers.of(net.parameters()), slots, progress());
  }

  @Override
  public void close() {}
}
