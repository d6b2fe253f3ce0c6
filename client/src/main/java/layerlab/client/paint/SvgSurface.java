package layerlab.client.paint;

import java.util.function.ToDoubleBiFunction;
import layerlab.json.Base64Text;

/** Writes what is drawn as SVG, by the same calls that paint a canvas. */
public final class SvgSurface implements Surface {
  private static final String SANS = "Inter, system-ui, sans-serif";
  private static final String SERIF = "'Source Serif 4', Georgia, serif";

  private final double width;
  private final double height;
  private final String name;
  private final ToDoubleBiFunction<String, Lettering> ruler;
  private final StringBuilder svg = new StringBuilder();
  private final StringBuilder path = new StringBuilder();
  private double x;
  private double y;
  private String dashes = "";
  private Raster raster = new Raster(1, 1);
  private int clips;

  /** For each {@link #save()} that is open, how many groups were begun since. */
  private String open = "";

  /**
   * @param name unlike those of other surfaces in the same file
   * @param ruler measures text
   */
  public SvgSurface(
      double width, double height, String name, ToDoubleBiFunction<String, Lettering> ruler) {
    this.width = width;
    this.height = height;
    this.name = name;
    this.ruler = ruler;
  }

  /** A whole file. */
  public static String file(
      Composition picture, String title, ToDoubleBiFunction<String, Lettering> ruler) {
    StringBuilder file = new StringBuilder();
    String size = number(picture.width()) + " " + number(picture.height());
    file.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(size);
    file.append("\" width=\"").append(number(picture.width()));
    file.append("\" height=\"").append(number(picture.height())).append("\"><title>");
    file.append(escaped(title)).append("</title><rect width=\"100%\" height=\"100%\"");
    file.append(ink("fill", picture.paper())).append("/>");
    int number = 0;
    for (Composition.Piece piece : picture.pieces()) {
      Box box = piece.place();
      SvgSurface surface = new SvgSurface(box.width(), box.height(), "p" + number++ + "-", ruler);
      piece.painter().accept(surface);
      file.append("<g transform=\"translate(").append(number(box.x())).append(' ');
      file.append(number(box.y())).append(")\">").append(surface.svg).append("</g>");
    }
    return file.append("</svg>").toString();
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
    svg.setLength(0);
  }

  @Override
  public void begin() {
    path.setLength(0);
  }

  private void point(char command, double toX, double toY) {
    path.append(command);
    place(toX, toY);
  }

  private void place(double toX, double toY) {
    path.append(number(toX)).append(' ').append(number(toY));
    x = toX;
    y = toY;
  }

  @Override
  public void moveTo(double toX, double toY) {
    point('M', toX, toY);
  }

  @Override
  public void lineTo(double toX, double toY) {
    point(path.isEmpty() ? 'M' : 'L', toX, toY);
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) {
    point('C', x1, y1);
    path.append(' ');
    place(x2, y2);
    path.append(' ');
    place(toX, toY);
  }

  /** A canvas's {@code arcTo}: to where the circle touches both lines. */
  @Override
  public void corner(double x1, double y1, double x2, double y2, double radius) {
    double ax = x - x1;
    double ay = y - y1;
    double bx = x2 - x1;
    double by = y2 - y1;
    double a = Math.sqrt(ax * ax + ay * ay);
    double b = Math.sqrt(bx * bx + by * by);
    double turn = ax * by - ay * bx;
    if (a == 0 || b == 0 || Math.abs(turn) < 1e-9 || radius == 0) {
      lineTo(x1, y1);
      return;
    }
    double cosine = (ax * bx + ay * by) / (a * b);
    double reach = radius * Math.sqrt((1 + cosine) / (1 - cosine));
    lineTo(x1 + ax / a * reach, y1 + ay / a * reach);
    arc(radius, turn < 0, x1 + bx / b * reach, y1 + by / b * reach);
  }

  private void arc(double radius, boolean isClockwise, double toX, double toY) {
    path.append('A').append(number(radius)).append(' ').append(number(radius));
    path.append(isClockwise ? " 0 0 1 " : " 0 0 0 ");
    place(toX, toY);
  }

  @Override
  public void circle(double middleX, double middleY, double radius) {
    moveTo(middleX + radius, middleY);
    arc(radius, true, middleX - radius, middleY);
    arc(radius, true, middleX + radius, middleY);
    path.append('Z');
  }

  @Override
  public void rect(double left, double top, double boxWidth, double boxHeight) {
    moveTo(left, top);
    lineTo(left + boxWidth, top);
    lineTo(left + boxWidth, top + boxHeight);
    lineTo(left, top + boxHeight);
    path.append('Z');
  }

  @Override
  public void roundRect(double left, double top, double boxWidth, double boxHeight, double radius) {
    double r = Math.min(radius, Math.min(boxWidth, boxHeight) / 2);
    double right = left + boxWidth;
    double bottom = top + boxHeight;
    moveTo(left + r, top);
    lineTo(right - r, top);
    arc(r, true, right, top + r);
    lineTo(right, bottom - r);
    arc(r, true, right - r, bottom);
    lineTo(left + r, bottom);
    arc(r, true, left, bottom - r);
    lineTo(left, top + r);
    arc(r, true, left + r, top);
    path.append('Z');
  }

  @Override
  public void close() {
    path.append('Z');
  }

  @Override
  public void fill(int colour) {
    shape(ink("fill", colour));
  }

  @Override
  public void stroke(int colour, double lineWidth) {
    shape(
        " fill=\"none\" stroke-linejoin=\"round\" stroke-width=\""
            + number(lineWidth)
            + "\""
            + ink("stroke", colour)
            + dashes);
  }

  private void shape(String how) {
    if (!path.isEmpty()) {
      svg.append("<path d=\"").append(path).append('"').append(how).append("/>");
    }
  }

  @Override
  public void dash(double on, double off) {
    dashes = " stroke-dasharray=\"" + number(on) + " " + number(off) + "\"";
  }

  @Override
  public void solid() {
    dashes = "";
  }

  @Override
  public void text(String text, double atX, double atY, Lettering lettering, int colour) {
    svg.append("<text x=\"").append(number(atX)).append("\" y=\"").append(number(atY));
    svg.append("\" dominant-baseline=\"central\" font-size=\"").append(lettering.size());
    svg.append("\" font-weight=\"").append(lettering.weight()).append("\" font-family=\"");
    svg.append(
        switch (lettering.voice()) {
          case INSTRUMENT -> SANS + "\"";
          case VARIABLE -> SERIF + "\" font-style=\"italic\"";
        });
    svg.append(
        switch (lettering.align()) {
          case LEFT -> "";
          case MIDDLE -> " text-anchor=\"middle\"";
          case RIGHT -> " text-anchor=\"end\"";
        });
    svg.append(ink("fill", colour)).append('>').append(escaped(text)).append("</text>");
  }

  @Override
  public double measure(String text, Lettering lettering) {
    return ruler.applyAsDouble(text, lettering);
  }

  @Override
  public void load(Raster other) {
    raster = other;
  }

  /** A window over the pixels around the part. */
  @Override
  public void part(Box source, Box target, boolean smooth) {
    int left = Math.max(0, (int) Math.floor(source.x()));
    int top = Math.max(0, (int) Math.floor(source.y()));
    int right = Math.min(raster.width(), (int) Math.ceil(source.right()));
    int bottom = Math.min(raster.height(), (int) Math.ceil(source.bottom()));
    svg.append("<svg").append(box(target)).append(" viewBox=\"");
    svg.append(number(source.x())).append(' ').append(number(source.y())).append(' ');
    svg.append(number(source.width())).append(' ').append(number(source.height()));
    svg.append("\" preserveAspectRatio=\"none\"><image");
    svg.append(box(new Box(left, top, right - left, bottom - top)));
    svg.append(" preserveAspectRatio=\"none\"");
    svg.append(smooth ? "" : " style=\"image-rendering:pixelated\"");
    svg.append(" href=\"data:image/png;base64,");
    svg.append(Base64Text.FILE.write(Png.of(raster, left, top, right - left, bottom - top)));
    svg.append("\"/></svg>");
  }

  private static String box(Box box) {
    return " x=\""
        + number(box.x())
        + "\" y=\""
        + number(box.y())
        + "\" width=\""
        + number(box.width())
        + "\" height=\""
        + number(box.height())
        + "\"";
  }

  @Override
  public void save() {
    open += "|";
  }

  @Override
  public void clip() {
    String id = name + clips++;
    svg.append("<clipPath id=\"").append(id).append("\"><path d=\"").append(path);
    svg.append("\"/></clipPath><g clip-path=\"url(#").append(id).append(")\">");
    open += "g";
  }

  @Override
  public void restore() {
    int from = open.lastIndexOf('|');
    for (int i = from + 1; i < open.length(); i++) {
      svg.append("</g>");
    }
    open = open.substring(0, Math.max(0, from));
  }

  private static String ink(String what, int colour) {
    String hex = Integer.toHexString(colour & 0xffffff | 1 << 24).substring(1);
    int alpha = colour >>> 24;
    return " "
        + what
        + "=\"#"
        + hex
        + (alpha == 255 ? "\"" : "\" " + what + "-opacity=\"" + number(alpha / 255.0) + "\"");
  }

  /** With two decimals at most. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long rest = Math.abs(hundredths);
    String decimals =
        rest % 100 == 0 ? "" : "." + rest / 10 % 10 + (rest % 10 == 0 ? "" : "" + rest % 10);
    return sign + rest / 100 + decimals;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
