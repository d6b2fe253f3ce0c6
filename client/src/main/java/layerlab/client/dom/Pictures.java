package layerlab.client.dom;

import layerlab.client.paint.Composition;
import layerlab.client.paint.SvgSurface;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** Pictures and files that leave the page: into the clipboard, or saved. */
public final class Pictures {
  /** Pixels of a picture for each CSS pixel. */
  private static final int FINENESS = 2;

  private Pictures() {}

  /** Saves a text as a file. */
  @JSBody(
      params = {"name", "type", "text"},
      script =
          "var a = document.createElement('a');"
              + " a.href = URL.createObjectURL(new Blob([text], {type: type})); a.download = name;"
              + " a.click(); setTimeout(function () { URL.revokeObjectURL(a.href); }, 10000);")
  public static native void save(String name, String type, String text);

  public static void saveSvg(Composition picture, String title, String name) {
    CanvasSurface ruler = new CanvasSurface(canvas(1, 1));
    save(name, "image/svg+xml", SvgSurface.file(picture, title, ruler::measure));
  }

  public static void savePng(Composition picture, String name) {
    savePng(painted(picture, FINENESS), name);
  }

  /**
   * Gives the clipboard a picture; where the browser does not let pages do that, it is saved.
   *
   * @param done hears whether it was copied
   */
  public static void copy(Composition picture, String name, Done done) {
    copy(painted(picture, FINENESS), name, done);
  }

  /** Hears whether the clipboard took a picture. */
  @JSFunctor
  public interface Done extends JSObject {
    void end(boolean isCopied);
  }

  /** A picture as small as wanted, as a data address. */
  public static String small(Composition picture, double width) {
    return address(painted(picture, width / picture.width()));
  }

  private static HTMLCanvasElement painted(Composition picture, double fineness) {
    HTMLCanvasElement whole =
        canvas(
            (int) Math.round(picture.width() * fineness),
            (int) Math.round(picture.height() * fineness));
    CanvasRenderingContext2D pen = (CanvasRenderingContext2D) whole.getContext("2d");
    pen.setFillStyle(layerlab.client.paint.Colour.css(picture.paper()));
    pen.fillRect(0, 0, whole.getWidth(), whole.getHeight());
    for (Composition.Piece piece : picture.pieces()) {
      HTMLCanvasElement part = canvas(1, 1);
      CanvasSurface surface = new CanvasSurface(part);
      surface.voices(Inks.property("--sans"), Inks.property("--serif"));
      surface.fit(piece.place().width(), piece.place().height(), fineness);
      piece.painter().accept(surface);
      pen.drawImage(part, piece.place().x() * fineness, piece.place().y() * fineness);
    }
    return whole;
  }

  private static HTMLCanvasElement canvas(int width, int height) {
    HTMLCanvasElement canvas = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    canvas.setWidth(width);
    canvas.setHeight(height);
    return canvas;
  }

  @JSBody(params = "canvas", script = "return canvas.toDataURL('image/png');")
  private static native String address(HTMLCanvasElement canvas);

  @JSBody(
      params = {"canvas", "name"},
      script =
          "canvas.toBlob(function (blob) { var a = document.createElement('a');"
              + " a.href = URL.createObjectURL(blob); a.download = name; a.click();"
              + " setTimeout(function () { URL.revokeObjectURL(a.href); }, 10000); });")
  private static native void savePng(HTMLCanvasElement canvas, String name);

  @JSBody(
      params = {"canvas", "name", "done"},
      script =
          "canvas.toBlob(function (blob) {"
              + " var byFile = function () { var a = document.createElement('a');"
              + " a.href = URL.createObjectURL(blob); a.download = name; a.click();"
              + " setTimeout(function () { URL.revokeObjectURL(a.href); }, 10000); done(false); };"
              + " try { navigator.clipboard.write([new ClipboardItem({'image/png': blob})])"
              + ".then(function () { done(true); }, byFile); } catch (none) { byFile(); } });")
  private static native void copy(HTMLCanvasElement canvas, String name, Done done);
}
