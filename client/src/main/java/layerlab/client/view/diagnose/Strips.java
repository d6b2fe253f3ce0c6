package layerlab.client.view.diagnose;

import java.util.List;
import java.util.function.ToDoubleFunction;
import layerlab.client.live.Checkups;
import layerlab.client.paint.Box;
import layerlab.client.paint.Hatch;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Lettering.Align;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.dense.LayerCheckup;
import layerlab.dense.LayerStatistics;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Checkup;

/** Draws the layers side by side: one column each, the same scales for all. */
public final class Strips {
  private static final Text HEALTHY = Text.of("healthy: about 10⁻³", "健康：约 10⁻³");

  /** Between a third and three thousandths, an update is as large as it should be. */
  static final double HEALTHY_LEAST = -3.5;

  static final double HEALTHY_MOST = -2.5;

  private static final double LEFT = 56;
  private static final double HEAD = 24;
  private static final double TITLE = 16;
  private static final double GAP = 16;

  /** A narrower column shows nothing. */
  private static final double NARROWEST = 88;

  /** What is measured of each layer. */
  enum Row {
    GRADIENT(Text.of("Gradient, each", "平均每个参数的梯度")),
    RATIO(Text.of("Update : weight, each step", "每步的更新量 : 权重")),
    DEAD(Text.of("Dead units", "死亡单元"));

    private final Text title;

    Row(Text title) {
      this.title = title;
    }

    Text title() {
      return title;
    }

    /** What is drawn: the power of ten of a size, the share of what is dead. */
    double of(LayerCheckup layer, int units) {
      return switch (this) {
        case GRADIENT -> Math.log10(layer.statistics().gradient());
        case RATIO -> Math.log10(layer.statistics().updateRatio());
        case DEAD -> (double) layer.statistics().activity().dead() / Math.max(1, units);
      };
    }
  }

  /**
   * A layer.
   *
   * @param units how many of them could be dead
   */
  public record Layer(String name, int units) {}

  /**
   * What is shown.
   *
   * @param chosen the number of the layer that is looked at
   * @param epochs the epoch at the right border of each column
   * @param head the epoch that is looked at; −1 for none
   */
  public record Model(List<Layer> layers, int chosen, int epochs, int head) {}

  private final Surface surface;
  private final Palette palette;
  private final Language language;
  private final Model model;
  private final Checkups checkups;

  public Strips(
      Surface surface, Palette palette, Language language, Model model, Checkups checkups) {
    this.surface = surface;
    this.palette = palette;
    this.language = language;
    this.model = model;
    this.checkups = checkups;
  }

  /** The width that so many layers need. */
  public static double width(int layers) {
    return LEFT + layers * NARROWEST;
  }

  /** Which layer's column is at a place; −1 for none. */
  public static int layerAt(double x, double width, int layers) {
    int at = (int) Math.floor((x - LEFT) / (width - LEFT) * layers);
    return x >= LEFT && at < layers ? at : -1;
  }

  /** Which epoch it is that is at a place in its column. */
  public static int epochAt(double x, double width, Model model) {
    double breadth = (width - LEFT) / model.layers().size();
    double inside = (x - LEFT) % breadth / (breadth - GAP);
    return (int) Math.round(Math.min(1, inside) * model.epochs());
  }

  /**
   * What was measured of a layer at a moment.
   *
   * @param share how far down the drawing the pointer is, 0 … 1
   */
  public static String say(Checkup checkup, int layer, double share, Language language) {
    Row[] rows = Row.values();
    Row row = rows[Math.max(0, Math.min(rows.length - 1, (int) (share * rows.length)))];
    LayerStatistics statistics = checkup.layers().get(layer).statistics();
    String value =
        switch (row) {
          case GRADIENT -> Figures.readout(statistics.gradient());
          case RATIO -> Figures.readout(statistics.updateRatio());
          case DEAD -> Integer.toString(statistics.activity().dead());
        };
    return Reading.at(checkup, language) + row.title().in(language) + " " + value;
  }

  public void paint() {
    surface.clear();
    int layers = model.layers().size();
    double breadth = (surface.width() - LEFT) / layers;
    for (int i = 0; i < layers; i++) {
      boolean isChosen = i == model.chosen();
      surface.text(
          model.layers().get(i).name(),
          LEFT + i * breadth,
          HEAD / 2,
          new Lettering(Lettering.Voice.INSTRUMENT, 12, isChosen ? 650 : 450, Align.LEFT),
          palette.of(isChosen ? Token.JADE : Token.INK_2));
    }
    double height = (surface.height() - HEAD) / Row.values().length;
    for (Row row : Row.values()) {
      double top = HEAD + row.ordinal() * height;
      surface.text(
          row.title().in(language),
          LEFT,
          top + TITLE / 2,
          Lettering.caption(Align.LEFT),
          palette.of(Token.INK_2));
      Box all = new Box(LEFT, top + TITLE, surface.width() - LEFT, height - TITLE - 6);
      paint(row, all, breadth);
    }
  }

  private void paint(Row row, Box all, double breadth) {
    double[] range = range(row);
    if (row == Row.RATIO) {
      healthy(all, range);
    }
    ticks(row, all, range);
    for (int i = 0; i < model.layers().size(); i++) {
      Box cell = new Box(all.x() + i * breadth, all.y(), breadth - GAP, all.height());
      surface.begin();
      surface.moveTo(cell.x(), cell.bottom() + 0.5);
      surface.lineTo(cell.right(), cell.bottom() + 0.5);
      surface.stroke(palette.of(Token.LINE_2), 1);
      line(row, i, cell, range);
      head(cell);
    }
  }

  /** The least and the greatest value of all layers, with something around them. */
  private double[] range(Row row) {
    if (row == Row.DEAD) {
      return new double[] {0, 1};
    }
    double least = row == Row.RATIO ? HEALTHY_LEAST : Double.POSITIVE_INFINITY;
    double most = row == Row.RATIO ? HEALTHY_MOST : Double.NEGATIVE_INFINITY;
    for (Checkup checkup : checkups.known()) {
      for (LayerCheckup layer : checkup.layers()) {
        double value = row.of(layer, 1);
        if (Math.abs(value) <= Double.MAX_VALUE) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    if (least > most) {
      return new double[] {-3, 0};
    }
    return new double[] {least - 0.3, Math.max(most, least + 1) + 0.3};
  }

  private static double y(Box cell, double[] range, double value) {
    return cell.bottom() - cell.height() * (value - range[0]) / (range[1] - range[0]);
  }

  private void healthy(Box all, double[] range) {
    double top = y(all, range, HEALTHY_MOST);
    surface.begin();
    surface.rect(all.x(), top, all.width() - GAP, y(all, range, HEALTHY_LEAST) - top);
    surface.fill(palette.of(Token.JADE_SOFT));
    surface.text(
        HEALTHY.in(language),
        all.right() - GAP,
        all.y() - TITLE / 2,
        Lettering.caption(Align.RIGHT),
        palette.of(Token.JADE));
  }

  private void ticks(Row row, Box all, double[] range) {
    if (checkups.known().isEmpty()) {
      return;
    }
    if (row == Row.DEAD) {
      tick("100%", all, all.y() + 4);
      tick("0", all, all.bottom() - 4);
      return;
    }
    int every = (int) Math.ceil((range[1] - range[0]) * 14 / all.height());
    for (int power = (int) Math.ceil(range[0]); power <= range[1]; power++) {
      if (power % Math.max(1, every) == 0) {
        tick(Ridges.power(power), all, y(all, range, power));
      }
    }
  }

  private void tick(String label, Box all, double y) {
    surface.text(label, all.x() - 6, y, Lettering.caption(Align.RIGHT), palette.of(Token.INK_3));
  }

  private double x(Box cell, int epoch) {
    return cell.x() + cell.width() * epoch / model.epochs();
  }

  /**
   * Ends where nothing was measured; what is not finite is hatched, what is 0 lies at the border.
   */
  private void line(Row row, int layer, Box cell, double[] range) {
    ToDoubleFunction<Checkup> read =
        checkup -> row.of(checkup.layers().get(layer), model.layers().get(layer).units());
    int before = -1;
    boolean isOpen = false;
    surface.begin();
    for (Checkup checkup : checkups.known()) {
      int epoch = Checkups.epoch(checkup);
      double value = read.applyAsDouble(checkup);
      boolean isNone = value == Double.NEGATIVE_INFINITY;
      double y = isNone ? cell.bottom() - 1 : y(cell, range, value);
      boolean isDrawn = isNone || Math.abs(value) <= Double.MAX_VALUE;
      if (isDrawn && isOpen && epoch - before <= checkups.spacing()) {
        surface.lineTo(x(cell, epoch), y);
      } else if (isDrawn) {
        surface.moveTo(x(cell, epoch), y);
        surface.lineTo(x(cell, epoch) + 1, y);
      }
      isOpen = isDrawn;
      before = epoch;
    }
    boolean isChosen = layer == model.chosen();
    surface.stroke(palette.of(isChosen ? Token.INK : Token.INK_2), isChosen ? 1.8 : 1.2);
    for (Checkup checkup : checkups.known()) {
      double value = read.applyAsDouble(checkup);
      if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
        double x = x(cell, Checkups.epoch(checkup));
        Hatch.paint(surface, new Box(x - 3, cell.y(), 6, cell.height()), palette);
      }
    }
  }

  private void head(Box cell) {
    if (model.head() >= 0) {
      double x = Math.round(x(cell, model.head())) + 0.5;
      surface.begin();
      surface.moveTo(x, cell.y());
      surface.lineTo(x, cell.bottom());
      surface.stroke(palette.of(Token.JADE), 1);
    }
  }
}
