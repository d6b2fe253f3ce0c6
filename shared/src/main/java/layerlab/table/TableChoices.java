package layerlab.table;

import java.util.List;
import layerlab.data.TableReading;

/** What a table's owner decides. */
public record TableChoices(String title, TableReading reading, Columns columns) {

  /** What the columns are used as. */
  public sealed interface Columns {
    /** As the server guesses: for a file that is read in another way. */
    record Guessed() implements Columns {}

    /**
     * As its owner says.
     *
     * @param target the place of the column that is to be predicted
     * @param kinds one for each column of the file
     */
    record Chosen(int target, List<ColumnKind> kinds) implements Columns {
      public Chosen {
        kinds = List.copyOf(kinds);
      }
    }
  }
}
