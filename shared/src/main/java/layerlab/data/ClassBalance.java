package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.spec.Text;

/**
 * How many samples of each class are learned from, and how many are kept back for the test.
 *
 * @param classes in the order of their index
 */
public record ClassBalance(List<Count> classes) {
  public ClassBalance {
    classes = List.copyOf(classes);
  }

  /** The samples of one class. */
  public record Count(Text name, int train, int test) {
    public int all() {
      return train + test;
    }
  }

  /**
   * The balance of data; empty where a number is predicted.
   *
   * <p>Tables say how many samples of each class they have, and a {@link Split} is drawn class by
   * class, so that no sample need be looked at.
   */
  public static Optional<ClassBalance> of(Data data) {
    return data.shape().task() instanceof Task.Classification(List<Text> classes)
        ? Optional.of(
            switch (data) {
              case Planar points -> ofPoints(points, classes);
              case TableData rows -> ofTable(rows.set().sizes(), rows.trainShare(), classes);
              case OwnTable rows -> ofTable(rows.schema().counts(), rows.trainShare(), classes);
            })
        : Optional.empty();
  }

  private static ClassBalance ofPoints(Planar data, List<Text> classes) {
    PlanarPoints points = data.points();
    int trained = data.train();
    int[] train = new int[classes.size()];
    int[] all = new int[classes.size()];
    for (int i = 0; i < points.count(); i++) {
      int index = (int) points.labels()[i];
      all[index]++;
      train[index] += i < trained ? 1 : 0;
    }
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      counts.add(new Count(classes.get(i), train[i], all[i] - train[i]));
    }
    return new ClassBalance(counts);
  }

  private static ClassBalance ofTable(List<Integer> sizes, double trainShare, List<Text> classes) {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      int train = Split.trainCount(sizes.get(i), trainShare);
      counts.add(new Count(classes.get(i), train, sizes.get(i) - train));
    }
    return new ClassBalance(counts);
  }
}
