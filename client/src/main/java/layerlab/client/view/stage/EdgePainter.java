package layerlab.client.view.stage;

import java.util.List;
import java.util.Set;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.client.view.stage.Wires.Kind;
import layerlab.graph.NodeId;

/**
 * The lowest canvas: bands, brackets and lines. Lines are drawn weakest first, those of a link in
 * 16 steps of each sign, so that few colours are set in a frame.
 */
public final class EdgePainter {
  private static final int LEVELS = 16;

  /** How much of a line is left that carries nothing. */
  static final double PALE = 0.45;

  private final Surface surface;
  private final Palette palette;
  private final Style style;

  /**
   * How lines look besides their weights.
   *
   * @param manner how this user wants them
   * @param broken layers with a problem: what comes out of them is not known
   * @param downstream layers that get nothing because of that: their lines are pale
   */
  public record Style(Manner manner, Set<NodeId> broken, Set<NodeId> downstream) {
    public Style {
      broken = Set.copyOf(broken);
      downstream = Set.copyOf(downstream);
    }
  }

  /**
   * How a user wants lines to look.
   *
   * @param thickness times as broad as usual
   */
  public record Manner(boolean dashesNegative, double thickness) {
    public static final Manner PLAIN = new Manner(false, 1);
  }

  public EdgePainter(Surface surface, Palette palette, Style style) {
    this.surface = surface;
    this.palette = palette;
    this.style = style;
  }

  public void paint(Scene scene, Wires wires) {
    surface.clear();
    List<Link> links = scene.links();
    for (int i = 0; i < links.size(); i++) {
      if (wires.isBanded(i)) {
        band(scene, links.get(i));
      }
    }
    paintPlain(scene, wires, new Plain(Kind.STRAND, false), 1);
    paintPlain(scene, wires, new Plain(Kind.UNKNOWN, false), 0.8);
    if (!style.broken().isEmpty()) {
      paintPlain(scene, wires, new Plain(Kind.STRAND, true), 1);
      paintPlain(scene, wires, new Plain(Kind.UNKNOWN, true), 0.8);
      paintBroken(scene, wires);
    }
    for (int level = 0; level < LEVELS; level++) {
      paintLevel(scene, wires, level, -1);
      paintLevel(scene, wires, level, 1);
    }
    for (Link link : links) {
      if (link instanceof Link.Bracket bracket) {
        bracket(scene, bracket);
      }
    }
    for (Column column : scene.columns()) {
      if (column.form() == Form.DOT) {
        surface.begin();
        surface.circle(column.x(0), column.y(0), 4);
        surface.fill(palette.of(Token.INK));
      }
    }
  }

  /** How broad a line is. */
  static double width(double strength, double tile) {
    double fit = Math.max(0.35, Math.min(1.2, tile / 42));
    return (0.6 + 4.6 * Math.pow(Math.abs(strength), 1.15)) * fit;
  }

  /** The colour of a line: stronger and more opaque by its weight. */
  static int colour(Palette palette, double strength) {
    double size = Math.abs(strength);
    int colour = palette.signed(Math.signum(strength) * (0.5 + 0.32 * size));
    return Colour.fade(colour, 0.22 + 0.7 * size);
  }

  private void paintLevel(Scene scene, Wires wires, int level, int sign) {
    double strength = sign * (level + 0.5) / LEVELS;
    for (int i = 0; i < scene.links().size(); i++) {
      Link link = scene.links().get(i);
      if (isBroken(link) || !trace(scene, wires, new Choice(i, level, sign))) {
        continue;
      }
      double tile = Math.max(link.from().tile(), link.to().tile());
      boolean isDense = wires.isBanded(i);
      double width = width(strength, tile) * (isDense ? 0.5 : 1) * style.manner().thickness();
      int colour = Colour.fade(colour(palette, strength), share(link));
      boolean isDashed = style.manner().dashesNegative() && sign < 0;
      if (isDashed) {
        surface.dash(2 + 2.2 * width, 2 + 1.4 * width);
      }
      surface.stroke(isDense ? Colour.fade(colour, 0.7) : colour, width);
      if (isDashed) {
        surface.solid();
      }
    }
  }

  /** Lines that are stroked together. */
  private record Choice(int link, int level, int sign) {}

  /** Traces the lines of a choice; whether there are any. */
  private boolean trace(Scene scene, Wires wires, Choice choice) {
    boolean isOpen = false;
    int end = wires.end(choice.link());
    for (int i = wires.start(choice.link()); i < end; i++) {
      boolean isHere =
          wires.kind(i) == Kind.WEIGHT
              && wires.level(i) == choice.level()
              && (wires.strength(i) < 0) == (choice.sign() < 0);
      if (isHere) {
        if (!isOpen) {
          surface.begin();
          isOpen = true;
        }
        trace(scene, wires, i);
      }
    }
    return isOpen;
  }

  /** Lines without a weight that are stroked together. */
  private record Plain(Kind kind, boolean isPale) {}

  private void paintPlain(Scene scene, Wires wires, Plain which, double width) {
    surface.begin();
    for (int i = 0; i < wires.count(); i++) {
      Link link = scene.links().get(wires.link(i));
      if (wires.kind(i) == which.kind() && !isBroken(link) && isPale(link) == which.isPale()) {
        trace(scene, wires, i);
      }
    }
    double share = which.isPale() ? PALE : 1;
    surface.stroke(Colour.fade(palette.of(Token.LINE_2), 0.7 * share), width);
  }

  /** What comes out of a layer with a problem is not known, whatever it was before. */
  private void paintBroken(Scene scene, Wires wires) {
    surface.begin();
    for (int i = 0; i < wires.count(); i++) {
      if (isBroken(scene, wires, i)) {
        trace(scene, wires, i);
      }
    }
    surface.dash(4, 3);
    surface.stroke(palette.of(Token.CRIMSON), 1);
    surface.solid();
  }

  /** Lines that leave a layer with a problem. */
  private boolean isBroken(Scene scene, Wires wires, int i) {
    return isBroken(scene.links().get(wires.link(i)));
  }

  private boolean isBroken(Link link) {
    return style.broken().contains(link.from().id());
  }

  private boolean isPale(Link link) {
    return style.downstream().contains(link.from().id());
  }

  private double share(Link link) {
    return isPale(link) ? PALE : 1;
  }

  private void trace(Scene scene, Wires wires, int i) {
    Curve.trace(surface, scene.direction(), wires.x0(i), wires.y0(i), wires.x1(i), wires.y1(i));
  }

  /** What stands for the lines that are not drawn one by one. */
  private void band(Scene scene, Link link) {
    Direction direction = scene.direction();
    double start = direction.end(link.from().box()) + 3;
    double end = direction.start(link.to().box()) - 3;
    double bend = (end - start) * 0.45;
    surface.begin();
    move(direction, start, direction.near(link.from().box()));
    curve(
        direction,
        new double[] {start + bend, end - bend, end},
        direction.near(link.from().box()),
        direction.near(link.to().box()));
    line(direction, end, direction.far(link.to().box()));
    curve(
        direction,
        new double[] {end - bend, start + bend, start},
        direction.far(link.to().box()),
        direction.far(link.from().box()));
    surface.close();
    boolean isBroken = isBroken(link);
    surface.fill(
        Colour.fade(
            palette.of(isBroken ? Token.CRIMSON : Token.INK),
            (palette.isDark() ? 0.09 : 0.06) * share(link)));
  }

  private void move(Direction direction, double along, double across) {
    surface.moveTo(direction.x(along, across), direction.y(along, across));
  }

  private void line(Direction direction, double along, double across) {
    surface.lineTo(direction.x(along, across), direction.y(along, across));
  }

  private void curve(Direction direction, double[] alongs, double from, double to) {
    surface.curveTo(
        direction.x(alongs[0], from),
        direction.y(alongs[0], from),
        direction.x(alongs[1], to),
        direction.y(alongs[1], to),
        direction.x(alongs[2], to),
        direction.y(alongs[2], to));
  }

  private void bracket(Scene scene, Link.Bracket bracket) {
    surface.begin();
    Brackets.trace(surface, scene.direction(), bracket);
    boolean isBroken = isBroken(bracket);
    if (isBroken) {
      surface.dash(5, 4);
    }
    int ink = Colour.fade(palette.of(isBroken ? Token.CRIMSON : Token.INK), share(bracket));
    surface.stroke(ink, 2);
    surface.solid();
    surface.begin();
    surface.circle(bracket.start().x(), bracket.start().y(), 3);
    surface.fill(isBroken ? palette.of(Token.INK) : ink);
    label(scene, bracket);
  }

  private void label(Scene scene, Link.Bracket bracket) {
    if (scene.direction() == Direction.DOWN) {
      return;
    }
    Room.Point middle = scene.middle(bracket);
    String text = Integer.toString(bracket.from().units());
    Lettering lettering = Lettering.caption(Lettering.Align.MIDDLE);
    double width = surface.measure(text, lettering) + 12;
    surface.begin();
    surface.rect(middle.x() - 44 - width / 2, middle.y() - 8, width, 16);
    surface.fill(palette.of(Token.PAPER));
    surface.text(text, middle.x() - 44, middle.y(), lettering, palette.of(Token.INK_2));
  }
}
