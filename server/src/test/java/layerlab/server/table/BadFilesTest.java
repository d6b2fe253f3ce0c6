package layerlab.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import layerlab.data.TableLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no tables: each is one sentence that names the place and the way out. */
@Timeout(60)
class BadFilesTest {
  private static final int MOST_ROWS = 1000;
  private static final String ROWS = "1,2,a\n2,3,b\n".repeat(10);

  static Stream<Arguments> files() {
    return Stream.of(
        file("", "The file is empty. Choose a CSV file with rows."),
        file(" \n\n  \n", "The file is empty. Choose a CSV file with rows."),
        file("\uFEFF", "The file is empty. Choose a CSV file with rows."),
        file(
            "PK\u0003\u0004rest of a zip",
            "This is an Excel workbook. Save the sheet as CSV UTF-8 in Excel and choose that."),
        file(
            "a,b\u0000\u0001\u0002\n",
            "This is no text file. Save the table as CSV (comma separated values) and choose"
                + " that."),
        file(
            "x\n1\n2\n3\n",
            "The table has one column; it needs one to predict and one to learn from. Is another"
                + " separator right?"),
        file(
            "x,y,z\n" + ROWS + "1,2\n",
            "Line 22 has 2 cells, the first line has 3. Mend the line, or choose another"
                + " separator."),
        file(
            "x,y,z\n" + ROWS + "1,2,a,b\n",
            "Line 22 has 4 cells, the first line has 3. Mend the line, or choose another"
                + " separator."),
        file(
            "x,y,z\n" + ROWS + "1,2,\"a\n" + ROWS,
            "The quotation marks in line 22 do not go together: what one opens, another must close"
                + " at the end of the cell. Mend or remove them."),
        file(
            "x,y,z\n" + ROWS + "1,2,\"a\"b\n" + ROWS,
            "The quotation marks in line 22 do not go together: what one opens, another must close"
                + " at the end of the cell. Mend or remove them."),
        file(
            "x,y,z\n" + ROWS + "1,2,\"" + "long ".repeat(3000) + "\"\n",
            "A cell in line 22 is longer than 10000 characters. Is a quotation mark missing?"),
        file(
            "x,y\n" + "1,a\n".repeat(20),
            "No column can be predicted: each is empty, the same in every row, a row number, or"
                + " has more than 26 different words. Add a column with a number or a class."),
        file(
            "x,y\n" + "3,a\n3,b\n".repeat(20),
            "Besides the target no column is left to learn from. Use at least one more."),
        file(
            "x,y\n1,a\n2,b\n4,a\n",
            "Only 3 rows have a target; at least 10 are needed to learn and to test."),
        file(
            "x,y\n" + "1,a\n2,b\n".repeat(501),
            "The table has more than 1000 rows, which is this"
                + " server's limit. Leave out rows."));
  }

  private static Arguments file(String text, String sentence) {
    return Arguments.of(text, sentence);
  }

  private static TableFault fault(byte[] file) {
    return catchThrowableOfType(
        TableFault.class, () -> OwnTables.guess("file.csv", file, MOST_ROWS));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("files")
  void aBadFileIsOneSentence(String text, String sentence) {
    TableFault fault = fault(bytes(text));

    assertThat(fault.sentence().en()).isEqualTo(sentence);
    assertThat(fault.sentence().zh()).matches(".*[。？]");
  }

  @Test
  void aMillionColumnsCostOneSentenceAndLittleMemory() {
    for (String cell : new String[] {",", "a,", "1,"}) {
      byte[] file = bytes(cell.repeat(1_000_000) + "\n1,2,3\n");
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long before = threads.getCurrentThreadAllocatedBytes();
      long start = System.nanoTime();

      TableFault fault = fault(file);

      assertThat(fault.sentence().en())
          .isEqualTo(
              "Line 1 has more than 1000 cells. Leave out columns, or choose another separator.");
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void randomBytesAreASentence() {
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] file = new byte[random.nextInt(5000)];
      random.nextBytes(file);
      if (i % 2 == 0) {
        // Without what gives them away at once.
        for (int k = 0; k < file.length; k++) {
          file[k] = file[k] == 0 ? (byte) ',' : file[k];
        }
      }
      assertThat(fault(file).sentence().en()).as("file " + i).matches("(?s).{20,300}[.?]");
    }
  }

  @Test
  void aWideTableThatIsBelowAllLimitsIsTaken() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row <= 40; row++) {
      for (int column = 0; column < TableLimits.MOST_COLUMNS; column++) {
        text.append(column == 0 ? "" : ",");
        text.append(row == 0 ? "c" + column : Integer.toString((row * 7 + column * 13) % 101));
      }
      text.append('\n');
    }

    assertThat(OwnTables.guess("wide.csv", bytes(text.toString()), MOST_ROWS).data().columns())
        .hasSize(TableLimits.MOST_USED);
  }
}
