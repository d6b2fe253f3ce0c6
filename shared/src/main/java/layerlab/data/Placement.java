package layerlab.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Drawn points after they strayed, the training part first.
 *
 * <p>How far a point strays, and how early its turn comes, is drawn for each in the order of
 * drawing, and the first of each class are trained on by their share. So whoever draws one more
 * point moves no other, and changes the part of one other of its class at most.
 *
 * <p><b>Shapes</b> {@code order} has the number of each point among all that were drawn.
 *
 * @param train how many of the first points are trained on
 */
public record Placement(PlanarPoints points, int[] order, int train) {
  /** How far a point strays at most in x and in y at full noise. */
  private static final double REACH = 2.5;

  private record Strayed(int index, double x, double y, int label, double turn) {}

  static Placement of(DrawnData data) {
    List<Strayed> all = strayed(data);
    all.sort(Comparator.comparingDouble(Strayed::turn));
    int[] left = trained(data);
    List<Strayed> train = new ArrayList<>();
    List<Strayed> test = new ArrayList<>();
    for (Strayed point : all) {
      (left[point.label()]-- > 0 ? train : test).add(point);
    }
    int count = train.size();
    train.addAll(test);
    return of(train, count);
  }

  private static List<Strayed> strayed(DrawnData data) {
    SeededRandom random = SeededRandom.of(data.seed(), "drawn");
    double reach = REACH * data.noise();
    List<Strayed> strayed = new ArrayList<>();
    List<DrawnPoint> all = data.drawn().all();
    double[] turns = turns(data.seed(), all.size());
    for (int i = 0; i < all.size(); i++) {
      DrawnPoint point = all.get(i);
      double x = point.across() + random.uniform(-reach, reach);
      double y = point.up() + random.uniform(-reach, reach);
      if (data.drawn().takesPart(point)) {
        strayed.add(new Strayed(i, x, y, point.label(), turns[i]));
      }
    }
    return strayed;
  }

  /** When the turn of each point comes, in the order of drawing. */
  static double[] turns(int seed, int count) {
    SeededRandom random = SeededRandom.of(seed, "turn");
    double[] turns = new double[count];
    for (int i = 0; i < count; i++) {
      turns[i] = random.nextDouble();
    }
    return turns;
  }

  /** How many points of each class are trained on. */
  static int[] trained(DrawnData data) {
    int[] trained = data.drawn().counts();
    for (int i = 0; i < trained.length; i++) {
      trained[i] = Split.trainCount(trained[i], data.trainShare());
    }
    return trained;
  }

  private static Placement of(List<Strayed> all, int train) {
    int count = all.size();
    double[] x = new double[count];
    double[] y = new double[count];
    double[] labels = new double[count];
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      Strayed point = all.get(i);
      x[i] = point.x();
      y[i] = point.y();
      labels[i] = point.label();
      order[i] = point.index();
    }
    return new Placement(new PlanarPoints(x, y, labels), order, train);
  }
}
