package layerlab.client.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.spec.Text;
import layerlab.wire.ServerMessage;

/**
 * What is open.
 *
 * @param tab which part a phone shows
 * @param dismissed what advice is not wanted about
 * @param diagnosis whether the vital signs over time cover the stage
 */
public record Screen(
    Sheet sheet,
    Tab tab,
    Mistakes mistakes,
    Matrix matrix,
    Entrance entrance,
    Set<Topic> dismissed,
    Diagnosis diagnosis) {
  public Screen {
    dismissed = Set.copyOf(dismissed);
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

    /** What the network answers over the plane, in figures. */
    record Plane() implements Sheet {}

    /** The terms that are explained. */
    record Terms() implements Sheet {}

    /** The loss curve in figures. */
    record Curve() implements Sheet {}

    /**
     * Links to the experiment.
     *
     * @param copied the link that the clipboard took last; empty: none
     * @param tables whose sharing is asked, where the experiment uses one of them
     */
    record Share(Shared shared, Offer offer, String copied, Tables.Shelf tables) implements Sheet {
      Share with(Shared other) {
        return new Share(other, offer, copied, tables);
      }

      Share with(Offer other) {
        return new Share(shared, other, copied, tables);
      }

      Share with(Tables.Shelf other) {
        return new Share(shared, offer, copied, other);
      }

      Share copied(String text) {
        return new Share(shared, offer, text, tables);
      }
    }

    /**
     * The experiments that this browser keeps.
     *
     * @param said what became of the last thing that was done with them
     */
    record Mine(Kept kept, Said said) implements Sheet {}

    /** The user's own tables. */
    record Own(Tables tables) implements Sheet {}

    /**
     * The code as large as the screen.
     *
     * @param from the sheet that it came from, and goes back to
     */
    record Code(Shared.Saved saved, Share from) implements Sheet {}

    /**
     * A list of choices of a control is open.
     *
     * @param control names the control
     * @param typed what was typed to find a choice
     * @param active the number of the choice that Enter takes
     */
    record Picking(String control, String typed, int active) implements Sheet {}

    /** One number is followed through the network; it covers the page. */
    record Follow(Following following) implements Sheet {}

    /** A number is being typed into a control. */
    record Typing(String control, String text) implements Sheet {}
  }

  /** What a sheet says. */
  public sealed interface Said {
    record Nothing() implements Said {}

    record Sentence(Text words) implements Said {}
  }

  /** How far sharing has come. */
  public sealed interface Shared {
    /** The weights are on their way here, or the experiment on its way to the store. */
    record Saving() implements Shared {}

    /**
     * It is stored.
     *
     * @param link the short address
     * @param free the long address, which holds the experiment itself and needs no store
     */
    record Saved(String alias, String link, String free) implements Shared {}

    /** It is not; the long address works all the same. */
    record Failed(Text why, String free) implements Shared {}
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

  public static Screen initial() {
    return new Screen(
        new Sheet.None(),
        Tab.RESULT,
        new Mistakes.None(),
        Matrix.initial(),
        Entrance.open(),
        Set.of(),
        Diagnosis.CLOSED);
  }

  public Screen with(Sheet other) {
    return new Screen(other, tab, mistakes, matrix, entrance, dismissed, diagnosis);
  }

  public Screen with(Tab other) {
    return new Screen(sheet, other, mistakes, matrix, entrance, dismissed, diagnosis);
  }

  public Screen with(Mistakes other) {
    return new Screen(sheet, tab, other, matrix, entrance, dismissed, diagnosis);
  }

  public Screen with(Matrix other) {
    return new Screen(sheet, tab, mistakes, other, entrance, dismissed, diagnosis);
  }

  public Screen with(Entrance other) {
    return new Screen(sheet, tab, mistakes, matrix, other, dismissed, diagnosis);
  }

  public Screen with(Diagnosis other) {
    return new Screen(sheet, tab, mistakes, matrix, entrance, dismissed, other);
  }

  /** Advice about this does not return. */
  public Screen without(Topic topic) {
    Set<Topic> more = new HashSet<>(dismissed);
    more.add(topic);
    return new Screen(sheet, tab, mistakes, matrix, entrance, more, diagnosis);
  }
}
