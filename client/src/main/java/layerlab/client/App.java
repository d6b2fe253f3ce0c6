package layerlab.client;

import org.teavm.jso.dom.html.HTMLDocument;

/** Where the page begins. */
public final class App {
  private App() {}

  public static void main(String[] args) {
    HTMLDocument.current().getElementById("app").setInnerText("LayerLab");
  }
}
