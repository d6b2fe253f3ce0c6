package layerlab.server.table;

import java.util.Arrays;
import java.util.List;

/** Counts numbers in equal parts between the least and the most. */
final class Bins {
  private static final int PARTS = 20;

  /** Counts nothing. */
  static final Bins NONE = new Bins(0, Double.NaN);

  private final double least;
  private final double width;
  private final int[] counts = new int[PARTS];

  Bins(double least, double most) {
    this.least = least;
    this.width = most - least;
  }

  void add(double number) {
    if (width >= 0) {
      double part = width > 0 ? (number - least) / width * PARTS : 0;
      counts[(int) Math.min(PARTS - 1, part)]++;
    }
  }

  List<Integer> counts() {
    return Arrays.stream(counts).boxed().toList();
  }
}
