package layerlab.server.ws;

import java.util.HashMap;
import java.util.Map;
import layerlab.server.training.Visitor;

/**
 * How many sockets each browser and each address has open.
 *
 * <p><b>Thread</b> any.
 */
final class SocketCount {
  private final TrainingSocket.Limits limits;
  private final Map<Visitor, Integer> byBrowser = new HashMap<>();
  private final Map<String, Integer> byAddress = new HashMap<>();

  SocketCount(TrainingSocket.Limits limits) {
    this.limits = limits;
  }

  /** Counts one more, unless it is one too many. */
  synchronized boolean enter(Visitor visitor) {
    boolean isRoom =
        byBrowser.getOrDefault(visitor, 0) < limits.perBrowser()
            && byAddress.getOrDefault(visitor.address(), 0) < limits.perAddress();
    if (isRoom) {
      byBrowser.merge(visitor, 1, Integer::sum);
      byAddress.merge(visitor.address(), 1, Integer::sum);
    }
    return isRoom;
  }

  synchronized void leave(Visitor visitor) {
    byBrowser.computeIfPresent(visitor, (key, count) -> count > 1 ? count - 1 : null);
    byAddress.computeIfPresent(visitor.address(), (key, count) -> count > 1 ? count - 1 : null);
  }
}
