package layerlab.client.dom;

import layerlab.client.paint.Palette;
import org.teavm.jso.JSBody;

/** The page's tokens, as they are at present. */
public final class Inks {
  private Inks() {}

  /** The palette of the present theme. */
  public static Palette palette() {
    return Palette.read(Inks::property);
  }

  /** A CSS custom property of the page. */
  @JSBody(
      params = "name",
      script = "return getComputedStyle(document.documentElement).getPropertyValue(name).trim();")
  public static native String property(String name);

  /** How large letters are beside their usual size. */
  @JSBody(
      script =
          "return +getComputedStyle(document.documentElement).getPropertyValue('--lettering');")
  static native double lettering();

  /** Whether the user's system asks for patterns in place of colours. */
  @JSBody(script = "return matchMedia('(forced-colors: active), print').matches;")
  public static native boolean wantsPatterns();
}
