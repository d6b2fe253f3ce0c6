package layerlab.server.engine.dense;

import java.util.Arrays;
import java.util.List;
import layerlab.data.Examples;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.graph.Numbers;
import layerlab.plan.Schedule;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Odometer;
import layerlab.server.engine.Scorer;
import layerlab.server.engine.Scoring;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.wire.TrainedBy;

/** One run on our own arithmetic. */
final class DenseTrainer implements Trainer {
  private final Examples examples;
  private final DenseNet net;
  private final DenseTraining training;
  private final Odometer odometer;
  private final Scorer scorer;
  private double rate;

  DenseTrainer(Assignment assignment) {
    this.examples = assignment.examples();
    this.net = new DenseNet(assignment.graph());
    this.training = new DenseTraining(net, assignment.graph(), assignment.plan(), examples);
    this.scorer = new Scorer(assignment.graph(), examples);
    this.rate = assignment.plan().optimizer().rate();
    Snapshot from = assignment.from();
    this.odometer = new Odometer(assignment.plan(), examples, from.progress());
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
    training.descent().setRate(rate * odometer.rateFactor());
    return odometer.took(training.step(odometer.samples(), odometer.step()));
  }

  @Override
  public Stepped step(double[] gradient) {
    Stepped stepped = step();
    System.arraycopy(training.gradient(), 0, gradient, 0, training.gradient().length);
    return stepped;
  }

  @Override
  public Snapshot.Progress progress() {
    return odometer.progress(training.descent().updates());
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
  public void setRate(double value) {
    rate = value;
  }

  @Override
  public void setSchedule(Schedule schedule) {
    odometer.setSchedule(schedule);
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
