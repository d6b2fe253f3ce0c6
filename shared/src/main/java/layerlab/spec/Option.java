package layerlab.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One value that a {@link Param.Choice} or {@link Param.Several} offers. */
public record Option(String id, Text title) {

  /** One for each choice, in their order. */
  public static <T> List<Option> each(
      List<? extends T> choices, Function<T, String> id, Function<T, Text> title) {
    List<Option> options = new ArrayList<>();
    for (T choice : choices) {
      options.add(new Option(id.apply(choice), title.apply(choice)));
    }
    return options;
  }

  /** The ids as they stand in sentences: {@code relu, tanh}. */
  static String ids(List<Option> options) {
    StringBuilder ids = new StringBuilder();
    for (Option option : options) {
      ids.append(ids.isEmpty() ? "" : ", ").append(option.id());
    }
    return ids.toString();
  }

  /** The title of one of some options; a word that is none of them stands for itself. */
  static Text title(List<Option> options, String id) {
    for (Option option : options) {
      if (option.id().equals(id)) {
        return option.title();
      }
    }
    return Text.same(id);
  }
}
