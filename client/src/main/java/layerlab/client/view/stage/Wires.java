package layerlab.client.view.stage;

import java.util.Arrays;
import java.util.Optional;
import layerlab.layer.Input;

/**
 * The single lines between units that are drawn at present, in flat arrays that are reused from
 * frame to frame. Of layers with many units, and of too many lines, only the strongest are here;
 * the links that lost some are told, so that a band stands for them.
 */
public final class Wires {
  /** More lines than this are not drawn one by one. */
  static final int MOST = 800;

  /** Of a unit of a large layer, as many incoming lines are drawn. */
  static final int STRONGEST = 6;

  private static final int LEVELS = 16;

  private int count;
  private double[] ends = new double[4 * 256];
  private double[] strengths = new double[256];
  private int[] links = new int[256];
  private int[] from = new int[256];
  private int[] to = new int[256];
  private byte[] kinds = new byte[256];
  private boolean[] banded = new boolean[8];
  private int[] starts = new int[9];
  private final int[] best = new int[STRONGEST];

  /** What a line stands for. */
  public enum Kind {
    /** A weight. */
    WEIGHT,
    /** A weight whose value is not known, or not a number. */
    UNKNOWN,
    /** A value that is passed on unchanged. */
    STRAND
  }

  private static final Kind[] KINDS = Kind.values();

  public int count() {
    return count;
  }

  public double x0(int i) {
    return ends[4 * i];
  }

  public double y0(int i) {
    return ends[4 * i + 1];
  }

  public double x1(int i) {
    return ends[4 * i + 2];
  }

  public double y1(int i) {
    return ends[4 * i + 3];
  }

  /** In [−1, 1]. */
  public double strength(int i) {
    return strengths[i];
  }

  /** The strength without its sign in 16 steps, the strongest last. */
  public int level(int i) {
    return Math.min(LEVELS - 1, (int) (Math.abs(strengths[i]) * LEVELS));
  }

  public Kind kind(int i) {
    return KINDS[kinds[i]];
  }

  /** The index of the scene's link. */
  public int link(int i) {
    return links[i];
  }

  /** Where a link's lines begin; all lines of a link stand together. */
  public int start(int link) {
    return starts[link];
  }

  public int end(int link) {
    return starts[link + 1];
  }

  /** The unit of the link's source. */
  public int from(int i) {
    return from[i];
  }

  /** The unit of the link's target. */
  public int to(int i) {
    return to[i];
  }

  /** Whether a link has lines that are not drawn. */
  public boolean isBanded(int link) {
    return banded[link];
  }

  /** Finds the lines of a scene anew. */
  public void refresh(Scene scene, Weights weights) {
    count = 0;
    int size = scene.links().size();
    if (banded.length < size) {
      banded = new boolean[size];
      starts = new int[size + 1];
    }
    Arrays.fill(banded, false);
    for (int i = 0; i < size; i++) {
      starts[i] = count;
      switch (scene.links().get(i)) {
        case Link.Fan fan -> addFan(scene.direction(), i, fan, weights);
        case Link.Strands strands -> addStrands(scene.direction(), i, strands);
        case Link.Ribbon ribbon -> banded[i] = true;
        case Link.Bracket bracket -> {}
      }
    }
    starts[size] = count;
    if (count > MOST) {
      dropWeakest();
      int at = 0;
      for (int link = 0; link <= size; link++) {
        while (at < count && links[at] < link) {
          at++;
        }
        starts[link] = at;
      }
    }
  }

  private void addStrands(Direction direction, int link, Link.Strands strands) {
    for (int unit = 0; unit < strands.from().units(); unit++) {
      add(direction, link, strands, unit, unit + strands.shift(), 0, Kind.STRAND);
    }
  }

  private void addFan(Direction direction, int link, Link.Fan fan, Weights weights) {
    if (isPicture(fan.from())) {
      banded[link] = true;
      return;
    }
    Optional<Weights.Layer> known = weights.layer(fan.from(), fan.to());
    int inputs = fan.from().units();
    int units = fan.to().units();
    boolean isSmall = inputs <= Form.MOST_TILES && units <= Form.MOST_TILES;
    if (known.isEmpty()) {
      banded[link] = !isSmall;
      for (int unit = 0; unit < units && isSmall; unit++) {
        for (int input = 0; input < inputs; input++) {
          add(direction, link, fan, input, unit, 0, Kind.UNKNOWN);
        }
      }
      return;
    }
    Weights.Layer layer = known.get();
    banded[link] = !isSmall;
    for (int unit = 0; unit < units; unit++) {
      if (isSmall) {
        for (int input = 0; input < inputs; input++) {
          addWeight(direction, link, fan, input, unit, weights.strength(layer, unit, input));
        }
      } else {
        int found = strongest(weights, layer, unit, inputs);
        for (int k = 0; k < found; k++) {
          double strength = weights.strength(layer, unit, best[k]);
          addWeight(direction, link, fan, best[k], unit, strength);
        }
      }
    }
  }

  /** The weights of pixels are drawn as pictures, at the units that have them. */
  private static boolean isPicture(Column column) {
    return column.node().layer() instanceof Input && column.form() == Form.SMALL;
  }

  private int strongest(Weights weights, Weights.Layer layer, int unit, int inputs) {
    double[] values = weights.values();
    int found = 0;
    for (int input = 0; input < inputs; input++) {
      double size = Math.abs(values[layer.weight(unit, input)]);
      int at = found;
      while (at > 0 && size > Math.abs(values[layer.weight(unit, best[at - 1])])) {
        at--;
      }
      if (at < STRONGEST) {
        int end = Math.min(found, STRONGEST - 1);
        System.arraycopy(best, at, best, at + 1, end - at);
        best[at] = input;
        found = Math.min(STRONGEST, found + 1);
      }
    }
    return found;
  }

  private void addWeight(
      Direction direction, int link, Link fan, int input, int unit, double strength) {
    boolean isNumber = !Double.isNaN(strength);
    add(
        direction,
        link,
        fan,
        input,
        unit,
        isNumber ? strength : 1,
        isNumber ? Kind.WEIGHT : Kind.UNKNOWN);
  }

  private void add(
      Direction direction, int index, Link link, int input, int unit, double strength, Kind kind) {
    if (count == links.length) {
      grow();
    }
    Column source = link.from();
    Column target = link.to();
    double leave = source.tile() / 2;
    double enter = target.form() == Form.DOT ? 0 : target.tile() / 2;
    int at = 4 * count;
    boolean isRight = direction == Direction.RIGHT;
    ends[at] = source.x(input) + (isRight ? leave : 0);
    ends[at + 1] = source.y(input) + (isRight ? 0 : leave);
    ends[at + 2] = target.x(unit) - (isRight ? enter : 0);
    ends[at + 3] = target.y(unit) - (isRight ? 0 : enter);
    strengths[count] = strength;
    links[count] = index;
    from[count] = input;
    to[count] = unit;
    kinds[count] = (byte) kind.ordinal();
    count++;
  }

  private void grow() {
    int size = 2 * links.length;
    ends = Arrays.copyOf(ends, 4 * size);
    strengths = Arrays.copyOf(strengths, size);
    links = Arrays.copyOf(links, size);
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    kinds = Arrays.copyOf(kinds, size);
  }

  /** Keeps the lines above the level at which they become few enough. */
  private void dropWeakest() {
    int[] sizes = new int[LEVELS];
    for (int i = 0; i < count; i++) {
      sizes[level(i)]++;
    }
    int least = LEVELS - 1;
    int kept = sizes[least];
    while (least > 0 && kept + sizes[least - 1] <= MOST) {
      least--;
      kept += sizes[least];
    }
    int spare = MOST - kept;
    int next = 0;
    for (int i = 0; i < count; i++) {
      boolean stays = level(i) >= least && next < MOST;
      if (level(i) == least - 1 && spare > 0 && next < MOST) {
        stays = true;
        spare--;
      }
      if (stays) {
        move(i, next++);
      } else {
        banded[links[i]] = true;
      }
    }
    count = next;
  }

  private void move(int i, int place) {
    System.arraycopy(ends, 4 * i, ends, 4 * place, 4);
    strengths[place] = strengths[i];
    links[place] = links[i];
    from[place] = from[i];
    to[place] = to[i];
    kinds[place] = kinds[i];
  }

  /** How far a point is from a line, in CSS pixels, by the nearest of its parts. */
  public double distance(Direction direction, int i, double x, double y) {
    return Curve.distance(direction, x0(i), y0(i), x1(i), y1(i), x, y);
  }
}
