package layerlab.server.dataset;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import layerlab.data.Data;
import layerlab.data.Examples;
import layerlab.data.PlanarData;
import layerlab.data.Split;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.server.dataset.Samples.Target;

/**
 * The samples of every data set.
 *
 * <p><b>Thread</b> any.
 */
public final class Datasets {
  private final Map<TableSet, Table> tables = new ConcurrentHashMap<>();

  /** What is in use: a class that opens one link has its samples in memory once. */
  private final Map<Data, WeakReference<Samples>> drawn = new ConcurrentHashMap<>();

  /** What a network learns from, the training part first. */
  public Examples examples(Data data) {
    return samples(data).examples();
  }

  /** The same, with what is shown to people. */
  public Samples samples(Data data) {
    Samples known = Optional.ofNullable(drawn.get(data)).map(WeakReference::get).orElse(null);
    if (known != null) {
      return known;
    }
    Samples samples = draw(data);
    drawn.values().removeIf(reference -> reference.get() == null);
    drawn.put(data, new WeakReference<>(samples));
    return samples;
  }

  private Samples draw(Data data) {
    return switch (data) {
      case PlanarData planar -> planar(planar);
      case TableData table -> table(table, tables.computeIfAbsent(table.set(), Table::read));
    };
  }

  private static Samples planar(PlanarData data) {
    Examples examples = data.examples();
    int[] rows = IntStream.range(0, examples.count()).toArray();
    return new Samples(examples, rows, examples.inputs(), Target.AS_IT_IS);
  }

  private static Samples table(TableData data, Table table) {
    Split split = split(data, table);
    int[] rows =
        IntStream.concat(IntStream.of(split.train()), IntStream.of(split.test())).toArray();
    int width = data.set().input().size();
    double[] originals = new double[table.inputs().length];
    double[] labels = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(table.inputs(), rows[i] * width, originals, i * width, width);
      labels[i] = table.labels()[rows[i]];
    }
    double[] inputs = originals.clone();
    int train = split.train().length;
    Scaling.apply(data.set(), inputs, train);
    Target target =
        data.set().quantity().isPresent()
            ? Scaling.standardizeTarget(labels, train)
            : Target.AS_IT_IS;
    return new Samples(new Examples(inputs, labels, width, train), rows, originals, target);
  }

  private static Split split(TableData data, Table table) {
    if (data.set().quantity().isPresent()) {
      return Split.of(table.labels().length, data.trainShare(), data.seed());
    }
    int[] classes = Arrays.stream(table.labels()).mapToInt(label -> (int) label).toArray();
    return Split.stratified(classes, data.trainShare(), data.seed());
  }
}
