package layerlab.server.stress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;

/**
 * What a page knows of a session over many lines: the events and the losses, each without a gap.
 *
 * <p><b>Thread</b> any.
 */
final class Follower {
  private final List<String> gaps = new ArrayList<>();
  private final Set<Integer> edits = new HashSet<>();
  private int lastEvent;
  private int version;
  private int lastEpoch = -1;

  /** Comes back to a session. */
  synchronized void opened(ServerMessage.Opened opened) {
    if (opened.event() > lastEvent) {
      gaps.add("events after " + lastEvent + " begin after " + opened.event());
    }
    if (opened.state().version() != version) {
      version = opened.state().version();
      lastEpoch = -1;
    }
  }

  synchronized void happened(ServerMessage.Happened happened) {
    if (happened.number() > lastEvent + 1) {
      gaps.add("event " + lastEvent + " is followed by " + happened.number());
    }
    // A command that was repeated by the way may have asked for events again.
    lastEvent = Math.max(lastEvent, happened.number());
    if (happened.happening() instanceof Happening.Edited) {
      edits.add(happened.number());
    }
  }

  synchronized void shown(Frame frame) {
    if (!(frame instanceof Frame.Scalars scalars)
        || scalars.buckets().isEmpty()
        || !frame.header().isOf(version)) {
      return;
    }
    int first = scalars.buckets().getFirst().first();
    if (first > lastEpoch + 1) {
      gaps.add("losses of epoch " + lastEpoch + " are followed by those of " + first);
    }
    lastEpoch = Math.max(lastEpoch, scalars.buckets().getLast().last());
  }

  synchronized int lastEvent() {
    return lastEvent;
  }

  synchronized int version() {
    return version;
  }

  /** −1 before the first losses. */
  synchronized int lastEpoch() {
    return lastEpoch;
  }

  /** How many edits there were. */
  synchronized int edits() {
    return edits.size();
  }

  synchronized List<String> gaps() {
    return List.copyOf(gaps);
  }
}
