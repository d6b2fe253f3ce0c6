package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import layerlab.client.html.Element;
import layerlab.client.html.Html;
import layerlab.client.html.On;
import layerlab.client.live.LatestFrames;
import layerlab.client.paint.Box;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Focus.Cargo;
import layerlab.client.state.Focus.Hand;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Control;
import layerlab.client.view.LayerNames;
import layerlab.client.view.stage.Room.Point;
import layerlab.data.Feature;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.layer.Activation;
import layerlab.layer.Catalogue;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.layer.Tensor;
import layerlab.spec.Figures;
import layerlab.spec.Kind;
import layerlab.spec.Text;
import layerlab.wire.ParameterRef;

/** What lies over the stage's canvases as ordinary elements: headers, labels, chips, lists. */
public final class StageHtml {
  private final State state;
  private final StagePicture picture;
  private final LatestFrames frames;
  private final Function<Control, Html> pick;

  /**
   * @param pick shows a control with a list of choices
   */
  public StageHtml(
      State state, StagePicture picture, LatestFrames frames, Function<Control, Html> pick) {
    this.state = state;
    this.picture = picture;
    this.frames = frames;
    this.pick = pick;
  }

  private Scene scene() {
    return picture.scene();
  }

  private Graph graph() {
    return state.work().experiment().graph();
  }

  private String say(Text text) {
    return text.in(state.look().language());
  }

  /** Headers, labels and places for new layers. */
  public Element show() {
    boolean isPhone = scene().direction() == Direction.DOWN;
    Element all = Element.div(isPhone ? "labels down" : "labels");
    for (Column column : scene().columns()) {
      if (column.form() != Form.DOT) {
        all.add(header(column));
      }
    }
    all.addAll(new NameLabels(state, scene()).show());
    for (Link link : scene().links()) {
      all.add(plus(link));
    }
    if (picture.pace().share() < 1) {
      all.add(
          Element.div("coarse")
              .add(say(Text.of("Drawn more coarsely to keep up.", "为跟上训练，图画得较粗。"))));
    }
    return all;
  }

  /** What floats above the lines: the value under the pointer, what is carried, what is wrong. */
  public Element floating() {
    Element all = Element.div("floating");
    chip().ifPresent(all::add);
    ghost().ifPresent(all::add);
    slotNote().ifPresent(all::add);
    return all.addAll(callouts());
  }

  // -- headers

  private Element header(Column column) {
    Node node = column.node();
    Scene.Header room = scene().headerRoom(column);
    boolean isSelected =
        state.focus().selected().layer().map(id -> id.equals(node.id())).orElse(false);
    Point at = scene().header(column);
    String name = say(LayerNames.of(graph(), node.id()));
    boolean isDim = picture.trouble().downstream().contains(node.id());
    Element header =
        Element.div("col-h" + (isSelected ? " sel" : "") + (isDim ? " dim" : ""))
            .key("h-" + node.id())
            .style("left", pixels(at.x()))
            .style("top", pixels(at.y()));
    if (room == Scene.Header.NONE && !isSelected) {
      return header;
    }
    header.add(title(column, name, room));
    if (room == Scene.Header.FULL || room == Scene.Header.SHORT || isSelected) {
      header.add(sub(column, name, room == Scene.Header.FULL));
    }
    return header;
  }

  /** The name is also the handle by which the layer is carried elsewhere. */
  private Element title(Column column, String name, Scene.Header room) {
    NodeId id = column.id();
    boolean isNumberOnly = room == Scene.Header.NAME && column.node().layer() instanceof Dense;
    String shown = isNumberOnly ? name.substring(name.lastIndexOf(' ') + 1) : name;
    return Element.button("name")
        .label(name)
        .with("tabindex", -1)
        .with("data-node", id.value())
        .add(Element.of("b").add(shown))
        .on(On.CLICK, new Event.Selected(new Spot.OfLayer(id)))
        .on(On.ENTER, new Event.Hovered(new Spot.OfLayer(id)))
        .on(On.LEAVE, new Event.Hovered(new Spot.Nothing()));
  }

  private Element sub(Column column, String name, boolean isFull) {
    Element sub = Element.span("sub");
    Node node = column.node();
    Layer layer = node.layer();
    if (layer instanceof Input) {
      return sub.add(inputs());
    }
    layer
        .kind()
        .param("units")
        .filter(units -> layer instanceof Dense)
        .ifPresent(units -> sub.add(steps(node.id(), name, column.units())));
    if (!isFull && layer instanceof Dense) {
      return sub;
    }
    switch (layer) {
      case Dense dense -> sub.add(activation(node));
      case Output output -> sub.add(activation(node));
      case Activation activation -> sub.add(activation(node));
      case Dropout dropout -> sub.add(Figures.shown(Math.rint(dropout.rate() * 1000) / 10) + "%");
      case Layer other -> sub.add(Integer.toString(column.units()));
    }
    return sub;
  }

  private Html activation(Node node) {
    return pick.apply(Control.ofLayer(node, node.layer().kind().param("activation").orElseThrow()));
  }

  private String inputs() {
    return switch (scene().outline().face()) {
      case Outline.Face.Features(List<Feature> used) ->
          say(
              Text.of(
                  used.size() + " of " + Feature.values().length + " used",
                  "用了 " + used.size() + "/" + Feature.values().length));
      case Outline.Face.Named(List<Text> names) ->
          say(Text.of(names.size() + " columns", names.size() + " 列"));
      case Outline.Face.Picture(int height, int width) -> height + "×" + width;
    };
  }

  private Element steps(NodeId id, String name, int units) {
    return Element.span("step")
        .add(step(id, -1, "−", name + say(Text.of(": one neuron fewer", "：减少一个神经元"))))
        .add(Element.of("b").add(Integer.toString(units)))
        .add(step(id, 1, "+", name + say(Text.of(": one neuron more", "：增加一个神经元"))));
  }

  private static Element step(NodeId id, int more, String sign, String label) {
    return Element.button("")
        .label(label)
        .add(sign)
        .on(On.CLICK, Event.Edited.once(new Edit.MoreUnits(id, more)));
  }

  // -- places for new layers

  private Element plus(Link link) {
    Edge edge = link.edge();
    Point at = scene().middle(link);
    boolean isOpen = Slots.isOpen(state, edge);
    boolean isBracket = link instanceof Link.Bracket;
    boolean isNear = state.focus().hovered().equals(new Spot.OfEdge(edge)) || isOpen;
    String between =
        say(LayerNames.of(graph(), edge.from()))
            + say(Text.of(" and ", "与"))
            + say(LayerNames.of(graph(), edge.to()));
    Element plus =
        Element.div("plus" + (isNear ? " near" : "") + (isBracket ? " around" : ""))
            .key("p-" + edge.from() + "-" + edge.to())
            .style("left", pixels(at.x()))
            .style("top", pixels(at.y()));
    Event toggle =
        new Event.Opened(
            isOpen
                ? new Screen.Sheet.None()
                : new Screen.Sheet.Picking(Slots.control(edge), "", 0));
    plus.add(
        Element.button("")
            .label(say(Text.of("Add a layer between ", "在两层之间添加：")) + between)
            .with("aria-expanded", isOpen)
            .with("aria-haspopup", "menu")
            .add("+")
            .on(On.CLICK, toggle));
    if (isOpen) {
      plus.add(menu(edge));
    }
    return plus;
  }

  private Element menu(Edge edge) {
    Element menu = Element.div("menu").with("role", "menu");
    for (Kind<? extends Layer> kind : Slots.kinds()) {
      menu.add(
          Element.button("")
              .with("role", "menuitem")
              .add(Element.of("b").add(say(kind.label().title())))
              .add(Element.span("muted").add(effect(kind, edge)))
              .on(On.CLICK, signal -> Slots.insert(kind, edge)));
    }
    return menu;
  }

  /** What a layer would make of the connection: {@code → 4 · +36}. */
  private String effect(Kind<? extends Layer> kind, Edge edge) {
    return Slots.effect(state.work().experiment(), kind, edge).map(this::say).orElse("");
  }

  // -- the value of what is under the pointer

  private Optional<Element> chip() {
    Spot hovered = state.focus().hovered();
    Spot spot = hovered instanceof Spot.OfWeight ? hovered : state.focus().selected();
    return spot instanceof Spot.OfWeight(ParameterRef parameter)
        ? ChipPlace.of(scene(), parameter).map(at -> chip(parameter, at))
        : Optional.empty();
  }

  private Element chip(ParameterRef parameter, Point at) {
    OptionalDouble value = frames.value(parameter);
    boolean isExact = frames.isExact(parameter);
    String figure =
        value.isEmpty()
            ? "…"
            : isExact ? exact(value.getAsDouble()) : "≈ " + Figures.fixed(value.getAsDouble(), 2);
    boolean isBias = parameter.role() == Tensor.Role.BIAS;
    String hint =
        isBias
            ? say(Text.of("bias · drag ↔ to change", "偏置 · 左右拖动可改"))
            : say(Text.of("drag ↕ to change", "上下拖动可改"));
    return Element.div("chip")
        .key("chip")
        .style("left", pixels(at.x()))
        .style("top", pixels(at.y()))
        .add(figure)
        .add(Element.of("small").add(hint));
  }

  private static String exact(double value) {
    boolean isFinite = Math.abs(value) <= Double.MAX_VALUE;
    return isFinite ? Figures.fixed(value, Math.abs(value) >= 100 ? 2 : 4) : Figures.shown(value);
  }

  // -- what is carried

  private Optional<Element> ghost() {
    if (!(state.focus().hand() instanceof Hand.Carrying carrying)
        || !(carrying.cargo() instanceof Cargo.Present(NodeId node))) {
      return Optional.empty();
    }
    return Optional.of(
        Element.div("ghost")
            .key("ghost")
            .style("left", pixels(carrying.at().x() + 12))
            .style("top", pixels(carrying.at().y() + 8))
            .add(say(LayerNames.of(graph(), node))));
  }

  /** What the layer in the hand would make of the connection that it is over. */
  private Optional<Element> slotNote() {
    return switch (state.focus().hand()) {
      case Hand.Carrying(Cargo.Fresh(String kind), Focus.Place at, Spot.OfEdge(Edge edge)) ->
          slotNote(kind, edge);
      case Hand.Armed(String kind) when state.focus().hovered() instanceof Spot.OfEdge(Edge edge) ->
          slotNote(kind, edge);
      case Hand other -> Optional.empty();
    };
  }

  private Optional<Element> slotNote(String kind, Edge edge) {
    Optional<Box> slot = scene().link(edge).map(link -> OverlayPainter.slot(scene(), link));
    return Catalogue.layer(kind)
        .flatMap(found -> Slots.effect(state.work().experiment(), found, edge))
        .flatMap(
            text ->
                slot.map(
                    box ->
                        Element.div("note slot-note")
                            .key("slot")
                            .style("left", pixels(box.middleX()))
                            .style("top", pixels(box.bottom() + 8))
                            .add(say(text))));
  }

  // -- problems

  private List<Html> callouts() {
    List<Html> callouts = new ArrayList<>();
    for (Problem problem : picture.trouble().problems()) {
      problem
          .node()
          .flatMap(scene()::column)
          .ifPresent(column -> callouts.add(callout(problem, column)));
    }
    return callouts.size() > 1 ? callouts.subList(0, 1) : callouts;
  }

  private Element callout(Problem problem, Column column) {
    String sentence = say(problem.say());
    double height = CalloutPlace.height(sentence, problem.repairs());
    Point at = CalloutPlace.of(scene(), column, height);
    Element callout =
        Element.div("callout state err")
            .key("callout")
            .with("role", "alert")
            .style("left", pixels(at.x()))
            .style("top", pixels(at.y()))
            .add(Element.of("b").add(sentence));
    for (Repair repair : problem.repairs()) {
      callout.add(
          Element.button("link").add(say(repair.label())).on(On.CLICK, new Event.Repaired(repair)));
    }
    return callout;
  }

  static String pixels(double value) {
    return Math.round(value * 10) / 10.0 + "px";
  }
}
