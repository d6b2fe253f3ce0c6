package layerlab.data;

import layerlab.maths.Elementary;

/**
 * Draws the points of one set, class after class.
 *
 * <p><b>Source</b> docs/reference/playground.md; the four clouds, the moons and the rings are ours.
 */
final class PlanarDrawing {
  private static final double RADIUS = 5;
  private static final double MOON_RADIUS = 3.4;
  private static final int RINGS = 3;
  private static final double XOR_GAP = 0.3;
  private static final double SPIRAL_TURNS = 1.75;

  /** Centre x, y and sign of each hill. */
  private static final double[][] HILLS = {
    {-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}
  };

  /** Centres of the four clouds by class: the quadrants in their usual order. */
  private static final double[][] CLOUDS = {{2.5, 2.5}, {-2.5, 2.5}, {-2.5, -2.5}, {2.5, -2.5}};

  private final SeededRandom random;
  private final double noise;
  private final double[] x;
  private final double[] y;
  private final double[] labels;

  private PlanarDrawing(int count, double noise, SeededRandom random) {
    this.random = random;
    this.noise = noise;
    this.x = new double[count];
    this.y = new double[count];
    this.labels = new double[count];
  }

  static PlanarPoints draw(PlanarSet set, int count, double noise, SeededRandom random) {
    PlanarDrawing drawing = new PlanarDrawing(count, noise, random);
    for (int i = 0; i < count; i++) {
      drawing.point(set, i);
    }
    return new PlanarPoints(drawing.x, drawing.y, drawing.labels);
  }

  private void point(PlanarSet set, int i) {
    switch (set) {
      case CIRCLE -> circle(i);
      case XOR -> xor(i);
      case GAUSS -> gauss(i);
      case SPIRAL -> spiral(i);
      case BLOBS -> blob(i);
      case MOONS -> moon(i);
      case RINGS -> ring(i);
      case PLANE -> plane(i);
      case MULTI_GAUSS -> hills(i);
    }
  }

  /** Where the points of the second class begin. */
  private int half() {
    return x.length / 2;
  }

  private double stray(double most) {
    return random.uniform(-most, most) * noise;
  }

  private void circle(int i) {
    double radius = i < half() ? random.uniform(0, RADIUS / 2) : random.uniform(3.5, RADIUS);
    double angle = random.uniform(0, 2 * Math.PI);
    x[i] = radius * Elementary.sin(angle);
    y[i] = radius * Elementary.cos(angle);
    double dx = x[i] + stray(RADIUS);
    double dy = y[i] + stray(RADIUS);
    labels[i] = Math.sqrt(dx * dx + dy * dy) < RADIUS / 2 ? 1 : 0;
  }

  private void xor(int i) {
    x[i] = awayFromAxis(random.uniform(-RADIUS, RADIUS));
    y[i] = awayFromAxis(random.uniform(-RADIUS, RADIUS));
    double product = (x[i] + stray(RADIUS)) * (y[i] + stray(RADIUS));
    labels[i] = product >= 0 ? 1 : 0;
  }

  private static double awayFromAxis(double value) {
    return value > 0 ? value + XOR_GAP : value - XOR_GAP;
  }

  private void gauss(int i) {
    boolean positive = i < half();
    cloud(i, positive ? 2 : -2, positive ? 2 : -2);
    labels[i] = positive ? 1 : 0;
  }

  private void cloud(int i, double centreX, double centreY) {
    double deviation = Math.sqrt(0.5 + 7 * noise);
    x[i] = centreX + deviation * random.gaussian();
    y[i] = centreY + deviation * random.gaussian();
  }

  private void spiral(int i) {
    boolean positive = i < half();
    double along = positive ? (double) i / half() : (double) (i - half()) / (x.length - half());
    double radius = RADIUS * along;
    double angle = SPIRAL_TURNS * along * 2 * Math.PI + (positive ? 0 : Math.PI);
    x[i] = radius * Elementary.sin(angle) + stray(1);
    y[i] = radius * Elementary.cos(angle) + stray(1);
    labels[i] = positive ? 1 : 0;
  }

  private void blob(int i) {
    int index = (int) ((long) i * CLOUDS.length / x.length);
    cloud(i, CLOUDS[index][0], CLOUDS[index][1]);
    labels[i] = index;
  }

  /** Two half circles, each with an end in the other's hollow. */
  private void moon(int i) {
    boolean upper = i < half();
    double angle = random.uniform(0, Math.PI);
    double turn = upper ? 1 : -1;
    x[i] = turn * (MOON_RADIUS * Elementary.cos(angle) - MOON_RADIUS / 2) + stray(RADIUS / 2);
    y[i] = turn * (MOON_RADIUS * Elementary.sin(angle) - MOON_RADIUS / 4) + stray(RADIUS / 2);
    labels[i] = upper ? 1 : 0;
  }

  /** Concentric, the innermost is the first class. */
  private void ring(int i) {
    int index = (int) ((long) i * RINGS / x.length);
    double radius = RADIUS * (index + 0.7) / RINGS + random.uniform(-0.3, 0.3);
    double angle = random.uniform(0, 2 * Math.PI);
    x[i] = radius * Elementary.sin(angle) + stray(RADIUS / 2);
    y[i] = radius * Elementary.cos(angle) + stray(RADIUS / 2);
    labels[i] = index;
  }

  private void anywhere(int i) {
    x[i] = random.uniform(-PlanarSet.LIMIT, PlanarSet.LIMIT);
    y[i] = random.uniform(-PlanarSet.LIMIT, PlanarSet.LIMIT);
  }

  private void plane(int i) {
    anywhere(i);
    double movedX = x[i] + stray(PlanarSet.LIMIT);
    double movedY = y[i] + stray(PlanarSet.LIMIT);
    labels[i] = (movedX + movedY) / 10;
  }

  private void hills(int i) {
    anywhere(i);
    labels[i] = height(x[i] + stray(PlanarSet.LIMIT), y[i] + stray(PlanarSet.LIMIT));
  }

  private static double height(double atX, double atY) {
    double height = 0;
    for (double[] hill : HILLS) {
      double dx = atX - hill[0];
      double dy = atY - hill[1];
      double here = hill[2] * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / 2);
      if (Math.abs(here) > Math.abs(height)) {
        height = here;
      }
    }
    return height;
  }
}
