package layerlab.client.view;

import java.util.List;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.view.Inspector.Row;
import layerlab.graph.Node;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Initialization.Scheme;
import layerlab.spec.Language;
import layerlab.spec.Text;

/**
 * The advice which start weights fit a hidden layer's activation, with the verb that takes them.
 */
final class FittingStart {
  private FittingStart() {}

  /** Nothing where they fit. */
  static List<Row> of(Node node, Language language) {
    if (!(node.layer() instanceof Dense dense)) {
      return List.of();
    }
    ActivationFunction function = dense.activation();
    if (dense.start().scheme().family() == function.fitting()) {
      return List.of();
    }
    Scheme fitting = fitting(function);
    Text sentence =
        Texts.filledWith(
            Texts.filledWith(text(function), "s", fitting.title()), "f", function.title());
    Event use = Event.Edited.once(new Edit.OfLayer(node.id(), "init", new Json.Str(fitting.id())));
    return List.of(
        new Row.Said(sentence.in(language)),
        new Row.Press(Texts.filledWith(Texts.USE, "s", fitting.title()).in(language), use));
  }

  static Scheme fitting(ActivationFunction function) {
    return switch (function.fitting()) {
      case HE -> Scheme.HE;
      case LECUN -> Scheme.LECUN;
      case XAVIER, OTHER -> Scheme.XAVIER;
    };
  }

  private static Text text(ActivationFunction function) {
    return switch (function.fitting()) {
      case HE -> Texts.HE_FITS;
      case LECUN -> Texts.LECUN_FITS;
      case XAVIER, OTHER -> Texts.XAVIER_FITS;
    };
  }
}
