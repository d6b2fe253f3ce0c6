package layerlab.table;

import java.util.List;
import layerlab.spec.Text;

/**
 * A column as its table's owner sees it.
 *
 * @param use what is made of it
 * @param offers what else could be made of it, and of it as the target
 */
public record ColumnPreview(
    String name, Use use, Offers offers, Filling filling, Contents contents) {

  /** What is made of a column. */
  public sealed interface Use {
    record AsNumber() implements Use {}

    record AsCategory() implements Use {}

    /** It is left out, and why. */
    record LeftOut(Text why) implements Use {}
  }

  /**
   * What could be made of a column.
   *
   * @param asTarget the likeliest first; empty where it cannot be predicted
   */
  public record Offers(List<ColumnKind> asInput, List<ColumnKind> asTarget) {
    public Offers {
      asInput = List.copyOf(asInput);
      asTarget = List.copyOf(asTarget);
    }
  }

  /**
   * How much stands in a column.
   *
   * @param distinct how many different values; counted to {@link #MOST_DISTINCT}
   * @param first what stands in it in the first rows of the file, long cells cut short
   */
  public record Filling(int missing, int distinct, List<String> first) {
    public static final int MOST_DISTINCT = 200;
    public static final int FIRST_ROWS = 5;

    public Filling {
      first = List.copyOf(first);
    }
  }

  /** What stands in a column. */
  public sealed interface Contents {

    /**
     * Numbers.
     *
     * @param histogram how many lie in each of equal parts from the least to the most
     */
    record Numbers(
        double least, double most, double mean, double deviation, List<Integer> histogram)
        implements Contents {
      public Numbers {
        histogram = List.copyOf(histogram);
      }
    }

    /** Some words, and how often each stands there. */
    record Words(List<String> words, List<Integer> counts) implements Contents {
      public Words {
        words = List.copyOf(words);
        counts = List.copyOf(counts);
      }
    }

    /** Too many different words to show, or nothing. */
    record Unshown() implements Contents {}
  }

  /** What it is used as, without the reason. */
  public ColumnKind kind() {
    return switch (use) {
      case Use.AsNumber() -> ColumnKind.NUMBER;
      case Use.AsCategory() -> ColumnKind.CATEGORY;
      case Use.LeftOut out -> ColumnKind.OUT;
    };
  }
}
