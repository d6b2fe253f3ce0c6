package layerlab.wire;

import java.util.ArrayList;
import java.util.List;

/** The classes that a value of a sealed type can have. */
final class Leaves {
  private Leaves() {}

  static List<Class<?>> of(Class<?> type) {
    if (!type.isSealed()) {
      return List.of(type);
    }
    List<Class<?>> leaves = new ArrayList<>();
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      leaves.addAll(of(permitted));
    }
    return leaves;
  }

  static List<Class<?>> classesOf(List<?> values) {
    List<Class<?>> classes = new ArrayList<>();
    for (Object value : values) {
      if (!classes.contains(value.getClass())) {
        classes.add(value.getClass());
      }
    }
    return classes;
  }
}
