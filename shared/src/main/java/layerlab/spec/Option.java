package layerlab.spec;

import java.util.List;

/** One value that a {@link Param.Choice} or {@link Param.Several} offers. */
public record Option(String id, Text title) {

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
