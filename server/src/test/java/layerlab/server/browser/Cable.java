package layerlab.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to the server that can be cut: nobody says goodbye, and what connects afterwards is turned
 * away until it is mended.
 */
final class Cable implements AutoCloseable {
  private final URI server;
  private final ServerSocket end;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean isCut;

  private Cable(URI server, ServerSocket end) {
    this.server = server;
    this.end = end;
  }

  static Cable to(URI server) {
    try {
      Cable cable = new Cable(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      daemon(cable::serve);
      return cable;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI address() {
    return URI.create("http://localhost:" + end.getLocalPort());
  }

  void cut() {
    isCut = true;
    open.forEach(Cable::drop);
    open.clear();
  }

  void mend() {
    isCut = false;
  }

  /** How many attempts have been turned away. */
  int refusals() {
    return refusals.get();
  }

  private void serve() {
    while (!end.isClosed()) {
      try {
        connect(end.accept());
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket page) throws IOException {
    if (isCut) {
      refusals.incrementAndGet();
      drop(page);
      return;
    }
    Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    open.addAll(List.of(page, behind));
    daemon(() -> carry(page, behind));
    daemon(() -> carry(behind, page));
  }

  private static void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      drop(to);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void daemon(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  @Override
  public void close() {
    cut();
    try {
      end.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
