package layerlab.client.dom;

import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Raster;
import layerlab.client.paint.Surface;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSProperty;
import org.teavm.jso.browser.Window;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.typedarrays.Int32Array;

/** A canvas of the page as a {@link Surface}, as fine as the screen but never finer than twice. */
public final class CanvasSurface implements Surface {
  private static final double FINEST = 2;
  private static final int STYLES = 512;

  private final HTMLCanvasElement canvas;
  private final Pen pen;
  private final HTMLCanvasElement store;
  private final CanvasRenderingContext2D storePen;
  private final int[] styleKeys = new int[STYLES];
  private final String[] styles = new String[STYLES];
  private double width;
  private double height;

  /** How large letters are beside their usual size. */
  private double letters = 1;

  private double ratio = 1;

  /** What the pen writes with at present: to tell it again makes the browser work out styles. */
  private Optional<Lettering> inUse = Optional.empty();

  private String sans = "sans-serif";
  private String serif = "serif";

  /** What the library's interface of a canvas lacks. */
  private interface Pen extends CanvasRenderingContext2D {
    void roundRect(double x, double y, double width, double height, double radius);

    @JSProperty
    void setImageSmoothingEnabled(boolean smooth);

    @JSProperty
    void setImageSmoothingQuality(String quality);

    @JSMethod("setTransform")
    void transformTo(double a, double b, double c, double d, double e, double f);
  }

  public CanvasSurface(HTMLCanvasElement canvas) {
    this.canvas = canvas;
    this.pen = (Pen) canvas.getContext("2d");
    this.store = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    this.storePen = (CanvasRenderingContext2D) store.getContext("2d");
  }

  /** The families of the two voices, as CSS writes them. */
  public void voices(String newSans, String newSerif) {
    sans = newSans;
    serif = newSerif;
    inUse = Optional.empty();
  }

  /**
   * Gives the canvas a size in CSS pixels.
   *
   * @return whether it is another one, so that everything on it is gone
   */
  public boolean fit(double newWidth, double newHeight) {
    double screen = Window.current().getDevicePixelRatio();
    return fit(newWidth, newHeight, Math.min(FINEST, Math.max(1, screen)));
  }

  /** The same with so many pixels for each CSS pixel. */
  boolean fit(double newWidth, double newHeight, double newRatio) {
    if (newWidth == width && newHeight == height && newRatio == ratio) {
      return false;
    }
    width = newWidth;
    height = newHeight;
    ratio = newRatio;
    letters = Inks.lettering();
    inUse = Optional.empty();
    canvas.setWidth((int) Math.round(width * ratio));
    canvas.setHeight((int) Math.round(height * ratio));
    canvas.getStyle().setProperty("width", width + "px");
    canvas.getStyle().setProperty("height", height + "px");
    pen.transformTo(ratio, 0, 0, ratio, 0, 0);
    pen.setLineJoin("round");
    pen.setTextBaseline("middle");
    pen.setImageSmoothingQuality("high");
    return true;
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
    pen.clearRect(0, 0, width, height);
  }

  @Override
  public void begin() {
    pen.beginPath();
  }

  @Override
  public void moveTo(double x, double y) {
    pen.moveTo(x, y);
  }

  @Override
  public void lineTo(double x, double y) {
    pen.lineTo(x, y);
  }

  @Override
  public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
    pen.bezierCurveTo(x1, y1, x2, y2, x, y);
  }

  @Override
  public void corner(double x1, double y1, double x2, double y2, double radius) {
    pen.arcTo(x1, y1, x2, y2, radius);
  }

  @Override
  public void circle(double x, double y, double radius) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }

  @Override
  public void rect(double x, double y, double boxWidth, double boxHeight) {
    pen.rect(x, y, boxWidth, boxHeight);
  }

  @Override
  public void roundRect(double x, double y, double boxWidth, double boxHeight, double radius) {
    pen.roundRect(x, y, boxWidth, boxHeight, radius);
  }

  @Override
  public void close() {
    pen.closePath();
  }

  @Override
  public void fill(int colour) {
    pen.setFillStyle(style(colour));
    pen.fill();
  }

  @Override
  public void stroke(int colour, double lineWidth) {
    pen.setStrokeStyle(style(colour));
    pen.setLineWidth(lineWidth);
    pen.stroke();
  }

  private String style(int colour) {
    int place = (colour * 0x9e3779b1) >>> 23;
    String known = styles[place];
    if (known == null || styleKeys[place] != colour) {
      known = Colour.css(colour);
      styles[place] = known;
      styleKeys[place] = colour;
    }
    return known;
  }

  @Override
  public void dash(double on, double off) {
    dash(pen, on, off);
  }

  @JSBody(
      params = {"pen", "on", "off"},
      script = "pen.setLineDash([on, off]);")
  private static native void dash(CanvasRenderingContext2D pen, double on, double off);

  @Override
  public void solid() {
    solid(pen);
  }

  @JSBody(params = "pen", script = "pen.setLineDash([]);")
  private static native void solid(CanvasRenderingContext2D pen);

  @Override
  public void text(String text, double x, double y, Lettering lettering, int colour) {
    letter(lettering);
    pen.setFillStyle(style(colour));
    pen.fillText(text, x, y);
  }

  @Override
  public double measure(String text, Lettering lettering) {
    letter(lettering);
    return pen.measureText(text).getWidth();
  }

  private void letter(Lettering lettering) {
    if (inUse.filter(lettering::hasFontOf).isEmpty()) {
      pen.setFont(font(lettering));
    }
    inUse = Optional.of(lettering);
    pen.setTextAlign(
        switch (lettering.align()) {
          case LEFT -> "left";
          case MIDDLE -> "center";
          case RIGHT -> "right";
        });
  }

  private String font(Lettering lettering) {
    String size = lettering.weight() + " " + lettering.size() * letters + "px ";
    return switch (lettering.voice()) {
      case INSTRUMENT -> size + sans;
      case VARIABLE -> "italic " + size + serif;
    };
  }

  @Override
  public void load(Raster raster) {
    if (store.getWidth() != raster.width() || store.getHeight() != raster.height()) {
      store.setWidth(raster.width());
      store.setHeight(raster.height());
    }
    ImageData image = new ImageData(raster.width(), raster.height());
    new Int32Array(image.getData().getBuffer()).set(Int32Array.fromJavaArray(raster.pixels()));
    storePen.putImageData(image, 0, 0);
  }

  @Override
  public void part(Box source, Box target, boolean smooth) {
    pen.setImageSmoothingEnabled(smooth);
    pen.drawImage(
        store,
        source.x(),
        source.y(),
        source.width(),
        source.height(),
        target.x(),
        target.y(),
        target.width(),
        target.height());
  }

  @Override
  public void save() {
    pen.save();
  }

  @Override
  public void clip() {
    pen.clip();
  }

  @Override
  public void restore() {
    pen.restore();
    inUse = Optional.empty();
  }
}
