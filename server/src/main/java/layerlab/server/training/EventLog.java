package layerlab.server.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;

/** The latest events of a session, numbered from 1 without gaps. */
final class EventLog {
  private static final int CAPACITY = 512;

  private final Deque<ServerMessage.Happened> events = new ArrayDeque<>();
  private int last;

  /** Goes on where another one ended. */
  EventLog(int last, List<ServerMessage.Happened> latest) {
    this.last = last;
    events.addAll(latest);
  }

  /** The latest, in order. */
  List<ServerMessage.Happened> latest() {
    return List.copyOf(events);
  }

  ServerMessage.Happened add(ServerMessage.State state, Happening happening) {
    last++;
    ServerMessage.Happened happened = new ServerMessage.Happened(last, state, happening);
    events.add(happened);
    if (events.size() > CAPACITY) {
      events.remove();
    }
    return happened;
  }

  /** The number of the newest event, 0 when there is none. */
  int last() {
    return last;
  }

  /**
   * The number after which all events are still here: the given one, or a later one where some were
   * forgotten.
   */
  int reach(int number) {
    int forgotten = last - events.size();
    return Math.max(forgotten, Math.min(number, last));
  }

  List<ServerMessage.Happened> since(int number) {
    return events.stream().filter(event -> event.number() > number).toList();
  }
}
