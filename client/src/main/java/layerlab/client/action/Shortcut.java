package layerlab.client.action;

import layerlab.client.html.Signal;
import layerlab.client.state.Letters;
import layerlab.spec.Text;

/**
 * A key with what is held down beside it.
 *
 * @param key as browsers name it; letters small
 * @param command Control, or ⌘
 */
public record Shortcut(String key, boolean shift, boolean command) {

  public static Shortcut of(String key) {
    return new Shortcut(key, false, false);
  }

  public static Shortcut shift(String key) {
    return new Shortcut(key, true, false);
  }

  public static Shortcut command(String key) {
    return new Shortcut(key, false, true);
  }

  public static Shortcut commandShift(String key) {
    return new Shortcut(key, true, true);
  }

  public boolean matches(Signal signal) {
    boolean isSameKey = Letters.lower(signal.key()).equals(Letters.lower(key));
    boolean isSameShift = signal.modifiers().shift() == shift || isSign();
    return isSameKey
        && isSameShift
        && signal.modifiers().command() == command
        && !signal.modifiers().alt();
  }

  /** Signs such as + and ? need Shift on some keyboards and not on others. */
  private boolean isSign() {
    char c = key.charAt(0);
    return key.length() == 1 && !(c >= 'a' && c <= 'z') && c != ' ';
  }

  /** As it stands in tooltips and in the key map. */
  public Text shown() {
    String held = (command ? "Ctrl+" : "") + (shift ? "Shift+" : "");
    Text name =
        switch (key) {
          case " " -> Text.of("Space", "空格");
          case "ArrowRight" -> Text.same("→");
          case "ArrowLeft" -> Text.same("←");
          case "ArrowUp" -> Text.same("↑");
          case "ArrowDown" -> Text.same("↓");
          case "-" -> Text.same("−");
          case "Escape" -> Text.same("Esc");
          default -> Text.same(key.length() == 1 ? Letters.upper(key) : key);
        };
    return Text.of(held + name.en(), held + name.zh());
  }
}
