package layerlab.client.state;

import java.util.List;
import layerlab.wire.ServerMessage;

/**
 * What is open.
 *
 * @param tab which part a phone shows
 */
public record Screen(Page page, Sheet sheet, Tab tab, Mistakes mistakes) {

  /** The two pages. */
  public enum Page {
    /** The lab with the box for a code in front. */
    START,
    LAB
  }

  /** The three parts of the page on a phone. */
  public enum Tab {
    RESULT,
    NETWORK,
    RECIPE
  }

  /** What floats over the page; one thing at a time. */
  public sealed interface Sheet {
    record None() implements Sheet {}

    /** The keys that there are. */
    record Keys() implements Sheet {}

    record Share(Shared shared) implements Sheet {}

    /** The code as large as the screen. */
    record Code(String alias) implements Sheet {}

    /**
     * A list of choices of a control is open.
     *
     * @param control names the control
     * @param typed what was typed to find a choice
     */
    record Picking(String control, String typed) implements Sheet {}

    /** A number is being typed into a control. */
    record Typing(String control, String text) implements Sheet {}
  }

  /** How far sharing has come. */
  public sealed interface Shared {
    /** The final weights are on their way here, or the experiment on its way to the store. */
    record Saving() implements Shared {}

    /**
     * It is stored.
     *
     * @param link holds the experiment itself and needs no store
     */
    record Saved(String alias, String link) implements Shared {}

    /** It is not; the link that needs no store works all the same. */
    record Failed(layerlab.spec.Text why, String link) implements Shared {}
  }

  /** Which wrong answers are shown in place of the map's details. */
  public sealed interface Mistakes {
    record None() implements Mistakes {}

    record Asked(int actual, int predicted) implements Mistakes {}

    record Shown(int actual, int predicted, List<ServerMessage.Example> examples)
        implements Mistakes {
      public Shown {
        examples = List.copyOf(examples);
      }
    }
  }

  public static Screen of(Page page) {
    return new Screen(page, new Sheet.None(), Tab.RESULT, new Mistakes.None());
  }

  public Screen with(Page other) {
    return new Screen(other, sheet, tab, mistakes);
  }

  public Screen with(Sheet other) {
    return new Screen(page, other, tab, mistakes);
  }

  public Screen with(Tab other) {
    return new Screen(page, sheet, other, mistakes);
  }

  public Screen with(Mistakes other) {
    return new Screen(page, sheet, tab, other);
  }
}
