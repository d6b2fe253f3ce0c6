package layerlab.server.training;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import layerlab.wire.ClientMessage;
import layerlab.wire.SessionId;

/**
 * Which sessions there are, and where they live: pages and routes reach a session only by its id,
 * through this.
 *
 * <p><b>Thread</b> any.
 */
public final class SessionDirectory {
  private static final int ID_BYTES = 16;

  /** How many sessions may be open. */
  public record Capacity(int sessions, int perBrowser, int perAddress, Absence absence) {}

  /**
   * How long sessions may go on that nobody looks at.
   *
   * @param unwatched how long one trains
   * @param idle how long one that does not train stays in memory
   */
  public record Absence(Duration unwatched, Duration idle) {}

  /** How many sessions there are at present, and how many of them train or wait for their turn. */
  public record Count(int sessions, int active) {}

  private final Workshop workshop;
  private final Capacity capacity;
  private final Consumer<TrainingSession> bell;
  private final SecureRandom random = new SecureRandom();
  private final Map<SessionId, TrainingSession> sessions = new LinkedHashMap<>();

  /**
   * @param bell rung whenever a session has something to do
   */
  public SessionDirectory(Workshop workshop, Capacity capacity, Consumer<TrainingSession> bell) {
    this.workshop = workshop;
    this.capacity = capacity;
    this.bell = bell;
    workshop.engine().whenSettled(failure -> wakeAll());
  }

  private synchronized void wakeAll() {
    sessions.values().forEach(TrainingSession::wake);
  }

  /** Opens a session; the same command again leads to the same session. */
  public Opening open(Visitor visitor, ClientMessage.Open open, Viewer viewer) {
    return begin(visitor, open, viewer, key -> Checkpoint.beginning(key, open.experiment()));
  }

  /** Opens a session where a film ends; the same command again leads to the same session. */
  public Opening replay(Visitor visitor, ClientMessage.Replay replay, Film film, Viewer viewer) {
    return begin(visitor, replay, viewer, film::beginning);
  }

  private synchronized Opening begin(
      Visitor visitor,
      ClientMessage.Command first,
      Viewer viewer,
      Function<Checkpoint.Key, Checkpoint> beginning) {
    Optional<TrainingSession> same =
        sessions.values().stream()
            .filter(session -> session.key().tab().equals(viewer.tab()))
            .filter(session -> session.key().command().equals(first.id()))
            .findFirst();
    if (same.isPresent()) {
      same.get().post(first, viewer);
      return new Opening.Granted(same.get());
    }
    try {
      makeRoom(visitor);
      Checkpoint start =
          beginning.apply(new Checkpoint.Key(newId(), visitor, viewer.tab(), first.id()));
      Admitted admitted = Admitted.admit(start.run().experiment(), workshop.room(), 0);
      TrainingSession session = new TrainingSession(start, workshop, admitted, bell);
      sessions.put(session.id(), session);
      session.post(first, viewer);
      session.wake();
      return new Opening.Granted(session);
    } catch (Refusal refusal) {
      return new Opening.Denied(refusal.sentence());
    }
  }

  /**
   * Comes back to a session, from the disk if need be; nothing where it was never opened or was
   * dropped long ago. May read a disk.
   */
  public Optional<Opening> resume(SessionId id) {
    Optional<TrainingSession> present = find(id);
    return present.isPresent()
        ? present.map(Opening.Granted::new)
        : workshop.checkpoints().find(id).map(this::restore);
  }

  private synchronized Opening restore(Checkpoint kept) {
    Optional<TrainingSession> present = find(kept.key().id());
    if (present.isPresent()) {
      return new Opening.Granted(present.get());
    }
    try {
      makeRoom(kept.key().visitor());
      Admitted admitted = Admitted.admit(kept.run().experiment(), workshop.room(), 0);
      TrainingSession session = new TrainingSession(kept, workshop, admitted, bell);
      sessions.put(session.id(), session);
      session.goOn();
      return new Opening.Granted(session);
    } catch (Refusal refusal) {
      return new Opening.Denied(refusal.sentence());
    }
  }

  /** Goes on with what was under way when the last process ended; returns how many go on. */
  public int restoreActive() {
    return (int)
        workshop.checkpoints().active().stream()
            .map(this::resume)
            .flatMap(Optional::stream)
            .filter(Opening.Granted.class::isInstance)
            .count();
  }

  private void makeRoom(Visitor visitor) {
    Predicate<Visitor> sameAddress = other -> other.address().equals(visitor.address());
    Predicate<Visitor> sameBrowser = visitor::equals;
    if (!hasRoom(other -> true, capacity.sessions())) {
      throw new Refusal(Sentences.TOO_MANY_SESSIONS);
    }
    if (!hasRoom(sameBrowser, capacity.perBrowser())) {
      throw new Refusal(Sentences.TOO_MANY_OF_YOURS);
    }
    if (!hasRoom(sameAddress, capacity.perAddress())) {
      throw new Refusal(Sentences.TOO_MANY_FROM_THERE);
    }
  }

  /** Whether there are fewer than so many, if need be after the longest forgotten one has ended. */
  private boolean hasRoom(Predicate<Visitor> whose, int most) {
    List<TrainingSession> all =
        sessions.values().stream().filter(session -> whose.test(session.key().visitor())).toList();
    if (all.size() < most) {
      return true;
    }
    Optional<TrainingSession> forgotten =
        all.stream()
            .filter(SessionDirectory::isForgotten)
            .min(Comparator.comparing(session -> session.presence().since()));
    forgotten.ifPresent(this::end);
    return forgotten.isPresent();
  }

  private static boolean isForgotten(TrainingSession session) {
    TrainingSession.Presence presence = session.presence();
    return !presence.isWatched() && !presence.isActive();
  }

  public synchronized Optional<TrainingSession> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id));
  }

  /** Lets go of sessions that have been forgotten for long; to be called every second or so. */
  public synchronized void sweep() {
    long now = workshop.ticker().nanos();
    sessions.values().stream().filter(TrainingSession::isUnsafe).forEach(TrainingSession::tend);
    sessions.values().stream()
        .filter(session -> session.presence().isActive())
        .forEach(session -> tend(session, now));
    sessions.values().stream()
        .filter(SessionDirectory::isForgotten)
        .filter(session -> now - session.presence().since() >= capacity.absence().idle().toNanos())
        .toList()
        .forEach(this::end);
  }

  private void tend(TrainingSession session, long now) {
    TrainingSession.Presence presence = session.presence();
    if (presence.isWatched()) {
      session.tellPlace();
    } else if (now - presence.since() >= capacity.absence().unwatched().toNanos()) {
      session.giveWay();
    }
  }

  public synchronized Count count() {
    int active =
        (int) sessions.values().stream().filter(each -> each.presence().isActive()).count();
    return new Count(sessions.size(), active);
  }

  /** Ends all sessions. */
  public synchronized void endAll() {
    List.copyOf(sessions.values()).forEach(this::end);
  }

  private void end(TrainingSession session) {
    sessions.remove(session.id());
    session.end();
  }

  private SessionId newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
