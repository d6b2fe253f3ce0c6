package layerlab.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import layerlab.client.live.LossHistory;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.ServerMessage;
import layerlab.wire.Spread;

/** What a page has received, read on the way: exact numbers, where the page shows rounded ones. */
final class Wire {
  private final List<Frame> frames = new ArrayList<>();
  private final List<ServerMessage> messages = new ArrayList<>();

  private Wire() {}

  /** Listens to all sockets that a page opens from here on. */
  static Wire of(Page page) {
    Wire wire = new Wire();
    page.onWebSocket(socket -> socket.onFrameReceived(wire::received));
    return wire;
  }

  private void received(WebSocketFrame frame) {
    byte[] bytes = frame.binary();
    if (bytes != null) {
      frames.add(FrameCodec.decode(bytes));
    } else {
      messages.add(MessageCodec.readServer(frame.text()));
    }
  }

  /** Every bucket of losses in the order in which they came. */
  List<Bucket> buckets() {
    return of(Frame.Scalars.class).stream().flatMap(frame -> frame.buckets().stream()).toList();
  }

  /** The answers to commands in the order in which they came. */
  List<ServerMessage.Applied> answers() {
    return messages.stream()
        .filter(ServerMessage.Applied.class::isInstance)
        .map(ServerMessage.Applied.class::cast)
        .toList();
  }

  /** All frames of a kind. */
  <T extends Frame> List<T> of(Class<T> kind) {
    return frames.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The versions of the session in the order in which their frames came. */
  List<Integer> versions() {
    return frames.stream().map(frame -> frame.header().version()).distinct().toList();
  }

  /** The train losses that came with frames of one version. */
  List<Double> trainLosses(int version) {
    return of(Frame.Scalars.class).stream()
        .filter(frame -> frame.header().version() == version)
        .flatMap(frame -> frame.buckets().stream())
        .map(bucket -> bucket.loss().train().last())
        .toList();
  }

  /** The losses as the page keeps them, from the same code. */
  LossHistory history() {
    LossHistory history = new LossHistory();
    history.add(buckets());
    return history;
  }

  /** The losses of each epoch since the last epoch 0, as long as each has a bucket of its own. */
  List<Losses> losses() {
    List<Losses> losses = new ArrayList<>();
    for (Bucket bucket : buckets()) {
      if (bucket.first() == 0) {
        losses.clear();
      }
      if (bucket.first() == losses.size() && bucket.last() == losses.size()) {
        losses.add(new Losses(only(bucket.loss().train()), only(bucket.loss().test())));
      }
    }
    return losses;
  }

  private static double only(Spread spread) {
    return spread.last();
  }

  /** One epoch's losses, exact. */
  record Losses(double train, double test) {}
}
