package layerlab.table;

import java.util.List;
import java.util.Optional;

/** What a column of a table is used as. */
public enum ColumnKind {
  NUMBER("number"),
  CATEGORY("category"),
  /** Nothing is learned from it. */
  OUT("out");

  private final String id;

  ColumnKind(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<ColumnKind> find(String id) {
    return List.of(values()).stream().filter(kind -> kind.id.equals(id)).findFirst();
  }
}
