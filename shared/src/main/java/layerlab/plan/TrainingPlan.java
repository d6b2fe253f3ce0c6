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
    Optimizer optimizer, Loss loss, Batching batching, int seed, Execution execution) {

  /** How many samples share a step, and whether their order is drawn anew each epoch. */
  public record Batching(int size, boolean shuffle) {}

  /**
   * How far a run goes, and on what.
   *
   * @param epochs after how many passes over the training part it stops by itself
   */
  public record Execution(int epochs, EngineChoice engine) {}

  /** The parameters of a plan but for its optimizer's. */
  public static final List<Param> PARAMS =
      List.of(
          new Param.Choice(
              Label.of(
                  "loss", Text.of("Loss", "损失"), Text.of("What training makes small.", "训练要减小的量。")),
              losses(),
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
                  Text.of(
                      "The same seed gives the same run, to the last digit.", "种子相同，运行结果完全相同。")),
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
              engines(),
              EngineChoice.AUTO.id()));

  private static List<Option> engines() {
    List<Option> options = new ArrayList<>();
    for (EngineChoice engine : EngineChoice.values()) {
      options.add(new Option(engine.id(), engine.title()));
    }
    return options;
  }

  private static List<Option> losses() {
    List<Option> options = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      options.add(new Option(loss.id(), loss.title()));
    }
    return options;
  }

  /** The values of {@link #PARAMS}. */
  public Values values() {
    return Values.none()
        .with("loss", loss.id())
        .with("batchSize", batching.size())
        .with("shuffle", batching.shuffle())
        .with("seed", seed)
        .with("epochs", epochs())
        .with("engine", engine().id());
  }

  public static TrainingPlan of(Optimizer optimizer, Values values) {
    return new TrainingPlan(
        optimizer,
        Loss.of(values.word("loss")),
        new Batching(values.whole("batchSize"), values.flag("shuffle")),
        values.whole("seed"),
        new Execution(values.whole("epochs"), EngineChoice.of(values.word("engine"))));
  }

  /** After how many passes over the training part a run stops by itself. */
  public int epochs() {
    return execution.epochs();
  }

  public EngineChoice engine() {
    return execution.engine();
  }

  public TrainingPlan with(Optimizer other) {
    return new TrainingPlan(other, loss, batching, seed, execution);
  }

  public TrainingPlan with(Loss other) {
    return new TrainingPlan(optimizer, other, batching, seed, execution);
  }

  public TrainingPlan with(EngineChoice other) {
    return new TrainingPlan(optimizer, loss, batching, seed, new Execution(epochs(), other));
  }

  public TrainingPlan withBatchSize(int size) {
    return new TrainingPlan(
        optimizer, loss, new Batching(size, batching.shuffle()), seed, execution);
  }

  public TrainingPlan withSeed(int other) {
    return new TrainingPlan(optimizer, loss, batching, other, execution);
  }

  public TrainingPlan withEpochs(int other) {
    return new TrainingPlan(optimizer, loss, batching, seed, new Execution(other, engine()));
  }
}
