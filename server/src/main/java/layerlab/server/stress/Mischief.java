package layerlab.server.stress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import layerlab.data.SeededRandom;
import layerlab.json.Json;

/**
 * What a {@link Relay} does to lines, drawn from a seed, and what came of it. What a page says is
 * late, is said twice, or again after other things were said; each line ends badly.
 *
 * <p><b>Thread</b> any.
 */
final class Mischief {

  /** How a line ends. */
  enum Deed {
    /** In the middle of a frame. */
    CUT,
    /** The page is gone, and long back on another line when the server hears its last words. */
    LINGER,
    /** In bytes that no page sends: the server is to say why it ends the line, once. */
    GARBAGE
  }

  private static final int LONGEST_DELAY = 20;
  private static final int LONGEST_LINGERING = 150;
  private static final int MOST_FRAMES = 12;

  /** A browser has four sockets. */
  private static final int MOST_LINGERING = 2;

  /** How many of the latest words may come again; the server knows the answers to more. */
  private static final int ECHOES = 60;

  private final SeededRandom random = SeededRandom.of(1, "mischief");
  private final Semaphore lingering = new Semaphore(MOST_LINGERING);
  private final List<SocketFrame> said = new ArrayList<>();
  private final Map<Deed, Integer> deeds = new EnumMap<>(Deed.class);
  private final Map<Integer, Integer> closeCodes = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();
  private int repeated;
  private boolean isCalm;

  /** Lines that begin from here on are left alone. */
  synchronized void calm() {
    isCalm = true;
  }

  /** How the next line is to end, and after so many frames; nothing where it is left alone. */
  synchronized Optional<Deed> next() {
    return isCalm
        ? Optional.empty()
        : Optional.of(Deed.values()[random.below(Deed.values().length)]);
  }

  synchronized int frames() {
    return 2 + random.below(MOST_FRAMES);
  }

  /** In milliseconds. */
  synchronized int delay() {
    return random.below(LONGEST_DELAY);
  }

  /** In milliseconds. */
  synchronized int lateness() {
    return LONGEST_LINGERING / 3 + random.below(LONGEST_LINGERING);
  }

  /** What else is said after something was said: the same again, or something older. */
  synchronized Optional<SocketFrame> echo(SocketFrame frame) {
    said.add(frame);
    if (said.size() > ECHOES) {
      said.removeFirst();
    }
    return switch (random.below(4)) {
      case 0, 1 -> repeat(frame);
      case 2 -> repeat(said.get(random.below(said.size())));
      default -> Optional.empty();
    };
  }

  private Optional<SocketFrame> repeat(SocketFrame frame) {
    repeated++;
    return Optional.of(frame);
  }

  synchronized Garbage garbage() {
    return Garbage.any(random);
  }

  synchronized byte[] bytes(Garbage garbage) {
    return garbage.bytes(random);
  }

  /** Whether one more line may linger, until {@link #lingered}. */
  boolean mayLinger() {
    return lingering.tryAcquire();
  }

  void lingered() {
    lingering.release();
  }

  // -- what came of it

  synchronized void did(Deed deed) {
    deeds.merge(deed, 1, Integer::sum);
  }

  /**
   * The server has ended a line that talked garbage.
   *
   * @param codes with which it did, one by one
   */
  synchronized void ended(Garbage garbage, List<Integer> codes) {
    if (codes.size() == 1) {
      closeCodes.merge(codes.getFirst(), 1, Integer::sum);
    } else {
      broken.add(garbage + " was answered by the close codes " + codes);
    }
  }

  synchronized List<String> broken() {
    return List.copyOf(broken);
  }

  synchronized Json.Obj figures() {
    Json.Obj codes = Json.object();
    for (Map.Entry<Integer, Integer> code : closeCodes.entrySet()) {
      codes = codes.with(code.getKey().toString(), code.getValue());
    }
    return Json.object()
        .with("repeated", repeated)
        .with("cutInAFrame", deeds.getOrDefault(Deed.CUT, 0))
        .with("heardLate", deeds.getOrDefault(Deed.LINGER, 0))
        .with("garbage", deeds.getOrDefault(Deed.GARBAGE, 0))
        .with("closeCodes", codes);
  }
}
