package layerlab.server.engine.dl4j;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import layerlab.data.Examples;
import layerlab.graph.Numbers;
import layerlab.plan.Schedule;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Odometer;
import layerlab.server.engine.Scorer;
import layerlab.server.engine.Scoring;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.wire.TrainedBy;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One run on DL4J, in double precision. */
final class Dl4jTrainer implements Trainer {

  /** A batch's arrays, used again for every batch of its size. */
  private record Slab(INDArray samples, INDArray targets) {}

  private final Assignment assignment;
  private final Scorer scorer;
  private final Odometer odometer;
  private final LiveRate liveRate;
  private final Network network;
  private final Map<Integer, Slab> slabs = new HashMap<>();
  private double rate;
  private int updates;

  Dl4jTrainer(Assignment assignment) {
    this.assignment = assignment;
    TrainingPlan plan = assignment.plan();
    Snapshot from = assignment.from();
    this.scorer = new Scorer(assignment.graph(), assignment.examples());
    this.odometer = new Odometer(plan, assignment.examples(), from.progress());
    this.updates = from.progress().updates();
    this.rate = plan.optimizer().rate();
    this.liveRate = new LiveRate(rate);
    this.network = new Network(assignment.graph(), plan, liveRate, odometer::step);
    network.setParameters(from.parameters().toArray());
    network.setSlots(from.slots());
  }

  @Override
  public TrainedBy by() {
    return TrainedBy.DL4J;
  }

  @Override
  public Stepped step() {
    return step(() -> {});
  }

  /** The updater writes its step over the gradient. */
  @Override
  public Stepped step(double[] gradient) {
    return step(() -> network.copyGradients(gradient));
  }

  private Stepped step(Runnable beforeUpdate) {
    int[] samples = odometer.samples();
    Slab slab = slabs.computeIfAbsent(samples.length, this::slab);
    fill(slab, samples);
    liveRate.set(rate * odometer.rateFactor());
    double loss = network.learn(slab.samples(), slab.targets());
    beforeUpdate.run();
    network.update(updates);
    updates++;
    return odometer.took(loss);
  }

  private Slab slab(int size) {
    return new Slab(
        Nd4j.create(DataType.DOUBLE, new long[] {size, assignment.examples().width()}, 'c'),
        Nd4j.create(DataType.DOUBLE, new long[] {size, scorer.targetSize()}, 'c'));
  }

  private void fill(Slab slab, int[] samples) {
    Examples examples = assignment.examples();
    int width = examples.width();
    double[] inputs = new double[samples.length * width];
    double[] targets = new double[samples.length * scorer.targetSize()];
    for (int i = 0; i < samples.length; i++) {
      System.arraycopy(examples.inputs(), samples[i] * width, inputs, i * width, width);
      scorer.target(samples[i], targets, i * scorer.targetSize());
    }
    slab.samples().data().setData(inputs);
    slab.targets().data().setData(targets);
  }

  @Override
  public Snapshot.Progress progress() {
    return odometer.progress(updates);
  }

  @Override
  public Evaluation evaluate() {
    return scorer.evaluate(this::run);
  }

  @Override
  public Scoring scoring() {
    return scorer.scoring(this::run);
  }

  private void run(int from, int to, double[] sums, double[] outputs) {
    Examples examples = assignment.examples();
    int width = examples.width();
    double[] inputs = Arrays.copyOfRange(examples.inputs(), from * width, to * width);
    Network.Answers answers =
        network.answers(Nd4j.create(inputs, new long[] {to - from, width}, 'c'));
    copy(Rows.of(answers.sums()), sums);
    copy(Rows.of(answers.outputs()), outputs);
  }

  private static void copy(double[] values, double[] into) {
    System.arraycopy(values, 0, into, 0, values.length);
  }

  @Override
  public void copyParameters(double[] target) {
    network.copyParameters(target);
  }

  @Override
  public double parameter(int index) {
    return network.parameter(index);
  }

  @Override
  public void setParameter(int index, double value) {
    network.setParameter(index, value);
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
    double[] parameters = new double[assignment.graph().parameterCount()];
    copyParameters(parameters);
    return new Snapshot(Numbers.of(parameters), network.slots(), progress());
  }

  /** Native memory goes with the garbage collector; DL4J's own close would run it. */
  @Override
  public void close() {}
}
