package layerlab.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import layerlab.json.Json;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Points in the plane that somebody drew on the map.
 *
 * @param noise share in [0, 0.5]
 */
public record DrawnData(
    DrawnPoints drawn, List<Feature> features, double noise, double trainShare, int seed)
    implements Planar {
  /** The parameter that has the points. */
  public static final String POINTS = "points";

  public static final String CLASSES = "classes";

  public static final Kind<DrawnData> KIND =
      new Kind<>(
          Label.of(
              "drawn",
              Text.of("your own points", "自己画的点"),
              Text.of("Points that you draw on the map.", "自己在图上画的点。")),
          List.of(
              PlanarData.FEATURES,
              new Param.Structured(
                  Label.of(
                      POINTS,
                      Text.of("Points", "点"),
                      Text.of(
                          "Where the points were drawn, and of which class each is.",
                          "画下的点的位置和类别。")),
                  DrawnForm.FORM,
                  new Json.Str(DrawnPoints.few(2).text())),
              new Param.Whole(
                  Label.of(
                      CLASSES,
                      Text.of("Classes", "类别数"),
                      Text.of(
                          "How many classes take part; points of others are left out.",
                          "有几个类别参加；其他类别的点不用。")),
                  2,
                  DrawnPoints.MOST_CLASSES,
                  2),
              PlanarData.noise(
                  Text.of("How far points stray from where they were drawn.", "点离画下的位置有多远。")),
              PlanarData.TRAIN_SHARE,
              PlanarData.SEED),
          values ->
              new DrawnData(
                  new DrawnPoints(
                      DrawnPoints.read(values.word(POINTS)).orElseThrow(), values.whole(CLASSES)),
                  Feature.all(values.wordsOf("features")),
                  values.real("noise"),
                  values.real("trainShare"),
                  values.whole("seed")));

  public DrawnData {
    features = List.copyOf(features);
  }

  /** A few points to begin with, where other points of the plane had been. */
  public static DrawnData begin(Data before) {
    List<Feature> features =
        before instanceof Planar planar ? planar.features() : List.of(Feature.X, Feature.Y);
    return new DrawnData(DrawnPoints.few(2), features, 0, before.trainShare(), before.seed());
  }

  /**
   * The points of a generated set as if they had been drawn where they strayed to, so that they can
   * be moved and others added. Those beyond {@link DrawnPoints#MOST} are left out by the train
   * share. Who was trained on stays so, but for a few where a class had not its share exactly.
   */
  public static DrawnData of(PlanarData data) {
    if (data.set().isRegression()) {
      throw new IllegalArgumentException(data.set().id() + " has no classes");
    }
    PlanarPoints points = data.points();
    int count = Math.min(DrawnPoints.MOST, points.count());
    int train = data.train() * count / points.count();
    List<Integer> places = inTurn(data.seed(), count);
    DrawnPoint[] drawn = new DrawnPoint[count];
    for (int i = 0; i < count; i++) {
      int from = i < train ? i : data.train() + i - train;
      drawn[places.get(i)] =
          DrawnPoint.at(points.x()[from], points.y()[from], (int) points.labels()[from]);
    }
    return new DrawnData(
        new DrawnPoints(Arrays.asList(drawn), data.set().classes()),
        data.features(),
        0,
        data.trainShare(),
        data.seed());
  }

  /** The numbers of points in the order in which their turns come. */
  private static List<Integer> inTurn(int seed, int count) {
    double[] turns = Placement.turns(seed, count);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(i);
    }
    places.sort(Comparator.comparingDouble(place -> turns[place]));
    return places;
  }

  /**
   * Whether a run may go on from one to the other with what it has learned: points were drawn, and
   * nothing else is different.
   */
  public static boolean isRedrawn(Data before, Data after) {
    return switch (before) {
      case DrawnData old ->
          switch (after) {
            case DrawnData fresh ->
                fresh.drawn().classes() == old.drawn().classes()
                    && fresh.with(old.drawn()).equals(old);
            case PlanarData generated -> isTakenOver(generated, old);
            case Tabular table -> false;
          };
      case PlanarData generated ->
          after instanceof DrawnData fresh && isTakenOver(generated, fresh);
      case Tabular table -> false;
    };
  }

  private static boolean isTakenOver(PlanarData generated, DrawnData drawn) {
    boolean isInRange =
        generated.kind().params().stream()
            .allMatch(param -> param.allows(generated.values().value(param.id())));
    return isInRange && !generated.set().isRegression() && of(generated).equals(drawn);
  }

  @Override
  public Kind<? extends Data> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("features", features.stream().map(Feature::id).toList())
        .with(POINTS, drawn.text())
        .with(CLASSES, drawn.classes())
        .with("noise", noise)
        .with("trainShare", trainShare)
        .with("seed", seed);
  }

  /** The same with other points. */
  public DrawnData with(DrawnPoints other) {
    return new DrawnData(other, features, noise, trainShare, seed);
  }

  /** With a few points more of each class of which there are too few. */
  public DrawnData filled() {
    return with(drawn.filled());
  }

  /** The same without the last of more than two classes; its points are kept, but left out. */
  public DrawnData withoutLastClass() {
    return with(new DrawnPoints(drawn.all(), Math.max(2, classes() - 1)));
  }

  /** The classes that have too few points to learn from one and be tested on another. */
  public List<Text> lacking() {
    List<Text> lacking = new ArrayList<>();
    int[] counts = drawn.counts();
    for (int i = 0; i < counts.length; i++) {
      if (i < classes() && counts[i] < Split.LEAST) {
        lacking.add(Task.Classification.planar(classes()).get(i));
      }
    }
    return lacking;
  }

  @Override
  public Task task() {
    return new Task.Classification(Task.Classification.planar(classes()));
  }

  @Override
  public int classes() {
    return drawn.taking();
  }

  @Override
  public int count() {
    return sum(drawn.counts());
  }

  @Override
  public int train() {
    return sum(Placement.trained(this));
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Where the points lie, and which of those that were drawn each is. */
  public Placement placement() {
    return Placement.of(this);
  }

  @Override
  public PlanarPoints points() {
    return placement().points();
  }
}
