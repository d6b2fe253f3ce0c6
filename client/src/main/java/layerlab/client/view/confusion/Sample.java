package layerlab.client.view.confusion;

import java.util.List;

/**
 * One sample of a table, as people can look at it.
 *
 * @param name its number in the data set, in words
 */
public sealed interface Sample {
  String name();

  /** A small picture in ink. */
  record Picture(String name, String source) implements Sample {}

  /** A row of figures. */
  record Figures(String name, List<String> values) implements Sample {
    public Figures {
      values = List.copyOf(values);
    }
  }
}
