package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.json.Base64Text;

/**
 * The points that somebody drew, in the order in which they were drawn.
 *
 * <p>As a text each is four characters: 24 bits as Base64, the two highest its class, then 11 bits
 * each of x and y, counted from the lower left corner of the grid.
 *
 * @param all those of classes that take part, and those of others
 * @param classes how many classes take part, 2…4
 */
public record DrawnPoints(List<DrawnPoint> all, int classes) {
  /** More are not kept. */
  public static final int MOST = 500;

  public static final int MOST_CLASSES = 4;
  private static final int BYTES = 3;
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  /** Where the first points of each class lie, in the order of the classes. */
  private static final double[][] CENTRES = {{-2.5, -2.5}, {2.5, 2.5}, {-2.5, 2.5}, {2.5, -2.5}};

  /** How the first points of a class lie around their centre. */
  private static final double[][] CROSS = {{0.8, 0}, {0, 0.8}, {-0.8, 0}, {0, -0.8}};

  public DrawnPoints {
    all = List.copyOf(all);
    if (all.size() > MOST) {
      throw new IllegalArgumentException(all.size() + " points");
    }
  }

  /** A few points of each class, so that there is something to learn. */
  public static DrawnPoints few(int classes) {
    return new DrawnPoints(List.of(), classes).filled();
  }

  /** A few points more of each class that has too few; of them as many as there is room for. */
  DrawnPoints filled() {
    List<DrawnPoint> more = new ArrayList<>(all);
    int[] counts = counts();
    for (int label = 0; label < taking(); label++) {
      if (counts[label] < Split.LEAST) {
        for (double[] arm : CROSS) {
          double[] centre = CENTRES[label];
          more.add(DrawnPoint.at(centre[0] + arm[0], centre[1] + arm[1], label));
        }
      }
    }
    return new DrawnPoints(more.subList(0, Math.min(MOST, more.size())), classes);
  }

  /** How many points each class has; 0 for those that do not take part. */
  int[] counts() {
    int[] counts = new int[MOST_CLASSES];
    for (DrawnPoint point : all) {
      if (takesPart(point)) {
        counts[point.label()]++;
      }
    }
    return counts;
  }

  boolean takesPart(DrawnPoint point) {
    return point.label() < taking();
  }

  /** How many classes take part, also where what was asked for is out of range. */
  int taking() {
    return Math.max(2, Math.min(MOST_CLASSES, classes));
  }

  /** How many more there is room for. */
  public int room() {
    return MOST - all.size();
  }

  /** With another point, where there is room. */
  public DrawnPoints plus(DrawnPoint point) {
    if (room() == 0) {
      return this;
    }
    List<DrawnPoint> more = new ArrayList<>(all);
    more.add(point);
    return new DrawnPoints(more, classes);
  }

  /** With a point elsewhere. */
  public DrawnPoints with(int index, DrawnPoint point) {
    List<DrawnPoint> others = new ArrayList<>(all);
    others.set(index, point);
    return new DrawnPoints(others, classes);
  }

  /**
   * Without a point. The last one takes its place, so that all others stray as before and stay in
   * their part.
   */
  public DrawnPoints minus(int index) {
    List<DrawnPoint> fewer = new ArrayList<>(all);
    DrawnPoint last = fewer.removeLast();
    if (index < fewer.size()) {
      fewer.set(index, last);
    }
    return new DrawnPoints(fewer, classes);
  }

  public DrawnPoints none() {
    return new DrawnPoints(List.of(), classes);
  }

  /** The points as a text. */
  public String text() {
    byte[] bytes = new byte[all.size() * BYTES];
    for (int i = 0; i < all.size(); i++) {
      DrawnPoint point = all.get(i);
      int bits =
          point.label() << 2 * BITS
              | point.x() - DrawnPoint.LEAST << BITS
              | point.y() - DrawnPoint.LEAST;
      bytes[i * BYTES] = (byte) (bits >> 16);
      bytes[i * BYTES + 1] = (byte) (bits >> 8);
      bytes[i * BYTES + 2] = (byte) bits;
    }
    return Base64Text.LINK.write(bytes);
  }

  /** Reads what {@link #text} wrote; empty for any other text, and for too many points. */
  static Optional<List<DrawnPoint>> read(String text) {
    if (text.length() % 4 != 0 || text.length() / 4 > MOST) {
      return Optional.empty();
    }
    return Base64Text.LINK.read(text).map(DrawnPoints::points);
  }

  private static List<DrawnPoint> points(byte[] bytes) {
    List<DrawnPoint> points = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += BYTES) {
      int bits = (bytes[i] & 255) << 16 | (bytes[i + 1] & 255) << 8 | bytes[i + 2] & 255;
      points.add(
          new DrawnPoint(
              (bits >> BITS & MASK) + DrawnPoint.LEAST,
              (bits & MASK) + DrawnPoint.LEAST,
              bits >> 2 * BITS));
    }
    return points;
  }
}
