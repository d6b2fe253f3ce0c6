package layerlab.client.compile;

import java.util.Objects;

/**
 * The equality of all records of the page, component by component. The native methods exist only
 * while TeaVM compiles; {@link RecordsPlugin} writes them.
 */
final class Components {
  private Components() {}

  static boolean areEqual(Object one, Object other) {
    if (one == other) {
      return true;
    }
    if (other == null || !areAlike(one, other)) {
      return false;
    }
    Object names = names(one);
    int count = count(names);
    for (int i = 0; i < count; i++) {
      boolean isEqual =
          areSame(one, other, names, i)
              || isObject(one, names, i)
                  && Objects.equals(object(one, names, i), object(other, names, i));
      if (!isEqual) {
        return false;
      }
    }
    return true;
  }

  /** Whether both are of one class. */
  private static native boolean areAlike(Object one, Object other);

  /** The names of a record's components, as the script has them. */
  private static native Object names(Object record);

  private static native int count(Object names);

  /** Whether components are the same object or the same number: NaN is NaN, and −0 is not 0. */
  private static native boolean areSame(Object one, Object other, Object names, int index);

  private static native boolean isObject(Object record, Object names, int index);

  private static native Object object(Object record, Object names, int index);
}
