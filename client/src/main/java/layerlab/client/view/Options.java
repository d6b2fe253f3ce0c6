package layerlab.client.view;

import java.util.List;
import layerlab.client.state.Letters;
import layerlab.data.DataCatalogue;
import layerlab.layer.Initialization.Scheme;
import layerlab.plan.Loss;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.ScheduleCatalogue;
import layerlab.spec.Kind;
import layerlab.spec.Option;
import layerlab.spec.Text;

/** Choices in an open list. */
public final class Options {
  private static final Text SILENCE = Text.same("");

  private Options() {}

  /** What an option is good for, where its kind says so. */
  public static Text hint(Control control, Option option) {
    return switch (control.subject()) {
      case Control.Subject.WhichOptimizer() ->
          OptimizerCatalogue.optimizer(option.id()).map(Options::hint).orElse(SILENCE);
      case Control.Subject.WhichSchedule() ->
          ScheduleCatalogue.schedule(option.id()).map(Options::hint).orElse(SILENCE);
      case Control.Subject.WhichData() ->
          DataCatalogue.set(option.id()).map(Options::hint).orElse(SILENCE);
      case Control.Subject.OfLayer layer -> ofLayer(control, option);
      case Control.Subject.OfLayers layers -> ofLayer(control, option);
      case Control.Subject.OfOptimizer optimizer -> SILENCE;
      case Control.Subject.OfSchedule schedule -> SILENCE;
      case Control.Subject.OfPlan plan ->
          control.param().id().equals("loss") ? Loss.of(option.id()).hint() : SILENCE;
      case Control.Subject.OfData data -> SILENCE;
    };
  }

  private static Text ofLayer(Control control, Option option) {
    return control.param().id().equals("init") ? Scheme.of(option.id()).hint() : SILENCE;
  }

  /** What an option is called and what it is good for, where that is known. */
  public static Text named(Control control, Option option) {
    Text hint = hint(control, option);
    return hint.en().isEmpty() ? option.title() : Texts.about(option.title(), hint);
  }

  private static Text hint(Kind<?> kind) {
    return kind.label().hint();
  }

  /**
   * The first option from a place on, around the end, that begins with what was typed; −1 if none.
   */
  public static int find(Control control, String typed, int from) {
    String wanted = Letters.lower(typed);
    List<Option> options = control.options();
    for (int i = 0; i < options.size(); i++) {
      int index = Math.floorMod(from + i, options.size());
      Option option = options.get(index);
      boolean begins =
          Letters.lower(option.title().en()).startsWith(wanted)
              || option.title().zh().startsWith(wanted)
              || option.id().startsWith(wanted);
      if (begins) {
        return index;
      }
    }
    return -1;
  }
}
