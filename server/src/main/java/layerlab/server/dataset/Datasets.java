package layerlab.server.dataset;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import layerlab.data.Data;
import layerlab.data.Examples;
import layerlab.data.OwnTable;
import layerlab.data.Planar;
import layerlab.data.Split;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.data.Tabular;
import layerlab.server.dataset.Samples.Target;
import layerlab.spec.Text;

/**
 * The samples of every data set.
 *
 * <p><b>Thread</b> any.
 */
public final class Datasets {
  private static final Text NOT_HERE =
      Text.of(
          "This experiment learns from somebody's own table, which lies in the playground where it"
              + " was loaded. Give its file with --table.",
          "这个实验使用自己带来的表格，它存放在加载它的服务器上。请用 --table 给出文件。");

  private final Map<TableSet, Table> tables = new ConcurrentHashMap<>();
  private final OwnRows own;

  /** What is in use: a class that opens one link has its samples in memory once. */
  private final Map<Data, WeakReference<Samples>> drawn = new ConcurrentHashMap<>();

  /** Only what ships with the product. */
  public Datasets() {
    this(
        schema -> {
          throw new NoSamples(NOT_HERE);
        });
  }

  /**
   * @param own where tables lie that people brought along
   */
  public Datasets(OwnRows own) {
    this.own = own;
  }

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
      case Planar planar -> planar(planar);
      case TableData table -> table(table, tables.computeIfAbsent(table.set(), Table::read));
      case OwnTable table -> table(table, own.read(table.schema()));
    };
  }

  private static Samples planar(Planar data) {
    Examples examples = data.examples();
    int[] rows = IntStream.range(0, examples.count()).toArray();
    return new Samples(examples, rows, examples.inputs(), Target.AS_IT_IS);
  }

  private static Samples table(Tabular data, Table table) {
    Split split = split(data, table);
    int[] rows =
        IntStream.concat(IntStream.of(split.train()), IntStream.of(split.test())).toArray();
    int width = data.input().size();
    double[] originals = new double[table.inputs().length];
    double[] labels = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(table.inputs(), rows[i] * width, originals, i * width, width);
      labels[i] = table.labels()[rows[i]];
    }
    double[] inputs = originals.clone();
    int train = split.train().length;
    Scaling.apply(data.input(), inputs, train);
    Target target =
        data.quantity().isPresent() ? Scaling.standardizeTarget(labels, train) : Target.AS_IT_IS;
    return new Samples(new Examples(inputs, labels, width, train), rows, originals, target);
  }

  private static Split split(Tabular data, Table table) {
    if (data.quantity().isPresent()) {
      return Split.of(table.labels().length, data.trainShare(), data.seed());
    }
    int[] classes = Arrays.stream(table.labels()).mapToInt(label -> (int) label).toArray();
    return Split.stratified(classes, data.trainShare(), data.seed());
  }
}
