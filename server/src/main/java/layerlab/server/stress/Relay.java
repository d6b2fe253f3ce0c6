package layerlab.server.stress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A way to the server that understands WebSockets well enough to spoil them, as {@link Mischief}
 * has it. TCP's own bytes it neither repeats nor reorders: no network can.
 *
 * <p><b>Thread</b> two for each line.
 */
final class Relay implements AutoCloseable {
  private final int server;
  private final Mischief mischief;
  private final ServerSocket door;

  private Relay(int server, Mischief mischief, ServerSocket door) {
    this.server = server;
    this.mischief = mischief;
    this.door = door;
  }

  static Relay to(int server, Mischief mischief) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Relay relay = new Relay(server, mischief, door);
      daemon(relay::serve);
      return relay;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket page = door.accept();
        daemon(() -> connect(page));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket page) {
    try (page;
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
      RelayLine line = new RelayLine(mischief, page, behind);
      line.greet();
      daemon(line::carryBack);
      line.carry();
    } catch (IOException cut) {
      // One of the two sides has gone, as sides do; whoever needs the other connects again.
      return;
    }
  }

  private static void daemon(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
