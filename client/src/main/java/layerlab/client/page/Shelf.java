package layerlab.client.page;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Texts;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Catalogue;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Layer;
import layerlab.spec.Kind;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The layers that can be added: dragged onto a connection, clicked and put, or added by Enter. */
public final class Shelf implements Part<Shelf.Model> {

  /**
   * What is shown.
   *
   * @param held the kind that is in the hand, empty for none
   */
  public record Model(String held, Language language) {}

  @Override
  public String id() {
    return "shelf";
  }

  @Override
  public Model model(State state, Live live) {
    String held =
        switch (state.focus().hand()) {
          case Focus.Hand.Armed(String kind) -> kind;
          case Focus.Hand.Carrying carrying ->
              carrying.cargo() instanceof Focus.Cargo.Fresh(String kind) ? kind : "";
          case Focus.Hand.Linking linking -> "";
          case Focus.Hand.Bringing file -> "";
          case Focus.Hand.Drawing drawing -> "";
          case Focus.Hand.Empty() -> "";
        };
    return new Model(held, state.look().language());
  }

  @Override
  public Element view(Model model) {
    Element shelf =
        Element.of("aside", "rail")
            .id(id())
            .with("data-zone", "shelf")
            .label(Texts.LAYERS.in(model.language()));
    for (Kind<? extends Layer> kind : Catalogue.LAYERS) {
      if (icon(kind.id()) != Icon.OUTPUT) {
        if (kind == Add.KIND || kind == BatchNorm.KIND) {
          shelf.add(Element.of("hr"));
        }
        shelf.add(button(kind, model));
      }
    }
    return shelf;
  }

  /** The icon of a kind of layer; the ends of a network have the output's. */
  static Icon icon(String kind) {
    if (kind.equals(Dense.KIND.id())) {
      return Icon.DENSE;
    }
    if (kind.equals(Activation.KIND.id())) {
      return Icon.ACTIVATION;
    }
    if (kind.equals(Add.KIND.id())) {
      return Icon.ADD;
    }
    if (kind.equals(Concat.KIND.id())) {
      return Icon.CONCAT;
    }
    if (kind.equals(BatchNorm.KIND.id())) {
      return Icon.NORM;
    }
    return kind.equals(Dropout.KIND.id()) ? Icon.DROPOUT : Icon.OUTPUT;
  }

  private static Text title(Kind<? extends Layer> kind) {
    return kind == BatchNorm.KIND ? Texts.NORM : kind.label().title();
  }

  private static Element button(Kind<? extends Layer> kind, Model model) {
    Language language = model.language();
    boolean isHeld = model.held().equals(kind.id());
    Focus.Hand arm = isHeld ? new Focus.Hand.Empty() : new Focus.Hand.Armed(kind.id());
    return Element.button(isHeld ? "on" : "")
        .id("shelf-" + kind.id())
        .key(kind.id())
        .with("aria-pressed", isHeld)
        .with("title", kind.label().hint().in(language))
        .add(icon(kind.id()).draw(), Element.span("").add(title(kind).in(language)))
        .on(On.CLICK, new Event.Handled(arm))
        .on(
            On.KEY,
            signal ->
                signal.key().equals("Enter") ? List.of(new Event.Added(kind.id())) : List.of())
        .on(On.DRAG, signal -> List.of(new Event.Handled(carrying(kind, signal))))
        .on(On.DROP, new Event.Dropped())
        .on(On.DRAG_CANCEL, new Event.Handled(new Focus.Hand.Empty()));
  }

  /** What it is over is found out by the stage. */
  private static Focus.Hand carrying(Kind<? extends Layer> kind, Signal signal) {
    return new Focus.Hand.Carrying(
        new Focus.Cargo.Fresh(kind.id()),
        new Focus.Place(signal.motion().x(), signal.motion().y()),
        new Spot.Nothing());
  }
}
