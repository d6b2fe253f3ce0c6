package layerlab.client.html;

/** A node of the page as it should be; {@code layerlab.client.dom.Patch} makes it so. */
public sealed interface Html permits Element, Html.Words {

  /** Text. */
  record Words(String text) implements Html {}
}
