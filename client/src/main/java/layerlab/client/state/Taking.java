package layerlab.client.state;

/** What can be taken away from the page as a picture or a file. */
public enum Taking {
  NETWORK_COPY,
  NETWORK_PNG,
  NETWORK_SVG,
  MAP_COPY,
  MAP_PNG,
  MAP_SVG,
  CURVE;

  public boolean isOfMap() {
    return this == MAP_COPY || this == MAP_PNG || this == MAP_SVG;
  }

  public boolean isCopy() {
    return this == NETWORK_COPY || this == MAP_COPY;
  }
}
