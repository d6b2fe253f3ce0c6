package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Text;

/** The experiments that this browser keeps, the latest first. */
public record Kept(List<Keepsake> all) {
  /** So many fit; who wants another one deletes one. */
  public static final int MOST = 50;

  /**
   * One of them.
   *
   * @param link holds the experiment, weights included, as a link does
   * @param title what the user called it; empty: it is named after what it does
   * @param face what it does, and the data set whose picture stands for it
   * @param when it was kept, as people write it
   * @param picture of its map, as a data address; empty where there was none
   */
  public record Keepsake(String link, String title, Face face, String when, String picture) {}

  /** How an experiment is recognized. */
  public record Face(Text title, Text words, String set) {}

  public Kept {
    all = List.copyOf(all);
  }

  public boolean isFull() {
    return all.size() >= MOST;
  }

  public boolean has(String link) {
    return all.stream().anyMatch(kept -> kept.link().equals(link));
  }

  /** With one more in front; the same one again takes the place of the former. */
  public Kept with(Keepsake more) {
    List<Keepsake> others = new ArrayList<>(without(more.link()).all());
    others.addFirst(more);
    return new Kept(others.subList(0, Math.min(MOST, others.size())));
  }

  public Kept without(String link) {
    return new Kept(all.stream().filter(kept -> !kept.link().equals(link)).toList());
  }
}
