package layerlab.data;

import java.util.List;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** Points in the plane, drawn anew from their seed. */
public record PlanarData(PlanarSet set, List<Feature> features, Drawing drawing, double trainShare)
    implements Planar {
  public PlanarData {
    features = List.copyOf(features);
  }

  /**
   * How points are drawn.
   *
   * @param noise share in [0, 0.5]
   */
  public record Drawing(int count, double noise, int seed) {}

  static Kind<PlanarData> kind(PlanarSet set) {
    return new Kind<>(
        Label.of(set.id(), set.title(), set.isRegression() ? REGRESSION : CLASSIFICATION),
        List.of(
            FEATURES,
            new Param.Whole(
                Label.of(
                    "count",
                    Text.of("Points", "点数"),
                    Text.of("How many points are drawn.", "抽取多少个点。")),
                20,
                5000,
                set.initialCount()),
            noise(Text.of("How far points or labels stray.", "点或标签偏离多远。")),
            TRAIN_SHARE,
            SEED),
        values ->
            new PlanarData(
                set,
                Feature.all(values.wordsOf("features")),
                new Drawing(values.whole("count"), values.real("noise"), values.whole("seed")),
                values.real("trainShare")));
  }

  static final Param FEATURES =
      new Param.Several(
          Label.of(
              "features",
              Text.of("Inputs", "输入"),
              Text.of("What the network is told of each point.", "告诉网络每个点的哪些信息。")),
          Feature.options(),
          List.of(Feature.X.id(), Feature.Y.id()));

  static Param noise(Text hint) {
    return new Param.Real(Label.of("noise", Text.of("Noise", "噪声"), hint), 0, 0.5, 0, Scale.SHARE);
  }

  static final Param TRAIN_SHARE =
      new Param.Real(
          Label.of(
              "trainShare",
              Text.of("Train share", "训练占比"),
              Text.of(
                  "The share of the samples to learn from; the rest is the test.",
                  "用来学习的样本所占比例，其余用于测试。")),
          0.1,
          0.9,
          0.5,
          Scale.SHARE);

  static final Param SEED =
      new Param.Whole(
          Label.of(
              "seed",
              Text.of("Data seed", "数据种子"),
              Text.of("The same seed draws the same samples.", "种子相同，抽到的样本相同。")),
          0,
          Integer.MAX_VALUE,
          1);

  private static final Text CLASSIFICATION =
      Text.of("Points of different classes in the plane.", "平面上不同类别的点。");
  private static final Text REGRESSION =
      Text.of("A height to predict over the plane.", "预测平面上每一处的高度。");

  @Override
  public Kind<? extends Data> kind() {
    return DataCatalogue.kind(set);
  }

  @Override
  public Values values() {
    return Values.none()
        .with("features", features.stream().map(Feature::id).toList())
        .with("count", drawing.count())
        .with("noise", drawing.noise())
        .with("trainShare", trainShare)
        .with("seed", drawing.seed());
  }

  @Override
  public Task task() {
    return set.task();
  }

  @Override
  public int classes() {
    return set.classes();
  }

  @Override
  public int seed() {
    return drawing.seed();
  }

  @Override
  public int count() {
    return drawing.count();
  }

  @Override
  public int train() {
    // 0.29 · 100 is a little less than 29.
    return (int) Math.floor(drawing.count() * trainShare + 1e-9);
  }

  @Override
  public PlanarPoints points() {
    return set.generate(drawing.count(), drawing.noise(), drawing.seed());
  }
}
