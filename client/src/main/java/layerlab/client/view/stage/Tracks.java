package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import layerlab.graph.Edge;

/**
 * Which of the edges that jump over columns runs where: on the near side, and on the far one where
 * the near side is taken, never two in one place.
 */
final class Tracks {
  private final Map<Edge, Integer> places = new HashMap<>();
  private int near;
  private int far;

  private Tracks() {}

  static Tracks of(Outline outline, Layering layering) {
    Tracks tracks = new Tracks();
    List<List<int[]>> taken = new ArrayList<>();
    for (Edge edge : outline.edges()) {
      int from = layering.column(edge.from());
      int to = layering.column(edge.to());
      if (to - from == 1) {
        continue;
      }
      int[] range = {Math.min(from, to), Math.max(from, to)};
      int place = 0;
      while (place < taken.size() && meets(taken.get(place), range)) {
        place++;
      }
      if (place == taken.size()) {
        taken.add(new ArrayList<>());
      }
      taken.get(place).add(range);
      tracks.places.put(edge, place);
    }
    tracks.near = (taken.size() + 1) / 2;
    tracks.far = taken.size() / 2;
    return tracks;
  }

  private static boolean meets(List<int[]> taken, int[] range) {
    return taken.stream().anyMatch(other -> range[0] < other[1] && other[0] < range[1]);
  }

  boolean has(Edge edge) {
    return places.containsKey(edge);
  }

  boolean isNear(Edge edge) {
    return places.getOrDefault(edge, 0) % 2 == 0;
  }

  int track(Edge edge) {
    return places.getOrDefault(edge, 0) / 2;
  }

  /** How many tracks there are on the near side. */
  int near() {
    return near;
  }

  int far() {
    return far;
  }
}
