package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.data.TableReading;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview;
import layerlab.table.TableChoices;
import layerlab.table.TableChoices.Columns;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/**
 * The sheet of one's own tables.
 *
 * @param doubted the id of the one that is to be deleted, if that is meant; empty: none
 */
public record Tables(Shelf shelf, Opened opened, String doubted, Screen.Said said) {

  /** What the server has of this browser. */
  public sealed interface Shelf {
    record Unknown() implements Shelf {}

    record Of(TableList list) implements Shelf {}

    /** The one with an id, if it is known to be there. */
    default Optional<TableList.Item> find(String id) {
      return this instanceof Of(TableList list)
          ? list.tables().stream()
              .filter(item -> item.data().schema().file().equals(id))
              .findFirst()
          : Optional.empty();
    }
  }

  /** The table that is looked at. */
  public sealed interface Opened {
    record None() implements Opened {}

    /**
     * A file is on its way.
     *
     * @param before what is open again if it cannot be read
     */
    record Coming(String file, Opened before) implements Opened {}

    /**
     * It is here.
     *
     * @param wanted how it is to be read; the server is being asked where that differs from the
     *     preview
     */
    record Of(TablePreview preview, TableChoices wanted) implements Opened {
      public boolean isBusy() {
        return !wanted.equals(choices(preview));
      }

      /** What the columns are to be used as, as far as that is known. */
      public Columns.Chosen columns() {
        return switch (wanted.columns()) {
          case Columns.Chosen chosen -> chosen;
          case Columns.Guessed() -> chosen(preview);
        };
      }

      public TableChoices titled(String title) {
        return new TableChoices(title, wanted.reading(), wanted.columns());
      }

      /** Read in another way: the columns are guessed anew. */
      public TableChoices read(TableReading reading) {
        return new TableChoices(wanted.title(), reading, new Columns.Guessed());
      }

      /** A column taken for something else. */
      public TableChoices taking(int column, ColumnKind kind) {
        List<ColumnKind> kinds = new ArrayList<>(columns().kinds());
        kinds.set(column, kind);
        return choosing(columns().target(), kinds);
      }

      /**
       * Another column to predict, as what it likely is; the one before is left out where it can be
       * no input as it is.
       */
      public TableChoices predicting(int column) {
        List<ColumnKind> kinds = new ArrayList<>(columns().kinds());
        kinds.set(column, preview.columns().get(column).offers().asTarget().getFirst());
        int before = columns().target();
        if (!preview.columns().get(before).offers().asInput().contains(kinds.get(before))) {
          kinds.set(before, ColumnKind.OUT);
        }
        return choosing(column, kinds);
      }

      private TableChoices choosing(int target, List<ColumnKind> kinds) {
        return new TableChoices(
            wanted.title(), wanted.reading(), new Columns.Chosen(target, kinds));
      }
    }
  }

  static Tables empty() {
    return new Tables(new Shelf.Unknown(), new Opened.None(), "", new Screen.Said.Nothing());
  }

  /** What the choices are of a table as the server has read it. */
  static TableChoices choices(TablePreview preview) {
    return new TableChoices(preview.title(), preview.reading(), chosen(preview));
  }

  private static Columns.Chosen chosen(TablePreview preview) {
    return new Columns.Chosen(
        preview.target(), preview.columns().stream().map(ColumnPreview::kind).toList());
  }

  Tables with(Shelf other) {
    return new Tables(other, opened, doubted, said);
  }

  Tables with(Opened other) {
    return new Tables(shelf, other, "", new Screen.Said.Nothing());
  }

  /** A file is on its way; a second one takes the place of the first. */
  Tables coming(String file) {
    Opened before = opened instanceof Opened.Coming coming ? coming.before() : opened;
    return with(new Opened.Coming(file, before));
  }

  Tables doubting(String id) {
    return new Tables(shelf, opened, id, new Screen.Said.Nothing());
  }

  Tables saying(Text sentence) {
    return new Tables(shelf, opened, doubted, new Screen.Said.Sentence(sentence));
  }
}
