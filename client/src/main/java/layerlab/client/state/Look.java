package layerlab.client.state;

import java.util.EnumSet;
import java.util.Set;
import layerlab.spec.Language;

/** How this user wants to see things; kept in the browser, in no link. */
public record Look(Language language, Theme theme, Speed speed, Set<Switch> on) {
  public Look {
    on = Set.copyOf(on);
  }

  /** Light or dark. */
  public enum Theme {
    LIGHT,
    DARK
  }

  /** What can be switched on and off in the drawings. */
  public enum Switch {
    /** Points of the test part on the map. */
    TEST_POINTS,
    /** The map shows only the class. */
    HARD_EDGES,
    /** The loss curve is smoothed. */
    SMOOTH,
    /** The loss axis is logarithmic. */
    LOG_SCALE,
    /** Negative weights are dashed, whatever the system asks for. */
    PATTERNS,
    /** Everything larger, for a room that looks at one screen. */
    PROJECTOR,
    /** The losses are heard. */
    SOUND,
    /**
     * Keys of one character do nothing: who speaks to the machine would press them (WCAG 2.1.4).
     */
    NO_CHARACTER_KEYS
  }

  public static Look initial(Language language, Theme theme) {
    return new Look(
        language,
        theme,
        Speed.NORMAL,
        EnumSet.of(Switch.TEST_POINTS, Switch.SMOOTH, Switch.LOG_SCALE));
  }

  public boolean has(Switch option) {
    return on.contains(option);
  }

  public Look with(Language other) {
    return new Look(other, theme, speed, on);
  }

  public Look with(Theme other) {
    return new Look(language, other, speed, on);
  }

  public Look with(Speed other) {
    return new Look(language, theme, other, on);
  }

  public Look flipped(Switch option) {
    Set<Switch> flipped = EnumSet.noneOf(Switch.class);
    flipped.addAll(on);
    if (!flipped.remove(option)) {
      flipped.add(option);
    }
    return new Look(language, theme, speed, flipped);
  }
}
