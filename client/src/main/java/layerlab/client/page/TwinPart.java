package layerlab.client.page;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Texts;
import layerlab.client.view.Twin;
import layerlab.client.view.WeightWalk;
import layerlab.data.Feature;
import layerlab.graph.NodeId;
import layerlab.layer.Dense;
import layerlab.spec.Language;

/** The stage's twin: a tree that has the stage's focus and keys, and no looks. */
public final class TwinPart implements Part<TwinPart.Model> {

  /** What is told; {@code walk} leads from weight to weight by size. */
  public record Model(Twin twin, Focus focus, WeightWalk walk, Language language) {}

  @Override
  public String id() {
    return "twin";
  }

  @Override
  public Model model(State state, Live live) {
    return new Model(
        Twin.of(state, live.frames()::value),
        state.focus().hover(new Spot.Nothing()).with(hand(state)).with(new Head.Now()),
        WeightWalk.of(state, live.frames()),
        state.look().language());
  }

  private static Focus.Hand hand(State state) {
    return state.focus().hand() instanceof Focus.Hand.Linking linking
        ? linking
        : new Focus.Hand.Empty();
  }

  @Override
  public boolean isLive(State state) {
    return state.focus().selected().hasNumber();
  }

  @Override
  public Element view(Model model) {
    Element tree =
        Element.div("twin")
            .id(id())
            .with("role", "tree")
            .with("tabindex", 0)
            .with("data-zone", "stage")
            .label(Texts.TWIN.in(model.language()))
            .on(On.KEY, signal -> keyed(model, signal));
    active(model.twin()).ifPresent(item -> tree.with("aria-activedescendant", item));
    for (Twin.Branch branch : model.twin().branches()) {
      tree.add(branch(branch));
    }
    return tree;
  }

  private static Optional<String> active(Twin twin) {
    for (Twin.Branch branch : twin.branches()) {
      if (branch.isSelected()) {
        return Optional.of(id(branch));
      }
      for (int i = 0; i < branch.leaves().size(); i++) {
        if (branch.leaves().get(i).isSelected()) {
          return Optional.of(id(branch) + "-" + i);
        }
      }
    }
    return Optional.empty();
  }

  private static String id(Twin.Branch branch) {
    return "twin-" + branch.node();
  }

  private static Element branch(Twin.Branch branch) {
    Element item =
        Element.div("")
            .key(id(branch))
            .id(id(branch))
            .with("role", "treeitem")
            .with("aria-level", 1)
            .with("aria-selected", branch.isSelected())
            .with("aria-expanded", !branch.leaves().isEmpty())
            .add(Element.span("").add(branch.say()))
            .on(On.CLICK, new Event.Selected(new Spot.OfLayer(branch.node())));
    Element group = Element.div("").with("role", "group");
    for (int i = 0; i < branch.leaves().size(); i++) {
      Twin.Leaf leaf = branch.leaves().get(i);
      group.add(
          Element.div("")
              .id(id(branch) + "-" + i)
              .with("role", "treeitem")
              .with("aria-level", 2)
              .with("aria-selected", leaf.isSelected())
              .add(leaf.say()));
    }
    return branch.leaves().isEmpty() ? item : item.add(group);
  }

  private static List<Event> keyed(Model model, Signal signal) {
    Spot selected = model.focus().selected();
    boolean isMove = signal.modifiers().shift() && signal.key().startsWith("Arrow");
    if (signal.modifiers().command() || signal.modifiers().alt() || isMove) {
      return List.of();
    }
    return switch (signal.key()) {
      case "ArrowLeft" -> moved(model, Twin.Move.LEFT);
      case "ArrowRight" -> moved(model, Twin.Move.RIGHT);
      case "ArrowUp" -> moved(model, Twin.Move.UP);
      case "ArrowDown" -> moved(model, Twin.Move.DOWN);
      case "[" -> model.walk().previous().<Event>map(Event.Selected::new).stream().toList();
      case "]" -> model.walk().next().<Event>map(Event.Selected::new).stream().toList();
      case "s", "S" -> selected.layer().map(TwinPart::linking).stream().toList();
      case "Enter" -> entered(model);
      default -> List.of();
    };
  }

  private static List<Event> moved(Model model, Twin.Move move) {
    Spot to = model.twin().step(model.focus().selected(), move);
    if (model.focus().hand() instanceof Focus.Hand.Linking linking) {
      Spot from =
          linking.over() instanceof Spot.OfLayer ? linking.over() : model.focus().selected();
      Spot over = model.twin().step(from, move);
      return List.of(new Event.Handled(new Focus.Hand.Linking(linking.from(), linking.at(), over)));
    }
    return List.of(new Event.Selected(to));
  }

  private static Event linking(NodeId from) {
    return new Event.Handled(
        new Focus.Hand.Linking(from, new Focus.Place(0, 0), new Spot.OfLayer(from)));
  }

  private static List<Event> entered(Model model) {
    if (model.focus().hand() instanceof Focus.Hand.Linking) {
      return List.of(new Event.Dropped());
    }
    return model.focus().selected() instanceof Spot.OfInput(int index)
        ? List.of(Event.Edited.once(new Edit.FlipFeature(Feature.values()[index])))
        : List.of(new Event.Added(Dense.KIND.id()));
  }
}
