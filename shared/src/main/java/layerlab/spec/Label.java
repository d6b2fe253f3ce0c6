package layerlab.spec;

/**
 * What a kind or a parameter is called.
 *
 * @param id the stable name in files, links and messages; never shown, never changed
 * @param title the short name that users read
 * @param hint one sentence that explains it
 */
public record Label(String id, Text title, Text hint) {

  public static Label of(String id, Text title, Text hint) {
    return new Label(id, title, hint);
  }
}
