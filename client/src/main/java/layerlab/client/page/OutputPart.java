package layerlab.client.page;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Letters;
import layerlab.client.state.Look;
import layerlab.client.state.Screen;
import layerlab.client.state.State;
import layerlab.client.view.PenTexts;
import layerlab.client.view.Texts;
import layerlab.data.Planar;
import layerlab.data.Task;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The frame of the map: what the network answers at each point of the plane. */
public final class OutputPart implements Part<OutputPart.Model> {

  /**
   * What is shown.
   *
   * @param classes their names; none for a height
   */
  public record Model(
      Scale scale, List<Text> classes, Look look, PenBar.Model pen, TermWords words) {
    public Model {
      classes = List.copyOf(classes);
    }

    Language language() {
      return words.language();
    }
  }

  /** What the colours of the map mean. */
  public enum Scale {
    /** Two classes. */
    SIGNED,
    /** A height. */
    HEIGHT,
    /** More than two classes, each with a colour of its own. */
    CLASSES,
    /** No map can show the data. */
    NONE
  }

  @Override
  public String id() {
    return "output";
  }

  @Override
  public Model model(State state, Live live) {
    return new Model(
        scale(state), classes(state), state.look(), PenBar.model(state), TermWords.of(state));
  }

  private static List<Text> classes(State state) {
    return state.work().experiment().data().shape().task()
            instanceof Task.Classification(List<Text> classes)
        ? classes
        : List.of();
  }

  private static Scale scale(State state) {
    if (!(state.work().experiment().data() instanceof Planar data)) {
      return Scale.NONE;
    }
    return switch (data.classes()) {
      case 0 -> Scale.HEIGHT;
      case 2 -> Scale.SIGNED;
      default -> Scale.CLASSES;
    };
  }

  @Override
  public Element view(Model model) {
    Language language = model.language();
    Element head =
        Element.div("sec-h")
            .add(
                model.words().at("m").write(Element.of("h2"), Texts.OUTPUT.in(language)),
                PenBar.button(model.pen(), language),
                Element.span("spacer"),
                flip(model, Look.Switch.TEST_POINTS, Texts.TEST_POINTS));
    if (model.scale() == Scale.SIGNED || model.scale() == Scale.CLASSES) {
      head.add(flip(model, Look.Switch.HARD_EDGES, Texts.HARD_EDGES));
    }
    boolean hasMap = model.scale() != Scale.NONE;
    return Element.div(hasMap ? "output" : "output none")
        .id(id())
        .add(head, map(model), below(model));
  }

  private static Element flip(Model model, Look.Switch option, Text name) {
    return Readouts.flip(option, name, model.look().has(option), model.language());
  }

  private static Element map(Model model) {
    boolean isDrawing = model.pen() instanceof PenBar.Model.Held;
    Element map =
        Element.div(isDrawing ? "map drawing" : "map").id(Frame.MAP).key(Frame.MAP).foreign();
    return isDrawing
        ? map.with("role", "application")
            .with("tabindex", 0)
            .label(PenTexts.SHEET.in(model.language()))
        : map;
  }

  private static Element below(Model model) {
    return model.pen() instanceof PenBar.Model.Held held
        ? PenBar.draw(held, model.language())
        : ramp(model);
  }

  private static Element ramp(Model model) {
    Language language = model.language();
    Element ramp = Element.div("ramp").key("ramp");
    Element test = Element.span("mk").add(Element.of("i", "h")).add(Texts.TEST.in(language));
    String asTable = Texts.AS_TABLE.in(language);
    Element table =
        Element.button("icb map-table")
            .id("map-table")
            .label(Texts.about(Texts.OUTPUT, Texts.AS_TABLE).in(language))
            .with("title", asTable)
            .add(Icon.TABLE.draw())
            .on(On.CLICK, new Event.Opened(new Screen.Sheet.Plane()));
    return switch (model.scale()) {
      case SIGNED ->
          ramp.add(
              Element.span("mk").add(Element.of("i", "b")).add("−1"),
              Element.span("rampc"),
              Element.span("mk").add("+1").add(Element.of("i", "a")),
              test,
              table);
      case HEIGHT ->
          ramp.add(
              Element.span("mk").add("−1"),
              Element.span("rampc"),
              Element.span("mk").add("+1"),
              test,
              table);
      case CLASSES -> {
        for (Text text : model.classes()) {
          String name = text.in(language);
          ramp.add(Element.span("mk class-" + Letters.lower(name)).add(Element.of("i")).add(name));
        }
        yield ramp.add(Element.span("spacer"), test, table);
      }
      case NONE -> ramp;
    };
  }
}
