package layerlab.client.page;

import java.util.Optional;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.data.DrawnData;
import layerlab.data.OwnTable;
import layerlab.data.PlanarPoints;
import layerlab.data.PlanarSet;
import layerlab.data.TableSet;

/** Data sets as little pictures, drawn by their own generators. */
public final class Thumb {
  private static final int POINTS = 120;
  private static final int SEED = 4;
  private static final double NOISE = 0.1;
  private static final double SIZE = 54;
  private static final double RADIUS = 1.5;

  /** A few points and the pen. */
  private static final String DRAWN =
      "<path class='neg4' d='M10 36l1.8 1.8-1.8 1.8-1.8-1.8zM16 42l1.8 1.8-1.8 1.8-1.8-1.8zM18"
          + " 34l1.8 1.8-1.8 1.8-1.8-1.8z'/><path class='pos4' d='M8 14a1.5 1.5 0 1 0 3 0a1.5 1.5 0"
          + " 1 0-3 0M15 10a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M16 18a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1"
          + " 0-3 0'/><path class='ink' d='M24 38l2-8 17-17 6 6-17 17zM40 9l3-3 6 6-3 3z'/>";

  private Thumb() {}

  /** The picture of a set by its id. */
  public static Optional<Element> of(String set) {
    for (PlanarSet planar : PlanarSet.values()) {
      if (planar.id().equals(set)) {
        return Optional.of(picture(markup(planar)));
      }
    }
    if (set.equals(DrawnData.KIND.id())) {
      return Optional.of(picture(DRAWN));
    }
    for (TableSet table : TableSet.values()) {
      if (table.id().equals(set)) {
        return Optional.of(picture(markup(table)));
      }
    }
    return set.equals(OwnTable.KIND.id())
        ? Optional.of(
            picture(
                shape(
                    "M8 10h38v34H8zM11 20v6h9v-6zM23 20v6h9v-6zM35 20v6h8v-6zM11"
                        + " 29v5h9v-5zM23 29v5h9v-5zM35 29v5h8v-5zM11 37v4h9v-4zM23"
                        + " 37v4h9v-4zM35 37v4h8v-4z")))
        : Optional.empty();
  }

  private static Element picture(String markup) {
    return Element.of("svg", "thumb")
        .with("viewBox", "0 0 54 54")
        .with("aria-hidden", true)
        .markup(markup);
  }

  // -- points

  private static String markup(PlanarSet set) {
    double noise = set == PlanarSet.GAUSS || set == PlanarSet.BLOBS ? 0 : NOISE;
    PlanarPoints points = set.generate(POINTS, noise, SEED);
    StringBuilder markup = new StringBuilder();
    int groups = set.isRegression() ? Group.values().length : Math.max(2, set.classes());
    for (int group = 0; group < groups; group++) {
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < points.count(); i++) {
        if (group(set, points.labels()[i]) == group) {
          trace(path, set, group, across(points.x()[i]), across(-points.y()[i]));
        }
      }
      markup
          .append("<path class='")
          .append(style(set, group))
          .append("' d='")
          .append(path)
          .append("'/>");
    }
    return markup.toString();
  }

  /** How strongly a height is coloured. */
  private enum Group {
    VERY_LOW("neg4"),
    LOW("neg2"),
    HIGH("pos2"),
    VERY_HIGH("pos4");

    private final String style;

    Group(String style) {
      this.style = style;
    }
  }

  private static int group(PlanarSet set, double label) {
    if (!set.isRegression()) {
      return (int) label;
    }
    return label < -0.5 ? 0 : label < 0 ? 1 : label < 0.5 ? 2 : 3;
  }

  private static String style(PlanarSet set, int group) {
    if (set.isRegression()) {
      return Group.values()[group].style;
    }
    return switch (group) {
      case 0 -> set.classes() == 2 ? "neg4" : "run2";
      case 1 -> set.classes() == 2 ? "pos4" : "run6";
      case 2 -> "run3";
      default -> "run4";
    };
  }

  private static void trace(StringBuilder path, PlanarSet set, int group, double x, double y) {
    boolean isDiamond = set.classes() == 2 && group == 0;
    if (isDiamond) {
      path.append("M").append(Css.tenths(x)).append(" ").append(Css.tenths(y - RADIUS * 1.2));
      path.append("l1.8 1.8-1.8 1.8-1.8-1.8z");
    } else {
      path.append("M").append(Css.tenths(x - RADIUS)).append(" ").append(Css.tenths(y));
      path.append("a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0");
    }
  }

  private static double across(double value) {
    return SIZE / 2 + value / PlanarSet.LIMIT * (SIZE / 2 - 3);
  }

  // -- tables

  private static String markup(TableSet set) {
    return switch (set) {
      case IRIS ->
          "<path class='run2' d='M9 41h3v3H9zM13 44h3v3h-3zM12 38h3v3h-3zM7 45h3v3H7zM16"
              + " 40h3v3h-3zM10 36h3v3h-3z'/><path class='run6' d='M27 26l2.4 4h-4.8zM32"
              + " 22l2.4 4h-4.8zM24 21l2.4 4h-4.8zM30 29l2.4 4h-4.8zM35 26l2.4 4h-4.8zM28"
              + " 18l2.4 4h-4.8z'/><path class='run4' d='M40 12a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1"
              + " 0-3.4 0M44 17a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M37 17a1.7 1.7 0 1 0 3.4"
              + " 0a1.7 1.7 0 1 0-3.4 0M42 22a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M46 10a1.7"
              + " 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M35 11a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1"
              + " 0-3.4 0'/>";
      case DIGITS ->
          "<path class='ink' d='M17 7h20v5H17zM17 12h5v10h-5zM22 17h10v5H22zM32 22h5v15h-5zM17"
              + " 37h15v5H17zM12 32h5v5h-5z'/><path class='ink pale' d='M32 17h5v5h-5zM32"
              + " 37h5v5h-5zM12 37h5v5h-5zM12 12h5v10h-5z'/>";
      case PENGUINS ->
          shape(
              "M27 6c-8 0-10 7-10 12l-6 14 6-2c1 9 4 14 6 16h-3v3h14v-3h-3c2-2 5-7 6-16l6"
                  + " 2-6-14c0-5-2-12-10-12zM27 19c4 0 6 5 6 12s-2 13-6 13-6-6-6-13 2-12 6-12zM22"
                  + " 12h3v3h-3zM29 12h3v3h-3z");
      case WINE ->
          shape("M16 7h22c1 12-1 20-9 22v13l7 3v2H18v-2l7-3V29c-8-2-10-10-9-22zM19 10l0 6h16l0-6z");
      case BREAST_CANCER ->
          "<path class='ink pale' d='M27 6c13 0 21 9 21 21s-8 21-21 21S6 39 6 27 14 6 27 6z'/>"
              + shape("M30 18c7 0 10 5 9 11s-6 9-12 8-9-6-8-11 5-8 11-8z");
      case TITANIC ->
          shape(
              "M5 31h44l-6 12H11zM10 24h34v5H10zM16 12h5v10h-5zM25 12h5v10h-5zM34 12h5v10h-5zM13"
                  + " 34h3v3h-3zM20 34h3v3h-3zM27 34h3v3h-3zM34 34h3v3h-3z");
      case SPAMBASE -> shape("M6 13h42v28H6zM10 16l17 13 17-13zM9 18v20h36V18L27 32z");
      case CONCRETE ->
          shape(
              "M8 40h38v6H8zM12 27h13v11H12zM29 27h13v11H29zM20 14h14v11H20zM23 17h2v2h-2zM29"
                  + " 19h2v2h-2zM16 31h2v2h-2zM34 30h2v2h-2z");
      case AUTO_MPG ->
          shape(
              "M6 31c0-4 2-5 6-6l6-9c1-2 2-2 4-2h11c2 0 3 0 5 2l6 8c4 1 5 3 5 7v5h-5a5 5 0 0 0-10"
                  + " 0H20a5 5 0 0 0-10 0H6zM18 24h9v-7h-5zM30 17v7h10l-5-7zM12 37a3 3 0 1 0 6 0a3"
                  + " 3 0 1 0-6 0M36 37a3 3 0 1 0 6 0a3 3 0 1 0-6 0");
      case LETTERS -> shape("M23 8h8l14 38h-7l-4-11H20l-4 11H9zM27 15l-5 14h10z");
    };
  }

  /** A figure in ink, with holes where its outlines lie in one another. */
  private static String shape(String outlines) {
    return "<path class='ink' fill-rule='evenodd' d='" + outlines + "'/>";
  }
}
