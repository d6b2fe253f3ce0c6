package layerlab.plan;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * How a network is trained.
 *
 * @param seed where initialization, order and dropout masks start; the same seed gives the same
 *     losses to the last bit
 */
public record TrainingPlan(
    Optimizer optimizer,
    Restraint restraint,
    Loss loss,
    Batching batching,
    int seed,
    Execution execution) {

  /** What holds the optimizer's steps back. */
  public record Restraint(Schedule schedule, Clipping clipping) {
    public static Restraint none() {
      return new Restraint(ConstantRate.KIND.initial(), Clipping.none());
    }
  }

  /** How many samples share a step, and whether their order is drawn anew each epoch. */
  public record Batching(int size, boolean shuffle) {}

  /**
   * How far a run goes, and on what.
   *
   * @param epochs after how many passes over the training part it stops by itself
   */
  public record Execution(int epochs, EarlyStop earlyStop, EngineChoice engine) {
    /** To the last epoch. */
    public static Execution of(int epochs, EngineChoice engine) {
      return new Execution(epochs, EarlyStop.off(), engine);
    }
  }

  /** The parameters of a plan but for those of its optimizer and its schedule. */
  public static final List<Param> PARAMS = params();

  private static List<Param> params() {
    List<Param> params = new ArrayList<>(general());
    params.addAll(Clipping.params());
    params.addAll(EarlyStop.params());
    return params;
  }

  private static List<Param> general() {
    return List.of(
        new Param.Choice(
            Label.of(
                "loss", Text.of("Loss", "损失"), Text.of("What training makes small.", "训练要减小的量。")),
            Option.each(List.of(Loss.values()), Loss::id, Loss::title),
            Loss.HALF_SQUARED_ERROR.id()),
        new Param.Whole(
            Label.of(
                "batchSize",
                Text.of("Batch size", "批量大小"),
                Text.of("How many samples share one step.", "每一步用多少个样本。")),
            1,
            1024,
            20),
        new Param.Toggle(
            Label.of(
                "shuffle",
                Text.of("Shuffle", "打乱"),
                Text.of("Draws a new order of the samples in each epoch.", "每一轮重新打乱样本的顺序。")),
            true),
        new Param.Whole(
            Label.of(
                "seed",
                Text.of("Seed", "种子"),
                Text.of("The same seed gives the same run, to the last digit.", "种子相同，运行结果完全相同。")),
            0,
            Integer.MAX_VALUE,
            10),
        new Param.Whole(
            Label.of(
                "epochs",
                Text.of("Epochs", "轮次"),
                Text.of("After how many epochs the run stops.", "多少轮之后停止。")),
            1,
            1_000_000,
            1000),
        new Param.Choice(
            Label.of(
                "engine",
                Text.of("Engine", "引擎"),
                Text.of(
                    "What computes: the fastest that can train this network, or Deeplearning4j.",
                    "由谁计算：能训练这个网络的最快的一个，或者 Deeplearning4j。")),
            Option.each(List.of(EngineChoice.values()), EngineChoice::id, EngineChoice::title),
            EngineChoice.AUTO.id()));
  }

  /** One without schedule, clipping and early stopping. */
  public static TrainingPlan plain(
      Optimizer optimizer, Loss loss, Batching batching, int seed, Execution execution) {
    return new TrainingPlan(optimizer, Restraint.none(), loss, batching, seed, execution);
  }

  /** The values of {@link #PARAMS}. */
  public Values values() {
    Values general =
        Values.none()
            .with("loss", loss.id())
            .with("batchSize", batching.size())
            .with("shuffle", batching.shuffle())
            .with("seed", seed)
            .with("epochs", epochs())
            .with("engine", engine().id());
    return earlyStop().addTo(clipping().addTo(general));
  }

  public static TrainingPlan of(Optimizer optimizer, Schedule schedule, Values values) {
    return new TrainingPlan(
        optimizer,
        new Restraint(schedule, Clipping.of(values)),
        Loss.of(values.word("loss")),
        new Batching(values.whole("batchSize"), values.flag("shuffle")),
        values.whole("seed"),
        new Execution(
            values.whole("epochs"), EarlyStop.of(values), EngineChoice.of(values.word("engine"))));
  }

  public Schedule schedule() {
    return restraint.schedule();
  }

  public Clipping clipping() {
    return restraint.clipping();
  }

  /** After how many passes over the training part a run stops by itself. */
  public int epochs() {
    return execution.epochs();
  }

  public EarlyStop earlyStop() {
    return execution.earlyStop();
  }

  public EngineChoice engine() {
    return execution.engine();
  }

  public TrainingPlan with(Optimizer other) {
    return new TrainingPlan(other, restraint, loss, batching, seed, execution);
  }

  public TrainingPlan with(Restraint other) {
    return new TrainingPlan(optimizer, other, loss, batching, seed, execution);
  }

  public TrainingPlan with(Schedule other) {
    return with(new Restraint(other, clipping()));
  }

  public TrainingPlan with(Clipping other) {
    return with(new Restraint(schedule(), other));
  }

  public TrainingPlan with(Loss other) {
    return new TrainingPlan(optimizer, restraint, other, batching, seed, execution);
  }

  public TrainingPlan with(Batching other) {
    return new TrainingPlan(optimizer, restraint, loss, other, seed, execution);
  }

  public TrainingPlan with(EarlyStop other) {
    return with(new Execution(epochs(), other, engine()));
  }

  public TrainingPlan with(EngineChoice other) {
    return with(new Execution(epochs(), earlyStop(), other));
  }

  private TrainingPlan with(Execution other) {
    return new TrainingPlan(optimizer, restraint, loss, batching, seed, other);
  }

  public TrainingPlan withBatchSize(int size) {
    return with(new Batching(size, batching.shuffle()));
  }

  public TrainingPlan withSeed(int other) {
    return new TrainingPlan(optimizer, restraint, loss, batching, other, execution);
  }

  public TrainingPlan withEpochs(int other) {
    return with(new Execution(other, earlyStop(), engine()));
  }
}
