package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.spec.Kind;

/** Every data set, in the order in which the page offers them. */
public final class DataCatalogue {
  public static final List<Kind<? extends Data>> SETS = sets();

  private DataCatalogue() {}

  private static List<Kind<? extends Data>> sets() {
    List<Kind<? extends Data>> sets = new ArrayList<>();
    for (PlanarSet set : PlanarSet.values()) {
      sets.add(PlanarData.kind(set));
    }
    for (TableSet set : TableSet.values()) {
      sets.add(TableData.kind(set));
    }
    return List.copyOf(sets);
  }

  public static Optional<Kind<? extends Data>> set(String id) {
    return Kind.find(SETS, id);
  }

  static Kind<? extends Data> kind(PlanarSet set) {
    return SETS.get(set.ordinal());
  }

  static Kind<? extends Data> kind(TableSet set) {
    return SETS.get(PlanarSet.values().length + set.ordinal());
  }
}
