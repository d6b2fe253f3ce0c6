package layerlab.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview;
import layerlab.table.ColumnPreview.Use;
import layerlab.table.TablePreview;
import org.junit.jupiter.api.Test;

/** What columns are taken for, and why they are left out. */
class GuessTest {
  private static final int ROWS = 300;

  /** What stands in a row of a column. */
  private interface Cells {
    String at(int row);
  }

  private record Made(String name, Cells cells) {}

  private static TablePreview guess(Made... columns) {
    StringBuilder text = new StringBuilder();
    for (int row = -1; row < ROWS; row++) {
      for (int i = 0; i < columns.length; i++) {
        text.append(i == 0 ? "" : ",");
        text.append(row < 0 ? columns[i].name() : columns[i].cells().at(row));
      }
      text.append('\n');
    }
    return OwnTables.guess("t.csv", text.toString().getBytes(StandardCharsets.UTF_8), 1000);
  }

  private static final Made SIZE = new Made("size", row -> Integer.toString(row * 37 % 101));
  private static final Made CLASS = new Made("kind", row -> row % 3 == 0 ? "red" : "blue");

  private static Use use(Made column) {
    return guess(column, SIZE, CLASS).columns().getFirst().use();
  }

  private static String why(Made column) {
    return use(column) instanceof Use.LeftOut(Text why) ? why.en() : "used";
  }

  @Test
  void aColumnIsLeftOutWithItsReason() {
    assertThat(why(new Made("a", row -> ""))).isEqualTo("nothing stands in it");
    assertThat(why(new Made("a", row -> "x"))).isEqualTo("the same in every row");
    assertThat(why(new Made("a", row -> "7.50"))).isEqualTo("the same in every row");
    assertThat(why(new Made("id", row -> Integer.toString(row + 1)))).isEqualTo("counts the rows");
    assertThat(why(new Made("a", row -> "name " + row)))
        .isEqualTo("hardly a word comes twice: names or texts");
    assertThat(why(new Made("a", row -> "word " + row % 200)))
        .isEqualTo("hardly a word comes twice: names or texts");
    assertThat(why(new Made("a", row -> "word " + row % 120)))
        .isEqualTo("more than 100 different words");
    assertThat(why(new Made("a", row -> "so it goes on and on ".repeat(4) + row % 3)))
        .isEqualTo("longer texts");
    assertThat(why(new Made("a", row -> row == 41 ? "12o" : Integer.toString(row * 3))))
        .isEqualTo("line 43 has “12o”, which is no number");
  }

  @Test
  void numbersAndWordsAreUsed() {
    assertThat(use(SIZE)).isEqualTo(new Use.AsNumber());
    assertThat(use(new Made("a", row -> row % 7 == 0 ? "NA" : "1e" + row % 5)))
        .isEqualTo(new Use.AsNumber());
    assertThat(use(new Made("a", row -> "city " + row % 20))).isEqualTo(new Use.AsCategory());
  }

  @Test
  void fewWholeNumbersAreClassesAndOtherNumbersAreNot() {
    assertThat(
            guess(SIZE, new Made("grade", row -> Integer.toString(1 + row % 6))).data().classes())
        .containsExactly(
            Text.same("1"),
            Text.same("2"),
            Text.same("3"),
            Text.same("4"),
            Text.same("5"),
            Text.same("6"));
    assertThat(guess(SIZE, new Made("price", row -> row * row % 90 + ".5")).data().quantity())
        .isPresent();
  }

  @Test
  void theTargetIsTheLastColumnThatCanBeOneUnlessAnotherIsCalledSo() {
    Made id = new Made("id", row -> "code " + row);

    assertThat(guess(SIZE, CLASS, id).target()).isEqualTo(1);
    assertThat(guess(new Made("Target", CLASS.cells()), SIZE, id).target()).isZero();
    assertThat(guess(new Made("类别", CLASS.cells()), SIZE).target()).isZero();
  }

  @Test
  void rowsWithoutTargetAreLeftOutAndWhatOnlyStandsThereToo() {
    TablePreview table =
        guess(
            SIZE,
            new Made("place", row -> row < 20 ? "only here" : row % 2 == 0 ? "north" : "south"),
            new Made("kind", row -> row < 20 ? "?" : row % 3 == 0 ? "red" : "blue"));

    assertThat(table.records()).isEqualTo(ROWS);
    assertThat(table.data().count()).isEqualTo(ROWS - 20);
    assertThat(table.data().schema().columns().get(1).words()).containsExactly("north", "south");
    assertThat(table.columns().get(2).filling())
        .isEqualTo(new ColumnPreview.Filling(20, 2, List.of("?", "?", "?", "?", "?")));
  }

  @Test
  void onlyWhatTheFileAllowsIsOffered() {
    TablePreview table = guess(SIZE, new Made("name", row -> "name " + row), CLASS);

    assertThat(table.columns().get(0).offers().asInput())
        .containsExactly(ColumnKind.NUMBER, ColumnKind.OUT);
    assertThat(table.columns().get(0).offers().asTarget()).containsExactly(ColumnKind.NUMBER);
    assertThat(table.columns().get(1).offers())
        .isEqualTo(new ColumnPreview.Offers(List.of(ColumnKind.OUT), List.of()));
    assertThat(table.columns().get(2).offers().asTarget()).containsExactly(ColumnKind.CATEGORY);
  }
}
