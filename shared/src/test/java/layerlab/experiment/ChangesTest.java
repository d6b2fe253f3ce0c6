package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.DataCatalogue;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoint;
import layerlab.data.PlanarData;
import layerlab.experiment.Changes.Effect;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Penalty;
import layerlab.plan.Clipping;
import layerlab.plan.ConstantRate;
import layerlab.plan.CosineRate;
import layerlab.plan.EarlyStop;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Experiment BEFORE = Experiment.initial();

  private static Experiment edited(GraphEdit... edits) {
    Graph graph = BEFORE.graph();
    for (GraphEdit edit : edits) {
      graph = graph.apply(edit);
    }
    return BEFORE.with(graph);
  }

  private static GraphEdit replace(int hidden, Dense dense) {
    return new GraphEdit.Replace(new NodeId("dense-" + hidden), dense);
  }

  private static void check(Experiment after, Effect effect, String en, String zh) {
    assertThat(Changes.between(BEFORE, after))
        .isEqualTo(new Changes(effect, List.of(Text.of(en, zh))));
  }

  @Test
  void pointsByHandKeepWhatWasLearned() {
    DrawnData few = DrawnData.begin(BEFORE.data());
    Experiment drawn = BEFORE.with(few);
    Experiment more = drawn.with(few.with(few.drawn().plus(new DrawnPoint(1, 2, 0))));
    Experiment moved = drawn.with(few.with(few.drawn().with(0, new DrawnPoint(1, 2, 0))));
    assertThat(Changes.between(drawn, more))
        .isEqualTo(
            new Changes(Effect.TOPOLOGY, List.of(Text.of("8 points → 9 points", "8 个点 → 9 个点"))));
    assertThat(Changes.between(drawn, moved))
        .isEqualTo(new Changes(Effect.TOPOLOGY, List.of(Text.of("points changed", "点有改动"))));
    assertThat(Changes.effect(drawn, drawn.with(few.withSeed(7)))).isEqualTo(Effect.RESTART);
    assertThat(Changes.effect(BEFORE, drawn)).isEqualTo(Effect.RESTART);
    assertThat(Changes.effect(BEFORE, BEFORE.with(DrawnData.of((PlanarData) BEFORE.data()))))
        .isEqualTo(Effect.TOPOLOGY);
  }

  @Test
  void equalExperimentsDifferInNothing() {
    assertThat(Changes.between(BEFORE, Experiment.initial()))
        .isEqualTo(new Changes(Effect.NOTHING, List.of()));
  }

  @Test
  void settingsOfTheOptimizerHoldFromTheNextStep() {
    TrainingPlan plan = BEFORE.plan();
    check(
        BEFORE.with(plan.with(plan.optimizer().withRate(0.005))),
        Effect.LIVE,
        "learning rate 0.012 → 0.005",
        "学习率 0.012 → 0.005");
    check(BEFORE.with(plan.withEpochs(50)), Effect.LIVE, "epochs 1000 → 50", "轮次 1000 → 50");
  }

  @Test
  void scheduleClippingAndPatienceHoldFromTheNextStep() {
    TrainingPlan plan = BEFORE.plan();
    check(
        BEFORE.with(plan.with(CosineRate.KIND.initial())),
        Effect.LIVE,
        "rate constant → cosine",
        "学习率恒定 → 余弦");
    check(BEFORE.with(plan.with(new ConstantRate(20))), Effect.LIVE, "warm-up 0 → 20", "预热 0 → 20");
    check(
        BEFORE.with(plan.with(new Clipping(Clipping.Mode.NORM, 1))),
        Effect.LIVE,
        "clipping off → by norm",
        "梯度裁剪 关 → 按范数");
    check(BEFORE.with(plan.with(new EarlyStop(true, 40))), Effect.LIVE, "early stopping on", "早停开");
    check(
        BEFORE.with(plan.with(new EarlyStop(false, 25))),
        Effect.LIVE,
        "patience 40 → 25",
        "耐心 40 → 25");
  }

  @Test
  void theLeakIsAnEditOfItsLayer() {
    Curve leaking = new Curve(ActivationFunction.TANH, 0.2);
    check(
        edited(replace(1, new Dense(8, leaking, Initialization.xavier(), Penalty.none()))),
        Effect.TOPOLOGY,
        "leak 0.01 → 0.2 in hidden 1",
        "隐层 1：泄漏斜率 0.01 → 0.2");
  }

  @Test
  void theRestOfThePlanChangesTheRunButKeepsTheWeights() {
    TrainingPlan plan = BEFORE.plan();
    check(
        BEFORE.with(plan.with(new Optimizer.Sgd(0.012))),
        Effect.TOPOLOGY,
        "Adam → SGD",
        "Adam → SGD");
    check(
        BEFORE.with(plan.with(Loss.MEAN_SQUARED_ERROR)),
        Effect.TOPOLOGY,
        "½ squared error → mean squared error",
        "½ 平方误差 → 均方误差");
    check(
        BEFORE.with(
            TrainingPlan.plain(
                plan.optimizer(),
                plan.loss(),
                new TrainingPlan.Batching(20, false),
                plan.seed(),
                plan.execution())),
        Effect.TOPOLOGY,
        "shuffle off",
        "打乱关");
  }

  @Test
  void layersAreNamedAsUsersCountThem() {
    check(
        edited(replace(2, Dense.of(8, ActivationFunction.TANH))),
        Effect.TOPOLOGY,
        "+2 neurons in hidden 2",
        "隐层 2：+2 个神经元");
    check(
        edited(replace(3, Dense.of(3, ActivationFunction.TANH))),
        Effect.TOPOLOGY,
        "−1 neuron in hidden 3",
        "隐层 3：−1 个神经元");
    check(
        edited(replace(2, Dense.of(6, ActivationFunction.RELU))),
        Effect.TOPOLOGY,
        "tanh → ReLU in hidden 2",
        "隐层 2：tanh → ReLU");
  }

  @Test
  void theSameChangeOfSeveralLayersIsSaidOnce() {
    check(
        edited(
            replace(1, Dense.of(8, ActivationFunction.RELU)),
            replace(2, Dense.of(6, ActivationFunction.RELU)),
            replace(3, Dense.of(4, ActivationFunction.RELU))),
        Effect.TOPOLOGY,
        "tanh → ReLU in 3 layers",
        "3 层：tanh → ReLU");
  }

  @Test
  void layersThatCameAndWent() {
    check(
        edited(
            new GraphEdit.InsertAfter(
                new NodeId("dense-1"), Node.of("dropout-1", new Dropout(0.2)))),
        Effect.TOPOLOGY,
        "+ Dropout",
        "+ 丢弃");
    check(edited(new GraphEdit.Remove(new NodeId("dense-3"))), Effect.TOPOLOGY, "− Dense", "− 全连接");
    check(
        edited(new GraphEdit.Move(new NodeId("dense-3"), Edge.of("input-1", "dense-1"))),
        Effect.TOPOLOGY,
        "layers rearranged",
        "重新排列");
    check(
        edited(
            new GraphEdit.Skip(
                new NodeId("dense-1"), new NodeId("dense-3"), Node.of("add-1", new Add()))),
        Effect.TOPOLOGY,
        "+ Add",
        "+ 相加");
    check(
        edited(new GraphEdit.Connect(Edge.of("dense-1", "dense-3"))),
        Effect.TOPOLOGY,
        "+ connection",
        "+ 连线");
  }

  @Test
  void anotherEngineHoldsFromTheNextStep() {
    check(
        BEFORE.with(BEFORE.plan().with(EngineChoice.DL4J)),
        Effect.LIVE,
        "automatic → DL4J",
        "自动 → DL4J");
  }

  @Test
  void otherDataOrSeedsBeginAgain() {
    check(
        BEFORE.with(BEFORE.data().kind().of(BEFORE.data().values().with("noise", 0.1))),
        Effect.RESTART,
        "noise 18% → 10%",
        "噪声 18% → 10%");
    check(
        BEFORE.with(
            BEFORE.data().kind().of(BEFORE.data().values().with("features", List.of("x", "x2")))),
        Effect.RESTART,
        "inputs x, y → x, x²",
        "输入 x、y → x、x²");
    check(
        Fitting.withSet(BEFORE, DataCatalogue.set("circle").orElseThrow()),
        Effect.RESTART,
        "spiral → circle",
        "螺旋 → 圆环");
    check(BEFORE.with(BEFORE.plan().withSeed(11)), Effect.RESTART, "seed 10 → 11", "种子 10 → 11");
    check(
        BEFORE.with(
            new Start.Trained(
                List.of(new NodeWeights(new NodeId("dense-1"), Numbers.of(new double[24]))))),
        Effect.RESTART,
        "given weights",
        "给定权重");
  }

  @Test
  void weightsThatChangeWithTheirLayersSizeBeginNothingAnew() {
    Experiment trained = BEFORE.with(given(24, 54, 28, 5));
    Experiment wider =
        edited(replace(1, Dense.of(9, ActivationFunction.TANH))).with(given(27, 60, 28, 5));

    assertThat(Changes.between(trained, wider).effect()).isEqualTo(Effect.TOPOLOGY);
    assertThat(Changes.between(wider, trained).effect()).isEqualTo(Effect.TOPOLOGY);
    assertThat(Changes.between(trained, wider).words()).hasSize(1);
    assertThat(Changes.between(trained, wider.with(new Start.Fresh())).effect())
        .isEqualTo(Effect.RESTART);
  }

  private static Start given(int... counts) {
    List<NodeWeights> weights = new ArrayList<>();
    List<String> nodes = List.of("dense-1", "dense-2", "dense-3", "output-1");
    for (int i = 0; i < counts.length; i++) {
      weights.add(new NodeWeights(new NodeId(nodes.get(i)), Numbers.of(new double[counts[i]])));
    }
    return new Start.Trained(weights);
  }

  @Test
  void aLineNamesTheFirstThree() {
    Experiment after =
        edited(replace(1, Dense.of(9, ActivationFunction.RELU)))
            .with(
                TrainingPlan.plain(
                    new Optimizer.Sgd(1),
                    Loss.MEAN_SQUARED_ERROR,
                    new TrainingPlan.Batching(20, true),
                    10,
                    BEFORE.plan().execution()));
    assertThat(Changes.between(BEFORE, after).what())
        .isEqualTo(
            Text.of(
                "+1 neuron in hidden 1, tanh → ReLU in hidden 1, Adam → SGD …",
                "隐层 1：+1 个神经元，隐层 1：tanh → ReLU，Adam → SGD …"));
  }
}
