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
import java.util.function.Predicate;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.SessionId;

/**
 * Which sessions there are, and where they live: pages and routes reach a session only by its id,
 * through this.
 *
 * <p><b>Thread</b> any.
 */
public final class SessionDirectory {
  private static final int ID_BYTES = 16;

  /**
   * How many sessions may be open.
   *
   * @param idle how long one that neither trains nor is looked at is kept
   */
  public record Capacity(int sessions, int perBrowser, int perAddress, Duration idle) {}

  /** How many sessions there are at present, and how many of them train or wait for their turn. */
  public record Count(int sessions, int active) {}

  /** Who opened a session, and with which command. */
  private record Entry(TrainingSession session, Visitor visitor, String tab, CommandId command) {}

  private final Workshop workshop;
  private final Capacity capacity;
  private final Consumer<TrainingSession> bell;
  private final SecureRandom random = new SecureRandom();
  private final Map<SessionId, Entry> entries = new LinkedHashMap<>();

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
    entries.values().forEach(entry -> entry.session().wake());
  }

  /** Opens a session; the same command again leads to the same session. */
  public synchronized Opening open(Visitor visitor, ClientMessage.Open open, Viewer viewer) {
    Optional<TrainingSession> same =
        entries.values().stream()
            .filter(entry -> entry.tab().equals(viewer.tab()))
            .filter(entry -> entry.command().equals(open.id()))
            .map(Entry::session)
            .findFirst();
    if (same.isPresent()) {
      same.get().post(open, viewer);
      return new Opening.Granted(same.get());
    }
    try {
      makeRoom(visitor);
      Admitted admitted = Admitted.admit(open.experiment(), workshop.room(), 0);
      TrainingSession session = new TrainingSession(newId(), workshop, admitted, bell);
      entries.put(session.id(), new Entry(session, visitor, viewer.tab(), open.id()));
      session.post(open, viewer);
      session.wake();
      return new Opening.Granted(session);
    } catch (Refusal refusal) {
      return new Opening.Denied(refusal.sentence());
    }
  }

  private void makeRoom(Visitor visitor) {
    Predicate<Entry> sameAddress = entry -> entry.visitor().address().equals(visitor.address());
    Predicate<Entry> sameBrowser = entry -> entry.visitor().equals(visitor);
    if (!hasRoom(entry -> true, capacity.sessions())) {
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
  private boolean hasRoom(Predicate<Entry> which, int most) {
    List<Entry> all = entries.values().stream().filter(which).toList();
    if (all.size() < most) {
      return true;
    }
    Optional<Entry> forgotten =
        all.stream()
            .filter(entry -> isForgotten(entry.session()))
            .min(Comparator.comparing(entry -> entry.session().presence().since()));
    forgotten.ifPresent(entry -> end(entry.session()));
    return forgotten.isPresent();
  }

  private static boolean isForgotten(TrainingSession session) {
    TrainingSession.Presence presence = session.presence();
    return !presence.isWatched() && !presence.isActive();
  }

  public synchronized Optional<TrainingSession> find(SessionId id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::session);
  }

  /** Ends the sessions that have been forgotten for long; to be called now and then. */
  public synchronized void sweep() {
    long now = workshop.ticker().nanos();
    entries.values().stream()
        .map(Entry::session)
        .filter(SessionDirectory::isForgotten)
        .filter(session -> now - session.presence().since() >= capacity.idle().toNanos())
        .toList()
        .forEach(this::end);
  }

  public synchronized Count count() {
    int active =
        (int) entries.values().stream().filter(it -> it.session().presence().isActive()).count();
    return new Count(entries.size(), active);
  }

  /** Ends all sessions. */
  public synchronized void endAll() {
    entries.values().stream().map(Entry::session).toList().forEach(this::end);
  }

  private void end(TrainingSession session) {
    entries.remove(session.id());
    session.end();
  }

  private SessionId newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
