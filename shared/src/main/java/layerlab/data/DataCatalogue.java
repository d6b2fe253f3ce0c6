package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.spec.Kind;

/** Every kind of data. */
public final class DataCatalogue {
  /** What ships with the product, in the order in which the page offers it. */
  public static final List<Kind<? extends Data>> SETS = sets();

  /** What experiments may name: a table of one's own besides. */
  public static final List<Kind<? extends Data>> KINDS = kinds();

  private DataCatalogue() {}

  private static List<Kind<? extends Data>> sets() {
    List<Kind<? extends Data>> sets = new ArrayList<>();
    for (PlanarSet set : PlanarSet.values()) {
      sets.add(PlanarData.kind(set));
    }
    sets.add(DrawnData.KIND);
    for (TableSet set : TableSet.values()) {
      sets.add(TableData.kind(set));
    }
    return List.copyOf(sets);
  }

  private static List<Kind<? extends Data>> kinds() {
    List<Kind<? extends Data>> kinds = new ArrayList<>(SETS);
    kinds.add(OwnTable.KIND);
    return List.copyOf(kinds);
  }

  public static Optional<Kind<? extends Data>> set(String id) {
    return Kind.find(KINDS, id);
  }

  static Kind<? extends Data> kind(PlanarSet set) {
    return SETS.get(set.ordinal());
  }

  static Kind<? extends Data> kind(TableSet set) {
    return SETS.get(PlanarSet.values().length + 1 + set.ordinal());
  }
}
