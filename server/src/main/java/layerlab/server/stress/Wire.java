package layerlab.server.stress;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/** A socket that need not behave: it says what it is given, may stop reading and may be cut. */
final class Wire implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** How often a line is looked at that says nothing. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /** Whether it takes what comes. */
  enum Manners {
    READS,
    STALLS
  }

  private final Manners manners;
  private final Consumer<Frame> screen;
  private final LinkedBlockingQueue<ServerMessage> messages = new LinkedBlockingQueue<>();
  private final List<Long> frames = new ArrayList<>();
  private volatile boolean isOver;
  private CompletableFuture<WebSocket> line;

  private Wire(int port, String browser, String tab, Manners manners, Consumer<Frame> screen) {
    this.manners = manners;
    this.screen = screen;
    String query = "?" + Protocol.BROWSER + "=" + browser + "&" + Protocol.TAB + "=" + tab;
    URI address = URI.create("ws://localhost:" + port + Protocol.PATH + query);
    this.line =
        CLIENT
            .newWebSocketBuilder()
            .subprotocols(Protocol.NAME)
            .buildAsync(address, new Listener());
    line.join();
  }

  static Wire connect(int port, String browser, String tab) {
    return connect(port, browser, tab, frame -> {});
  }

  /** One whose frames are looked at, on any thread. */
  static Wire connect(int port, String browser, String tab, Consumer<Frame> screen) {
    return new Wire(port, browser, tab, Manners.READS, screen);
  }

  /** One that says something, and then reads nothing any more. */
  static Wire stalled(int port, String browser, String tab) {
    return new Wire(port, browser, tab, Manners.STALLS, frame -> {});
  }

  synchronized void say(String text) {
    line = line.thenCompose(socket -> socket.sendText(text, true));
  }

  void say(ClientMessage message) {
    say(MessageCodec.write(message));
  }

  /**
   * The next message of a kind; nothing when none comes in time, or the line has ended. Others are
   * passed over.
   */
  <T> Optional<T> next(Class<T> kind, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      boolean wasOver = isOver;
      long left = deadline - System.nanoTime();
      Optional<ServerMessage> message = poll(wasOver ? 0 : Math.min(left, LOOK.toNanos()));
      if (message.isEmpty() && (wasOver || left <= 0)) {
        return Optional.empty();
      }
      Optional<T> found = message.filter(kind::isInstance).map(kind::cast);
      if (found.isPresent()) {
        return found;
      }
    }
  }

  private Optional<ServerMessage> poll(long nanos) {
    try {
      return Optional.ofNullable(messages.poll(nanos, TimeUnit.NANOSECONDS));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** When frames came since this was asked last, in nanoseconds. */
  List<Long> frames() {
    synchronized (frames) {
      List<Long> taken = List.copyOf(frames);
      frames.clear();
      return taken;
    }
  }

  /** Breaks the line as a lost network does. */
  synchronized void cut() {
    line =
        line.thenApply(
            socket -> {
              socket.abort();
              return socket;
            });
  }

  @Override
  public void close() {
    cut();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void onOpen(WebSocket socket) {
      if (manners == Manners.READS) {
        socket.request(1);
      }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        messages.add(MessageCodec.readServer(text.toString()));
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean isLast) {
      byte[] copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
      if (isLast) {
        synchronized (frames) {
          frames.add(System.nanoTime());
        }
        Frame frame = FrameCodec.decode(bytes.toByteArray());
        bytes.reset();
        screen.accept(frame);
        say(new ClientMessage.Ack(frame.header().sequence()));
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String why) {
      isOver = true;
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
      isOver = true;
    }
  }
}
