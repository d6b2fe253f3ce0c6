package layerlab.client.state;

import java.util.EnumSet;
import java.util.Set;
import layerlab.client.term.Term;
import layerlab.spec.Language;

/**
 * How this user wants to see things; kept in the browser, in no link.
 *
 * @param known terms that need no explanation any more
 */
public record Look(Language language, Theme theme, Speed speed, Set<Switch> on, Set<Term> known) {
  public Look {
    on = Set.copyOf(on);
    known = Set.copyOf(known);
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
    NO_CHARACTER_KEYS,
    /** No term is underlined. */
    NO_TERMS
  }

  public static Look initial(Language language, Theme theme) {
    return new Look(
        language,
        theme,
        Speed.NORMAL,
        EnumSet.of(Switch.TEST_POINTS, Switch.SMOOTH, Switch.LOG_SCALE),
        Set.of());
  }

  public boolean has(Switch option) {
    return on.contains(option);
  }

  public Look with(Language other) {
    return new Look(other, theme, speed, on, known);
  }

  public Look with(Theme other) {
    return new Look(language, other, speed, on, known);
  }

  public Look with(Speed other) {
    return new Look(language, theme, other, on, known);
  }

  public Look with(Set<Switch> other) {
    return new Look(language, theme, speed, other, known);
  }

  public Look knowing(Set<Term> terms) {
    return new Look(language, theme, speed, on, terms);
  }

  public Look knowing(Term term) {
    Set<Term> more = EnumSet.of(term);
    more.addAll(known);
    return knowing(more);
  }

  /** Every term is underlined again. */
  public Look knowingNothing() {
    Look all = knowing(Set.of());
    return has(Switch.NO_TERMS) ? all.flipped(Switch.NO_TERMS) : all;
  }

  /** Terms that are underlined again are all underlined again. */
  public Look flipped(Switch option) {
    Set<Switch> flipped = EnumSet.noneOf(Switch.class);
    flipped.addAll(on);
    if (!flipped.remove(option)) {
      flipped.add(option);
    }
    return option == Switch.NO_TERMS ? with(flipped).knowing(Set.of()) : with(flipped);
  }
}
