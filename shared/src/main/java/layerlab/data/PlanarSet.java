package layerlab.data;

import layerlab.spec.Text;

/**
 * The synthetic sets in the square [−6, 6]².
 *
 * <p><b>Source</b> the first six are the TensorFlow playground's, described in
 * docs/reference/playground.md.
 */
public enum PlanarSet {
  SPIRAL("spiral", Text.of("spiral", "螺旋"), 2),
  CIRCLE("circle", Text.of("circle", "圆环"), 2),
  XOR("xor", Text.of("exclusive or", "异或"), 2),
  GAUSS("gauss", Text.of("two clouds", "两团云"), 2),
  BLOBS("blobs", Text.of("four clouds", "四团云"), 4),
  MOONS("moons", Text.of("two moons", "双月"), 2),
  RINGS("rings", Text.of("three rings", "三环"), 3),
  PLANE("plane", Text.of("plane", "斜面"), 0),
  MULTI_GAUSS("multi-gauss", Text.of("hills", "山丘"), 0);

  /** The points lie in [−LIMIT, LIMIT]². */
  public static final double LIMIT = 6;

  private final String id;
  private final Text title;
  private final int classes;

  PlanarSet(String id, Text title, int classes) {
    this.id = id;
    this.title = title;
    this.classes = classes;
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  /** The number of classes, 0 for a regression. */
  public int classes() {
    return classes;
  }

  public boolean isRegression() {
    return classes == 0;
  }

  /** As many points as the playground draws: 500, or 1200 for a regression. */
  public int initialCount() {
    return isRegression() ? 1200 : 500;
  }

  public Task task() {
    return switch (classes) {
      case 0 -> new Task.Regression();
      default -> new Task.Classification(Task.Classification.planar(classes));
    };
  }

  /**
   * Draws points and shuffles them once. The same arguments give the same points, on both runtimes
   * and for ever.
   *
   * @param noise share in [0, 0.5]
   */
  public PlanarPoints generate(int count, double noise, int seed) {
    if (count < 1 || !(noise >= 0 && noise <= 0.5)) {
      throw new IllegalArgumentException(count + " points with noise " + noise);
    }
    SeededRandom random = SeededRandom.of(seed, id);
    PlanarPoints points = PlanarDrawing.draw(this, count, noise, random);
    return points.inOrder(random.permutation(count));
  }
}
