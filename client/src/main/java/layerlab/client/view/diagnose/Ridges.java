package layerlab.client.view.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import layerlab.client.live.Checkups;
import layerlab.client.view.time.LossScale;
import layerlab.client.view.time.LossScale.Tick;
import layerlab.dense.Distribution;
import layerlab.dense.Distribution.Bins;
import layerlab.dense.LayerCheckup;
import layerlab.graph.Numbers;
import layerlab.spec.Figures;
import layerlab.spec.Text;
import layerlab.wire.Checkup;

/**
 * How the numbers of a layer were distributed over the run, each moment by itself, in bins that are
 * the same for all.
 *
 * @param from the first bin that is shown, smallest numbers first
 * @param to behind the last one
 * @param ticks where in the bins some numbers lie
 */
public record Ridges(Kind kind, int from, int to, List<Tick> ticks, List<Ridge> all) {
  /**
   * A moment whose numbers reach so many doublings beyond the usual ones does not set the scale.
   */
  private static final int OUTLIER = 3;

  private static final int FEWEST_BINS = 6;
  private static final double OCTAVES_A_DECADE = Math.log(10) / Math.log(2);

  /** What is counted. */
  public enum Kind {
    WEIGHTS(Text.of("Weights", "权重"), LayerCheckup::weights),
    ACTIVATIONS(Text.of("Activations", "激活值"), LayerCheckup::activations),
    GRADIENTS(Text.of("Gradients, by size", "梯度大小"), LayerCheckup::gradients);

    private final Text title;
    private final Function<LayerCheckup, Distribution> part;

    Kind(Text title, Function<LayerCheckup, Distribution> part) {
      this.title = title;
      this.part = part;
    }

    public Text title() {
      return title;
    }

    public Distribution of(LayerCheckup layer) {
      return part.apply(layer);
    }

    /** Whether the numbers have signs; else they are sizes. */
    public boolean isSigned() {
      return this != GRADIENTS;
    }
  }

  /**
   * One moment.
   *
   * @param heights of the bins from the first that is shown, 0 … 1
   * @param isStrange whether there were numbers that are not finite
   */
  public record Ridge(int epoch, Numbers heights, boolean isStrange) {}

  /**
   * Those of one layer.
   *
   * @param layer its number among those that learn
   */
  public static Ridges of(List<Checkup> checkups, int layer, Kind kind) {
    List<Distribution> parts = new ArrayList<>();
    checkups.forEach(checkup -> parts.add(kind.of(checkup.layers().get(layer))));
    int exponent = kind.isSigned() ? exponent(parts) : 0;
    List<double[]> rows = new ArrayList<>();
    int from = kind.isSigned() ? Bins.COUNT / 2 - 1 : Bins.COUNT;
    int to = kind.isSigned() ? Bins.COUNT / 2 + 1 : 0;
    boolean hasZeros = false;
    for (Distribution part : parts) {
      double[] row =
          kind.isSigned()
              ? smooth(row(part.bins(), part.bins().exponent() - exponent), 0)
              : smooth(row(part.bins(), 0), 1);
      rows.add(row);
      hasZeros |= !kind.isSigned() && row[0] > 0;
      for (int bin = kind.isSigned() ? 0 : 1; bin < row.length; bin++) {
        if (row[bin] > 0) {
          from = Math.min(from, bin);
          to = Math.max(to, bin + 1);
        }
      }
    }
    if (from > to) {
      from = -Bins.LEAST_SIZE;
      to = from + 1;
    }
    from = Math.max(kind.isSigned() ? 0 : 2, Math.min(from, to - FEWEST_BINS)) - (hasZeros ? 2 : 0);
    to = Math.min(Bins.COUNT, Math.max(to, from + FEWEST_BINS));
    List<Ridge> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      if (hasZeros) {
        row[from] = row[0];
      }
      all.add(
          new Ridge(
              Checkups.epoch(checkups.get(i)),
              Numbers.part(row, from, to),
              parts.get(i).figures().strange() > 0));
    }
    return new Ridges(
        kind,
        from,
        to,
        all.isEmpty()
            ? List.of()
            : kind.isSigned() ? values(from, to, exponent) : sizes(from, to, hasZeros),
        all);
  }

  /** The largest that is not far beyond the usual. */
  private static int exponent(List<Distribution> parts) {
    List<Integer> exponents =
        new ArrayList<>(parts.stream().map(part -> part.bins().exponent()).sorted().toList());
    return exponents.isEmpty()
        ? 0
        : Math.min(exponents.getLast(), exponents.get(exponents.size() / 2) + OUTLIER);
  }

  /**
   * A histogram in other bins.
   *
   * @param doublings how often these double until they are its own; those that are finer are summed
   *     up, of coarser ones each bin is several
   */
  private static double[] row(Bins bins, int doublings) {
    double[] row = new double[Bins.COUNT];
    int half = Bins.COUNT / 2;
    for (int bin = 0; bin < Bins.COUNT; bin++) {
      if (doublings > 0) {
        row[bin] = bins.level(half + ((bin - half) >> Math.min(31, doublings)));
      } else {
        row[half + ((bin - half) >> Math.min(31, -doublings))] += bins.level(bin);
      }
    }
    return row;
  }

  /** Each bin with something of its neighbours, the highest 1; few numbers make no comb. */
  private static double[] smooth(double[] row, int first) {
    double[] smooth = row.clone();
    double most = first > 0 ? row[0] : 0;
    for (int bin = first; bin < row.length; bin++) {
      double sum = 0;
      for (int away = -2; away <= 2; away++) {
        int beside = bin + away;
        boolean isInside = beside >= first && beside < row.length;
        sum += isInside ? row[beside] * (3 - Math.abs(away)) / 9 : 0;
      }
      smooth[bin] = sum;
      most = Math.max(most, sum);
    }
    for (int bin = 0; bin < row.length && most > 0; bin++) {
      smooth[bin] /= most;
    }
    return smooth;
  }

  private static List<Tick> values(int from, int to, int exponent) {
    double breadth = Math.pow(2, exponent) / (Bins.COUNT / 2);
    int half = Bins.COUNT / 2;
    double step = LossScale.step(breadth * (to - from) / 3.5);
    List<Tick> ticks = new ArrayList<>();
    for (int i = (int) Math.ceil(breadth * (from - half) / step);
        i * step <= breadth * (to - half);
        i++) {
      ticks.add(
          new Tick(half + i * step / breadth, Figures.shown(Math.rint(i * step * 1e9) / 1e9)));
    }
    return ticks;
  }

  private static List<Tick> sizes(int from, int to, boolean hasZeros) {
    List<Tick> ticks = new ArrayList<>();
    int first = from + (hasZeros ? 2 : 0);
    int every = (int) Math.ceil((to - first) / OCTAVES_A_DECADE / 4);
    for (int decade = -16; decade < 5; decade++) {
      double at = 1 - Bins.LEAST_SIZE + decade * OCTAVES_A_DECADE;
      if (decade % every == 0 && at >= first && at <= to) {
        ticks.add(new Tick(at, power(decade)));
      }
    }
    if (hasZeros) {
      ticks.add(new Tick(from + 0.5, "0"));
    }
    return ticks;
  }

  /** {@code 10⁻³}. */
  static String power(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }

  /** The bin at which positive numbers begin, where numbers have signs. */
  int zero() {
    return Bins.COUNT / 2;
  }
}
