package layerlab.client.view.confusion;

import java.util.List;

/** One sample of a table, as people can look at it. */
public sealed interface Sample {
  /** Its number in the data set, in words. */
  String name();

  /** A small picture in ink. */
  record Picture(String name, String source) implements Sample {}

  /**
   * A row of figures.
   *
   * @param row its number in the data set, from 0
   */
  record Figures(String name, int row, List<String> values) implements Sample {
    public Figures {
      values = List.copyOf(values);
    }
  }
}
