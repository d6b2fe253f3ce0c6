package layerlab.graph;

/** The stable name of a node in its graph, {@code dense-1}; shown to nobody. */
public record NodeId(String value) {
  /** What files and messages may use: letters, digits and hyphens, at most this many. */
  public static final int LONGEST = 40;

  public NodeId {
    if (!isLegal(value)) {
      throw new IllegalArgumentException("not a node id: " + value);
    }
  }

  public static boolean isLegal(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isLegal =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
      if (!isLegal) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return value;
  }
}
