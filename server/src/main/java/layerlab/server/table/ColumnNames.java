package layerlab.server.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.data.TableLimits;

/** Names of columns as people read them: never empty, never twice, not too long. */
final class ColumnNames {
  private ColumnNames() {}

  /** By a header. */
  static List<String> of(List<String> cells) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String cell : cells) {
      String name = cell.isEmpty() ? numbered(names.size()) : shortened(cell, "");
      for (int i = 2; !taken.add(name); i++) {
        name = shortened(cell.isEmpty() ? numbered(names.size()) : cell, " " + i);
      }
      names.add(name);
    }
    return names;
  }

  /** For a file without header. */
  static List<String> numbered(List<String> cells) {
    List<String> names = new ArrayList<>();
    while (names.size() < cells.size()) {
      names.add(numbered(names.size()));
    }
    return names;
  }

  private static String numbered(int index) {
    return "x" + (index + 1);
  }

  /** Without half of a character that takes two places. */
  private static String shortened(String name, String ending) {
    int room = TableLimits.LONGEST_NAME - ending.length();
    if (name.length() <= room) {
      return name + ending;
    }
    int end = Character.isHighSurrogate(name.charAt(room - 2)) ? room - 2 : room - 1;
    return name.substring(0, end) + "…" + ending;
  }
}
