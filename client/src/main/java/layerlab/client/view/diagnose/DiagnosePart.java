package layerlab.client.view.diagnose;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Checkups;
import layerlab.client.live.Live;
import layerlab.client.page.Icon;
import layerlab.client.page.Part;
import layerlab.client.page.Readouts;
import layerlab.client.page.TermWords;
import layerlab.client.state.Diagnosing;
import layerlab.client.state.Diagnosis;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.LayerNames;
import layerlab.client.view.Texts;
import layerlab.dense.LayerCheckup;
import layerlab.graph.NodeId;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Checkup;

/** The vital signs over time, in place of the stage; nothing while they are closed. */
public final class DiagnosePart implements Part<DiagnosePart.Model> {
  /** Where the ridges are drawn. */
  public static final String RIDGES = "ridges";

  /** Where the layers are drawn side by side. */
  public static final String STRIPS = "strips";

  private static final Text LAYERS = Text.of("Layer", "层");
  private static final Text AS_CURVES = Text.of("Back to the drawing", "回到图");
  private static final Text NOBODY =
      Text.of("The network has a problem: nothing can be measured.", "网络有问题，无法测量。");
  private static final Text HOW =
      Text.of(
          "Each ridge is one moment, the newest in front: it rises where many numbers lie. Drag to"
              + " look back.",
          "每道山脊是一个时刻，最新的在最前；数多的地方就高。拖动可以回看。");
  private static final Text RIDGES_SAY =
      Text.of(
          "How weights, activations and gradients of this layer were distributed over the run",
          "这一层的权重、激活值和梯度在训练中的分布");
  private static final Text STRIPS_SAY =
      Text.of(
          "All layers side by side: gradient, update by weight, dead units",
          "各层并排：梯度、更新量与权重之比、死亡单元");

  /** What is shown. */
  public sealed interface Model {
    record Closed() implements Model {}

    record Open(TermWords terms, List<Named> layers, int chosen, Shown shown) implements Model {
      public Open {
        layers = List.copyOf(layers);
      }

      Language language() {
        return terms.language();
      }
    }
  }

  /** A layer that can be chosen. */
  public record Named(NodeId id, String name) {}

  /** Drawings with what they say, or figures. */
  public sealed interface Shown {
    record Nothing() implements Shown {}

    record Curves(Reading reading) implements Shown {}

    record Table(List<List<String>> rows) implements Shown {
      public Table {
        rows = List.copyOf(rows);
      }
    }
  }

  @Override
  public String id() {
    return "diagnose";
  }

  @Override
  public boolean isLive(State state) {
    return state.screen().diagnosis() != Diagnosis.CLOSED;
  }

  @Override
  public int revision(Live live) {
    return live.history();
  }

  @Override
  public Model model(State state, Live live) {
    if (!isLive(state)) {
      return new Model.Closed();
    }
    Language language = state.look().language();
    List<Named> layers = new ArrayList<>();
    for (NodeId id : Diagnosing.layers(state)) {
      layers.add(new Named(id, name(state, id).in(language)));
    }
    int chosen = Diagnosing.chosen(state);
    if (layers.isEmpty()) {
      return new Model.Open(TermWords.of(state), layers, chosen, new Shown.Nothing());
    }
    Shown shown =
        state.screen().diagnosis() == Diagnosis.TABLE
            ? new Shown.Table(rows(live.checkups(), chosen, language))
            : new Shown.Curves(Reading.of(state, live, name(state, layers.get(chosen).id())));
    return new Model.Open(TermWords.of(state), layers, chosen, shown);
  }

  private static Text name(State state, NodeId id) {
    return LayerNames.of(state.work().experiment().graph(), id);
  }

  private static List<List<String>> rows(Checkups checkups, int layer, Language language) {
    List<List<String>> rows = new ArrayList<>();
    for (Checkup checkup : checkups.known()) {
      LayerCheckup known = checkup.layers().get(layer);
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(Checkups.epoch(checkup)));
      for (Ridges.Kind kind : Ridges.Kind.values()) {
        row.add(Reading.spread(kind.of(known).figures(), language));
      }
      row.add(Figures.readout(known.statistics().gradient()));
      row.add(Figures.readout(known.statistics().updateRatio()));
      row.add(Integer.toString(known.statistics().activity().dead()));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public Element view(Model model) {
    return switch (model) {
      case Model.Closed() -> Element.of("main", "diagnose closed").id(id());
      case Model.Open open -> draw(open);
    };
  }

  private Element draw(Model.Open open) {
    Language language = open.language();
    boolean isTable = open.shown() instanceof Shown.Table;
    Element layers = Element.div("dg-layers").with("role", "group").label(LAYERS.in(language));
    for (int i = 0; i < open.layers().size(); i++) {
      Named layer = open.layers().get(i);
      layers.add(
          Element.button("dg-layer")
              .key(layer.id().value())
              .with("aria-pressed", i == open.chosen())
              .add(layer.name())
              .on(On.CLICK, new Event.Selected(new Spot.OfLayer(layer.id()))));
    }
    String close = Texts.CLOSE.in(language);
    Element head =
        Element.div("dg-head")
            .key("head")
            .add(
                Element.of("h2")
                    .id("dg-title")
                    .with("tabindex", -1)
                    .with("data-autofocus", "here")
                    .add(Texts.DIAGNOSE.in(language)),
                layers,
                Element.span("spacer"),
                Element.button("link")
                    .id("dg-table")
                    .add((isTable ? AS_CURVES : Texts.AS_TABLE).in(language))
                    .on(
                        On.CLICK,
                        new Event.Diagnosed(isTable ? Diagnosis.CURVES : Diagnosis.TABLE)),
                Element.button("icb")
                    .label(close)
                    .with("title", close + " (V, Esc)")
                    .add(Icon.CLOSE.draw())
                    .on(On.CLICK, new Event.Diagnosed(Diagnosis.CLOSED)));
    Element place =
        Element.of("main", "diagnose")
            .id(id())
            .with("aria-labelledby", "dg-title")
            .with("data-return", "diagnose-link")
            .add(head);
    return switch (open.shown()) {
      case Shown.Nothing() -> place.add(Element.of("p", "dg-words").add(NOBODY.in(language)));
      case Shown.Table table -> place.add(table(table, language));
      case Shown.Curves(Reading reading) ->
          place.add(
              drawing(RIDGES, RIDGES_SAY, language),
              words(open, reading),
              Element.div("dg-scroll")
                  .with("tabindex", 0)
                  .with("role", "group")
                  .label(STRIPS_SAY.in(language))
                  .key(STRIPS)
                  .add(drawing(STRIPS, STRIPS_SAY, language)));
    };
  }

  private static Element drawing(String id, Text says, Language language) {
    return Element.div("dg-" + id)
        .id(id)
        .key(id)
        .with("role", "img")
        .label(says.in(language))
        .foreign();
  }

  private static Element words(Model.Open open, Reading reading) {
    Language language = open.language();
    TermWords.Pen pen = open.terms().at("g");
    String name = open.layers().get(open.chosen()).name();
    Element figures = Element.of("dl");
    for (Reading.Line line : reading.lines()) {
      figures.add(pen.write(Element.of("dt"), line.name()), Element.of("dd").add(line.value()));
    }
    return Element.div("dg-words")
        .key("words")
        .add(
            Element.of("h3").add(name),
            Readouts.sentence(reading.hint(), language),
            figures,
            Element.of("p", "muted").add(HOW.in(language)));
  }

  private static Element table(Shown.Table table, Language language) {
    Element names = Element.of("tr");
    names.add(head(Reading.EPOCH, language));
    for (Ridges.Kind kind : Ridges.Kind.values()) {
      names.add(head(Reading.title(kind), language));
    }
    for (Text name : List.of(Reading.GRADIENT, Reading.RATIO, Reading.DEAD)) {
      names.add(head(name, language));
    }
    Element body = Element.of("tbody");
    for (List<String> row : table.rows()) {
      Element line = Element.of("tr").key(row.getFirst());
      line.add(Element.of("th").with("scope", "row").add(row.getFirst()));
      row.stream().skip(1).forEach(cell -> line.add(Element.of("td").add(cell)));
      body.add(line);
    }
    return Element.div("dg-table")
        .key("table")
        .with("tabindex", 0)
        .with("role", "group")
        .label(Texts.AS_TABLE.in(language))
        .add(Element.of("table").add(Element.of("thead").add(names), body));
  }

  private static Element head(Text name, Language language) {
    return Element.of("th").with("scope", "col").add(name.in(language));
  }
}
