package layerlab.server.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import layerlab.data.ClassBalance;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.data.Examples;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.data.Task;
import layerlab.graph.Numbers;
import layerlab.spec.Kind;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {
  private static final Datasets DATASETS = new Datasets();

  @ParameterizedTest
  @CsvSource({
    "iris.csv, b6b8efc86732bc48c9fbddba53e2c191fd4f263c0ee98e2b1b7d3543e8d2121d",
    "digits.csv.gz, 1c1a2940117e2be87d1503ca8e7c1062e77cb6b8bb3540c711b847fb063440cc",
    "penguins.csv, 24a900a979c35b095ea94b3033aac0b4d3c2c469856080c79cba7574d2d24e16",
    "wine.csv, bafc97afa2272002ba7475929632cf1425754f8055d1be1b3b11bd63d110d866",
    "breast_cancer_wdbc.csv, 557d6f6bc4c63f3b4691ae6570fbfd5c1ae0a13f5ff51dca673fb4b38ff55e01",
    "titanic.csv, f19cad7c1aae556be1e3db83520698ff57bb615bc179a5c3f97a209786fa3f1e",
    "spambase.csv.gz, 7afc29b1094dd32b5e790bdeb7710667e6fbe3d78ca0335c69f684252ab8412d",
    "letter_recognition.csv.gz, 2234a327820338daa6495e0e3e6b9b4bd428dce3a32d42d097d7fffd7e9fcfc7"
  })
  void filesAreAsTheyWerePublished(String name, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream file =
        Objects.requireNonNull(DatasetsTest.class.getResourceAsStream("/datasets/" + name))) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
  }

  @Test
  void everySetOfTheCatalogueHasItsSamples() {
    for (Kind<? extends Data> kind : DataCatalogue.SETS) {
      Data data = kind.initial();
      Examples examples = DATASETS.examples(data);

      assertThat(examples.count()).as(kind.id()).isEqualTo(data.count());
      assertThat(examples.width()).as(kind.id()).isEqualTo(data.shape().input().size());
      assertThat((double) examples.train() / examples.count())
          .as(kind.id())
          .isEqualTo(data.trainShare(), within(0.01));
    }
  }

  @ParameterizedTest
  @EnumSource(TableSet.class)
  void theSameSeedGivesTheSameSplit(TableSet set) {
    Examples first = DATASETS.examples(new TableData(set, 0.7, 1));
    Examples second = DATASETS.examples(new TableData(set, 0.7, 1));
    Examples other = DATASETS.examples(new TableData(set, 0.7, 2));

    assertThat(first.inputs()).isEqualTo(second.inputs());
    assertThat(first.labels()).isEqualTo(second.labels());
    assertThat(first.labels()).isNotEqualTo(other.labels());
  }

  @ParameterizedTest
  @CsvSource({
    "IRIS, 50 50 50",
    "PENGUINS, 152 68 124",
    "WINE, 59 71 48",
    "BREAST_CANCER, 357 212",
    "TITANIC, 809 500",
    "SPAMBASE, 2788 1813"
  })
  void classesAreAsOftenAsPublished(TableSet set, String counts) {
    double[] labels = DATASETS.examples(new TableData(set, 0.7, 1)).labels();

    assertThat(
            IntStream.range(0, set.classes().size())
                .mapToObj(
                    index ->
                        Long.toString(
                            DoubleStream.of(labels).filter(label -> label == index).count()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.7, 0.87})
  void thePageKnowsHowManySamplesOfEachClassAreInEachPart(double trainShare) {
    for (Kind<? extends Data> kind : DataCatalogue.SETS) {
      Data data = kind.of(kind.initial().values().with("trainShare", trainShare));
      Examples examples = DATASETS.examples(data);
      List<ClassBalance.Count> known =
          ClassBalance.of(data).map(ClassBalance::classes).orElse(List.of());

      for (int index = 0; index < known.size(); index++) {
        ClassBalance.Count count = known.get(index);
        assertThat(count.name()).isEqualTo(classes(data).get(index));
        assertThat(count.train()).isEqualTo(ofClass(examples, index, 0, examples.train()));
        assertThat(count.test())
            .isEqualTo(ofClass(examples, index, examples.train(), examples.count()));
      }
      assertThat(known.stream().mapToInt(ClassBalance.Count::all).sum())
          .as(kind.id())
          .isEqualTo(classes(data).isEmpty() ? 0 : data.count());
    }
  }

  private static List<Text> classes(Data data) {
    return data.shape().task() instanceof Task.Classification(List<Text> classes)
        ? classes
        : List.of();
  }

  private static int ofClass(Examples examples, int index, int from, int to) {
    return (int) Arrays.stream(examples.labels(), from, to).filter(label -> label == index).count();
  }

  @ParameterizedTest
  @EnumSource(TableSet.class)
  void whatIsMissingIsCountedAndFilled(TableSet set) {
    assertThat(Table.read(set).incomplete()).isEqualTo(set.incomplete());
    assertThat(DoubleStream.of(DATASETS.examples(new TableData(set, 0.7, 1)).inputs()))
        .allMatch(Double::isFinite);
  }

  /** The first sample of concrete sets to 79.99 MPa; the first car goes 18 miles on a gallon. */
  @Test
  void numbersToPredictAreStandardizedByTheTrainingPart() {
    assertThat(Table.read(TableSet.CONCRETE).labels()[0]).isEqualTo(79.99);
    assertThat(Table.read(TableSet.AUTO_MPG).labels()[0]).isEqualTo(18);
    for (TableSet set : List.of(TableSet.CONCRETE, TableSet.AUTO_MPG)) {
      Examples examples = DATASETS.examples(new TableData(set, 0.7, 1));
      double[] train = Arrays.copyOf(examples.labels(), examples.train());

      assertThat(DoubleStream.of(train).average().orElseThrow()).isCloseTo(0, within(1e-9));
      assertThat(DoubleStream.of(train).map(label -> label * label).average().orElseThrow())
          .isCloseTo(1, within(1e-9));
    }
  }

  /** A gentoo from Biscoe: bill 46.1 × 13.2 mm, flipper 211 mm, 4500 g, female. */
  @Test
  void categoriesBecomeOneInputEachAndTwoOfThemOne() {
    Table penguins = Table.read(TableSet.PENGUINS);
    int row =
        IntStream.range(0, 344).filter(i -> penguins.labels()[i] == 2).findFirst().orElseThrow();

    assertThat(Numbers.part(penguins.inputs(), row * 8, row * 8 + 8))
        .isEqualTo(Numbers.of(1, 0, 0, 46.1, 13.2, 211, 4500, 0));
    assertThat(TableSet.PENGUINS.inputs())
        .extracting(Text::en)
        .containsExactly(
            "Biscoe",
            "Dream",
            "Torgersen",
            "bill length",
            "bill depth",
            "flipper length",
            "body mass",
            "male");
  }

  @Test
  void sessionsWithTheSameDataShareThem() {
    Data data = new TableData(TableSet.LETTERS, 0.7, 1);
    Samples first = DATASETS.samples(data);

    assertThat(DATASETS.samples(new TableData(TableSet.LETTERS, 0.7, 1))).isSameAs(first);
  }

  @Test
  void irisHasThirtyFiveOfEachSpeciesToTrain() {
    Examples iris = DATASETS.examples(new TableData(TableSet.IRIS, 0.7, 3));

    assertThat(iris.train()).isEqualTo(105);
    for (int species = 0; species < 3; species++) {
      double label = species;
      assertThat(DoubleStream.of(iris.labels()).limit(105).filter(each -> each == label).count())
          .isEqualTo(35);
    }
  }

  @Test
  void aRowIsFoundByItsNumberInTheFile() {
    Samples iris = DATASETS.samples(new TableData(TableSet.IRIS, 0.7, 3));
    int last = iris.place(149).orElseThrow();

    assertThat(iris.original(last)).isEqualTo(Numbers.of(5.9, 3.0, 5.1, 1.8));
    assertThat(iris.examples().labels()[last]).isEqualTo(2);
    assertThat(iris.seen(last).at(2))
        .isEqualTo(iris.examples().inputs()[4 * last + 2])
        .isBetween(0.0, 2.0);
    assertThat(iris.place(150)).isEmpty();
  }

  @Test
  void irisIsStandardizedOnItsTrainingPart() {
    Examples iris = DATASETS.examples(new TableData(TableSet.IRIS, 0.7, 3));

    for (int column = 0; column < iris.width(); column++) {
      double[] values = column(iris, column);
      double mean = DoubleStream.of(values).average().orElseThrow();
      double variance = DoubleStream.of(values).map(v -> v * v).average().orElseThrow();
      assertThat(mean).isEqualTo(0, within(1e-12));
      assertThat(variance).isEqualTo(1, within(1e-12));
    }
  }

  private static double[] column(Examples examples, int column) {
    return IntStream.range(0, examples.train())
        .mapToDouble(row -> examples.inputs()[row * examples.width() + column])
        .toArray();
  }

  @Test
  void pixelsLieBetweenPaperAndInk() {
    Examples digits = DATASETS.examples(new TableData(TableSet.DIGITS, 0.7, 1));

    assertThat(DoubleStream.of(digits.inputs()).min()).hasValue(0);
    assertThat(DoubleStream.of(digits.inputs()).max()).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(TableSet.class)
  void originalsStandInTheTableUnderTheirRow(TableSet set) {
    Samples samples = DATASETS.samples(new TableData(set, 0.7, 5));
    Table table = Table.read(set);
    int width = set.input().size();

    assertThat(IntStream.of(samples.rows()).sorted().toArray())
        .isEqualTo(IntStream.range(0, set.count()).toArray());
    for (int example = 0; example < set.count(); example++) {
      int row = samples.rows()[example];
      assertThat(samples.original(example))
          .isEqualTo(Numbers.part(table.inputs(), row * width, (row + 1) * width));
      assertThat(samples.target().original(samples.examples().labels()[example]))
          .isCloseTo(table.labels()[row], within(1e-9));
    }
  }
}
