package layerlab.client.page;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.state.State;
import layerlab.client.view.Texts;
import layerlab.spec.Language;

/** The page without its parts: the zones, and the places where parts and drawings go. */
public final class Frame {
  private Frame() {}

  /** Every part, in the order of reading; each takes the place of its id in {@link #of}. */
  public static List<Part<?>> parts() {
    return List.of(
        new TopBar(),
        new RecipePart(),
        new Shelf(),
        new DataColumn(),
        new TwinPart(),
        new OutputPart(),
        new InspectorPart(),
        new Transport(),
        new Readouts(),
        new Tabs(),
        new Floats());
  }

  /** Where the network is drawn. */
  public static final String NET = "net";

  /** The canvas below network and map. */
  public static final String EDGES = "edges";

  /** Where the loss curve is drawn. */
  public static final String TIME = "time";

  /** Where the map is drawn; the output part keeps it. */
  public static final String MAP = "map";

  public static Element of(State state) {
    Language language = state.look().language();
    return Element.div("app")
        .id("app")
        .add(
            place("header", "topbar"),
            place("section", "recipe"),
            place("div", "entrance"),
            place("aside", "shelf"),
            Element.of("main", "mainwrap")
                .add(
                    Element.of("canvas", "edges").id(EDGES),
                    Element.of("section", "stage")
                        .id("stage")
                        .label(Texts.NETWORK.in(language))
                        .add(
                            place("div", "data"),
                            Element.div("net").id(NET).foreign(),
                            place("div", "twin")),
                    Element.of("section", "side")
                        .id("side")
                        .label(Texts.OUTPUT.in(language))
                        .add(
                            place("div", "output"),
                            place("div", "confusion"),
                            place("div", "scatter"),
                            place("section", "inspector"))),
            Element.of("footer", "time")
                .id("footer")
                .label(Texts.TIME.in(language))
                .add(
                    place("div", "transport"),
                    Element.div("tl").id(TIME).foreign(),
                    place("div", "readouts")),
            place("nav", "tabs"),
            place("main", "diagnose"),
            place("section", "follow"),
            place("div", "sheet"),
            place("section", "floats"),
            place("section", "card"),
            Element.div("sr").id("polite").with("aria-live", "polite"),
            Element.div("sr").id("urgent").with("aria-live", "assertive"));
  }

  private static Element place(String tag, String id) {
    return Element.of(tag).id(id);
  }
}
