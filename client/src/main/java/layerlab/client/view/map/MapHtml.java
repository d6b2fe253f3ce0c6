package layerlab.client.view.map;

import java.util.List;
import layerlab.client.state.State;
import layerlab.client.view.LayerNames;
import layerlab.data.Task;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** What is written on the big map. */
public final class MapHtml {
  private final State state;

  public MapHtml(State state) {
    this.state = state;
  }

  private String say(Text text) {
    return text.in(state.look().language());
  }

  /** Whose picture it is, where it is not the output's: {@code Hidden 2 · 4}. */
  public String title(MapPicture.Target target) {
    return say(LayerNames.of(state.work().experiment().graph(), target.node()))
        + " · "
        + (target.unit() + 1);
  }

  /** What the map says at a point: {@code (−2.1, 3.4) → +0.91}. */
  public String reading(Probe.Place place, double[] values, boolean isRounded) {
    String at = "(" + Figures.fixed(place.x(), 1) + ", " + Figures.fixed(place.y(), 1) + ") → ";
    Task task = state.work().experiment().data().shape().task();
    String about = isRounded && values.length == 1 ? "≈ " : "";
    return at + about + answer(values, task, state.look().language());
  }

  /** An answer in short: a number with its sign, or the class with the largest share. */
  static String answer(double[] values, Task task, Language language) {
    if (values.length == 0) {
      return "";
    }
    if (values.length == 1) {
      return signed(values[0]);
    }
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    String share = Figures.fixed(values[best], 2);
    return task instanceof Task.Classification(List<Text> names) && best < names.size()
        ? names.get(best).in(language) + " " + share
        : share;
  }

  private static String signed(double value) {
    String figure = Figures.fixed(value, 2);
    return value > 0 ? "+" + figure : figure;
  }
}
