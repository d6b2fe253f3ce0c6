package layerlab.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import layerlab.data.OwnTable;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.server.dataset.Datasets;
import layerlab.server.dataset.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that ship with the product, brought along as one's own. */
class ShippedTablesTest {
  private static final int MOST_ROWS = 10_000;

  @ParameterizedTest
  @CsvSource({
    "IRIS, iris.csv",
    "PENGUINS, penguins.csv",
    "WINE, wine.csv",
    "BREAST_CANCER, breast_cancer_wdbc.csv",
    "TITANIC, titanic.csv",
    "CONCRETE, concrete.csv",
    "AUTO_MPG, auto_mpg.csv"
  })
  void ownTableHasTheVerySamplesOfTheShippedOne(TableSet set, String name) throws IOException {
    byte[] file = file(name);
    OwnTable own = OwnTables.guess(name, file, MOST_ROWS).data();
    Samples ours = new Datasets(OwnTables.of(file, MOST_ROWS)).samples(own);
    Samples theirs = new Datasets().samples(new TableData(set, own.trainShare(), own.seed()));

    assertThat(own.count()).isEqualTo(set.count());
    assertThat(own.columns()).hasSameSizeAs(set.columns());
    assertThat(own.schema().counts()).isEqualTo(set.sizes());
    assertThat(ours.rows()).isEqualTo(theirs.rows());
    assertThat(ours.originals()).isEqualTo(theirs.originals());
    assertThat(ours.examples().inputs()).isEqualTo(theirs.examples().inputs());
    assertThat(ours.examples().labels()).isEqualTo(theirs.examples().labels());
    assertThat(ours.target()).isEqualTo(theirs.target());
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ShippedTablesTest.class.getResourceAsStream("/datasets/" + name))) {
      return file.readAllBytes();
    }
  }
}
