package layerlab.client.view;

import layerlab.client.state.Letters;
import layerlab.client.state.Work;
import layerlab.data.Data;
import layerlab.experiment.Experiment;
import layerlab.layer.Dense;
import layerlab.spec.Text;

/** What an experiment is called: what the user said, or else what it does. */
public final class Titles {
  private Titles() {}

  public static Text of(Work work) {
    String given = work.about().title();
    return given.isEmpty() ? of(work.experiment()) : Text.same(given);
  }

  /** {@code Spiral, three hidden layers}. */
  public static Text of(Experiment experiment) {
    Text set = RecipeTexts.set(experiment.data());
    Text layers = layers(experiment.graph().of(Dense.class).size());
    return Text.of(Letters.capital(set.en()) + ", " + layers.en(), set.zh() + "，" + layers.zh());
  }

  /** The data alone, for the browser's tab. */
  public static Text of(Data data) {
    Text set = RecipeTexts.set(data);
    return Text.of(Letters.capital(set.en()), set.zh());
  }

  private static Text layers(int count) {
    return switch (count) {
      case 0 -> Text.of("no hidden layer", "无隐层");
      case 1 -> Text.of("one hidden layer", "一个隐层");
      case 2 -> Text.of("two hidden layers", "两个隐层");
      case 3 -> Text.of("three hidden layers", "三个隐层");
      case 4 -> Text.of("four hidden layers", "四个隐层");
      default -> Text.of(count + " hidden layers", count + " 个隐层");
    };
  }
}
