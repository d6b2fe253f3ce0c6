package layerlab.client.dom;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import layerlab.client.state.Look;
import layerlab.client.state.Look.Switch;
import layerlab.client.state.Look.Theme;
import layerlab.client.state.Speed;
import layerlab.client.term.Term;
import layerlab.spec.Language;
import layerlab.wire.SessionId;
import org.teavm.jso.JSBody;

/**
 * What the browser keeps: the look for ever, the session as long as the tab, and the one that a
 * closed tab has left for the next tab at its address.
 */
public final class Memory {
  private static final String LANGUAGE = "layerlab.language";
  private static final String THEME = "layerlab.theme";
  private static final String SPEED = "layerlab.speed";
  private static final String SWITCHES = "layerlab.switches";
  private static final String TERMS = "layerlab.terms";
  private static final String BROWSER = "layerlab.browser";
  private static final String SESSION = "layerlab.session ";

  private Memory() {}

  public static Look look() {
    Look first =
        Look.initial(language(), theme()).with(Speed.of(read(SPEED, true))).knowing(terms());
    String kept = read(SWITCHES, true);
    if (kept.isEmpty()) {
      return first;
    }
    Set<Switch> on = EnumSet.noneOf(Switch.class);
    for (Switch option : Switch.values()) {
      if (kept.contains(option.name())) {
        on.add(option);
      }
    }
    return first.with(on);
  }

  private static Set<Term> terms() {
    String kept = " " + read(TERMS, true) + " ";
    Set<Term> known = EnumSet.noneOf(Term.class);
    for (Term term : Term.values()) {
      if (kept.contains(" " + term.name() + " ")) {
        known.add(term);
      }
    }
    return known;
  }

  public static void keep(Look look) {
    write(LANGUAGE, look.language().code(), true);
    write(THEME, look.theme().name(), true);
    write(SPEED, look.speed().name(), true);
    StringBuilder on = new StringBuilder("on");
    for (Switch option : look.on()) {
      on.append(" ").append(option.name());
    }
    write(SWITCHES, on.toString(), true);
    StringBuilder known = new StringBuilder();
    for (Term term : look.known()) {
      known.append(term.name()).append(" ");
    }
    write(TERMS, known.toString(), true);
  }

  private static Language language() {
    String kept = read(LANGUAGE, true);
    String wanted = kept.isEmpty() ? browserLanguage() : kept;
    return wanted.startsWith(Language.ZH.code()) ? Language.ZH : Language.EN;
  }

  private static Theme theme() {
    String kept = read(THEME, true);
    boolean isDark = kept.isEmpty() ? prefersDark() : kept.equals(Theme.DARK.name());
    return isDark ? Theme.DARK : Theme.LIGHT;
  }

  /** The session that this tab trains at this address. */
  public static Optional<SessionId> session(String address) {
    String left = read(SESSION + address, true);
    write(SESSION + address, "", true);
    String own = read(SESSION + address, false);
    String kept = own.isEmpty() ? left : own;
    return kept.isEmpty() ? Optional.empty() : Optional.of(new SessionId(kept));
  }

  public static void remember(String address, SessionId session) {
    write(SESSION + address, session.value(), false);
  }

  /** The page goes: whoever opens this address next finds its session again. */
  public static void leave(String address) {
    write(SESSION + address, read(SESSION + address, false), true);
  }

  public static void forget(String address) {
    write(SESSION + address, "", false);
  }

  /** A word that stays the same as long as the browser's memory. */
  public static String browser() {
    String kept = read(BROWSER, true);
    if (kept.isEmpty()) {
      kept = word();
      write(BROWSER, kept, true);
    }
    return kept;
  }

  /** A lasting text; empty for none. */
  static String kept(String key) {
    return read(key, true);
  }

  /** Keeps a text; not where browsers forbid it, or have no room left. */
  @JSBody(
      params = {"key", "value"},
      script =
          "try { localStorage.setItem(key, value); return true; }"
              + " catch (full) { return false; }")
  static native boolean keep(String key, String value);

  /** A word that nobody can guess. */
  @JSBody(
      script =
          "return Array.from(crypto.getRandomValues(new Uint8Array(16)),"
              + " function (b) { return (b + 256).toString(16).slice(1); }).join('');")
  public static native String word();

  @JSBody(script = "return navigator.language || 'en';")
  private static native String browserLanguage();

  @JSBody(script = "return matchMedia('(prefers-color-scheme: dark)').matches;")
  private static native boolean prefersDark();

  /** Browsers may forbid their memory; then nothing is kept. */
  @JSBody(
      params = {"key", "isLasting"},
      script =
          "try { return (isLasting ? localStorage : sessionStorage).getItem(key) || ''; }"
              + " catch (forbidden) { return ''; }")
  private static native String read(String key, boolean isLasting);

  @JSBody(
      params = {"key", "value", "isLasting"},
      script =
          "try { (isLasting ? localStorage : sessionStorage).setItem(key, value); }"
              + " catch (forbidden) {}")
  private static native void write(String key, String value, boolean isLasting);
}
