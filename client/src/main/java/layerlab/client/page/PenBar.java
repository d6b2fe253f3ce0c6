package layerlab.client.page;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.action.Actions;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Letters;
import layerlab.client.state.Pen;
import layerlab.client.state.PenAct;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Control;
import layerlab.client.view.PenTexts;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoints;
import layerlab.data.Task;
import layerlab.json.Json;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** What the pen draws, and what can be done with all points at once. */
final class PenBar {

  /** What is shown. */
  sealed interface Model {
    record Away() implements Model {}

    /**
     * The pen is in the hand.
     *
     * @param count how many points there are
     */
    record Held(Pen pen, List<Text> classes, int count, Control noise, Screen.Sheet sheet)
        implements Model {
      public Held {
        classes = List.copyOf(classes);
      }
    }
  }

  private final Model.Held model;
  private final Language language;

  private PenBar(Model.Held model, Language language) {
    this.model = model;
    this.language = language;
  }

  static Model model(State state) {
    return state.focus().hand() instanceof Focus.Hand.Drawing(Pen pen)
            && Pen.shown(state) instanceof DrawnData data
            && data.task() instanceof Task.Classification(List<Text> classes)
        ? new Model.Held(
            pen,
            classes,
            data.drawn().all().size(),
            Control.ofData(state.work().experiment(), DrawnData.KIND.param("noise").orElseThrow()),
            state.screen().sheet())
        : new Model.Away();
  }

  static Element draw(Model.Held model, Language language) {
    return new PenBar(model, language).draw();
  }

  /** The button that takes the pen. */
  static Element button(Model model, Language language) {
    boolean isHeld = model instanceof Model.Held;
    return Element.button(isHeld ? "pen on" : "pen")
        .id("pen")
        .key("pen")
        .with("aria-pressed", isHeld)
        .label(say(PenTexts.DRAW, language))
        .with("title", say(Actions.PEN.tooltip(), language))
        .add(Icon.PEN.draw())
        .on(On.CLICK, new Event.Penned(new PenAct.Take()));
  }

  private static String say(Text text, Language language) {
    return text.in(language);
  }

  private String say(Text text) {
    return text.in(language);
  }

  private Element draw() {
    String count = model.count() + " / " + DrawnPoints.MOST;
    return Element.div("pen-bar")
        .key("pen-bar")
        .add(
            Element.div("pen-row").key("what").add(classes()).addAll(more()).add(eraser()),
            Element.div("pen-row")
                .key("all")
                .add(
                    Element.span("pen-noise")
                        .add(say(model.noise().param().label().title()) + " ")
                        .add(
                            new ControlView(language, model.sheet(), "pen")
                                .value(
                                    model.noise(),
                                    model.noise().shown(language),
                                    new Spot.Nothing())),
                    link(PenTexts.NEW_SEED, new PenAct.Reseed()),
                    link(PenTexts.CLEAR, new PenAct.Clear()),
                    Element.span("pen-count").add(count)));
  }

  private Element link(Text name, PenAct act) {
    return Element.button("link").key(name.en()).add(say(name)).on(On.CLICK, new Event.Penned(act));
  }

  private Element classes() {
    Element group = Element.div("pen-classes").with("role", "group").label(say(PenTexts.CLASS));
    for (int i = 0; i < model.classes().size(); i++) {
      group.add(classButton(i));
    }
    return group;
  }

  private Element classButton(int label) {
    String name = say(model.classes().get(label));
    boolean isOn = model.pen().tool() == Pen.Tool.DRAW && model.pen().label() == label;
    return Element.button(isOn ? "mk on" + mark(name) : "mk" + mark(name))
        .key("class-" + label)
        .with("aria-pressed", isOn)
        .with("title", Integer.toString(label + 1))
        .add(Element.of("i", model.classes().size() > 2 ? "" : label == 0 ? "b" : "a"))
        .add(name)
        .on(On.CLICK, new Event.Penned(new PenAct.Choose(label)));
  }

  private String mark(String name) {
    return model.classes().size() > 2 ? " class-" + Letters.lower(name) : "";
  }

  private List<Element> more() {
    List<Element> more = new ArrayList<>();
    int count = model.classes().size();
    if (count < DrawnPoints.MOST_CLASSES) {
      more.add(
          Element.button("pen-more")
              .key("more")
              .label(say(PenTexts.MORE_CLASSES))
              .with("title", say(PenTexts.MORE_CLASSES))
              .add("+")
              .on(
                  On.CLICK,
                  signal ->
                      List.of(
                          Event.Edited.once(
                              new Edit.OfData(DrawnData.CLASSES, new Json.Num(count + 1))),
                          new Event.Penned(new PenAct.Choose(count)))));
    }
    return more;
  }

  private Element eraser() {
    boolean isOn = model.pen().tool() == Pen.Tool.ERASE;
    Pen.Tool other = isOn ? Pen.Tool.DRAW : Pen.Tool.ERASE;
    return Element.button(isOn ? "pen-eraser on" : "pen-eraser")
        .key("eraser")
        .with("aria-pressed", isOn)
        .add(Icon.ERASER.draw())
        .add(say(PenTexts.ERASER))
        .on(On.CLICK, new Event.Penned(new PenAct.Use(other)));
  }
}
