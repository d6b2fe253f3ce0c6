package layerlab.spec;

/** Something that was built by a {@link Kind} and can say with which values. */
public interface Configured {
  Kind<?> kind();

  Values values();
}
