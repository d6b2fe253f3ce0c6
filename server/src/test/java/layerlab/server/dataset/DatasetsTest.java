package layerlab.server.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.data.Examples;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.graph.Numbers;
import layerlab.spec.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetsTest {
  private static final Datasets DATASETS = new Datasets();

  @ParameterizedTest
  @CsvSource({
    "iris.csv, b6b8efc86732bc48c9fbddba53e2c191fd4f263c0ee98e2b1b7d3543e8d2121d",
    "digits.csv.gz, 1c1a2940117e2be87d1503ca8e7c1062e77cb6b8bb3540c711b847fb063440cc"
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
      assertThat(samples.examples().labels()[example]).isEqualTo(table.classes()[row]);
    }
  }
}
