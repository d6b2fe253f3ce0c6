package layerlab.client.paint;

import java.util.ArrayList;
import java.util.List;

/** A surface that remembers what was drawn on it. */
public final class RecordingSurface implements Surface {
  private final double width;
  private final double height;
  private List<Step> path = new ArrayList<>();
  private boolean isDashed;
  private final List<Drawn> drawn = new ArrayList<>();
  private Raster loaded = new Raster(1, 1);

  public RecordingSurface(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** A part of a path: the end of a line or curve, or the middle of a shape. */
  public record Step(Kind kind, double x, double y, double size) {
    public enum Kind {
      MOVE,
      LINE,
      CURVE,
      CIRCLE,
      RECT
    }
  }

  /** Something that was drawn. */
  public sealed interface Drawn {
    record Fill(List<Step> path, int colour) implements Drawn {}

    record Stroke(List<Step> path, int colour, double width, boolean dashed) implements Drawn {}

    record Text(String text, double x, double y, int colour) implements Drawn {}

    record Picture(Box target, int[] pixels) implements Drawn {}
  }

  public List<Drawn> drawn() {
    return drawn;
  }

  public <T extends Drawn> List<T> all(Class<T> type) {
    return drawn.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public List<String> texts() {
    return all(Drawn.Text.class).stream().map(Drawn.Text::text).toList();
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void clear() {
    drawn.clear();
  }

  @Override
  public void begin() {
    path = new ArrayList<>();
  }

  @Override
  public void moveTo(double x, double y) {
    path.add(new Step(Step.Kind.MOVE, x, y, 0));
  }

  @Override
  public void lineTo(double x, double y) {
    path.add(new Step(Step.Kind.LINE, x, y, 0));
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    path.add(new Step(Step.Kind.CURVE, x, y, 0));
  }

  @Override
  public void corner(double x1, double y1, double x2, double y2, double radius) {
    path.add(new Step(Step.Kind.LINE, x1, y1, radius));
  }

  @Override
  public void circle(double x, double y, double radius) {
    path.add(new Step(Step.Kind.CIRCLE, x, y, radius));
  }

  @Override
  public void rect(double x, double y, double width, double height) {
    path.add(new Step(Step.Kind.RECT, x + width / 2, y + height / 2, width));
  }

  @Override
  public void roundRect(double x, double y, double width, double height, double radius) {
    rect(x, y, width, height);
  }

  @Override
  public void close() {}

  @Override
  public void fill(int colour) {
    drawn.add(new Drawn.Fill(List.copyOf(path), colour));
  }

  @Override
  public void stroke(int colour, double width) {
    if (!path.isEmpty()) {
      drawn.add(new Drawn.Stroke(List.copyOf(path), colour, width, isDashed));
    }
  }

  @Override
  public void dash(double on, double off) {
    isDashed = true;
  }

  @Override
  public void solid() {
    isDashed = false;
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering, int colour) {
    drawn.add(new Drawn.Text(text, x, y, colour));
  }

  @Override
  public double measure(String text, Lettering lettering) {
    return text.length() * lettering.size() * 0.55;
  }

  @Override
  public void load(Raster raster) {
    loaded = raster;
  }

  @Override
  public void part(Box source, Box target, boolean smooth) {
    int left = (int) Math.floor(source.x());
    int top = (int) Math.floor(source.y());
    int columns = (int) Math.ceil(source.right()) - left;
    int rows = (int) Math.ceil(source.bottom()) - top;
    int[] pixels = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          loaded.pixels(), (top + row) * loaded.width() + left, pixels, row * columns, columns);
    }
    drawn.add(new Drawn.Picture(target, pixels));
  }

  @Override
  public void save() {}

  @Override
  public void clip() {}

  @Override
  public void restore() {}
}
