package layerlab.server.ws;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import layerlab.experiment.Experiment;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/** A page as the server knows it: a real WebSocket, read as fast as things come. */
public final class Page implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 15;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** How a page introduces itself. */
  public record Manners(String browser, String tab, boolean acknowledges) {
    public static Manners usual() {
      return new Manners("browser", "tab", true);
    }
  }

  private final Manners manners;
  private final LinkedBlockingQueue<ServerMessage> messages = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private CompletableFuture<WebSocket> sending;
  private int commands;

  private Page(int port, Manners manners) {
    this.manners = manners;
    WebSocket socket =
        CLIENT
            .newWebSocketBuilder()
            .subprotocols(Protocol.NAME)
            .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .buildAsync(address(port, manners), new Listener())
            .join();
    this.sending = CompletableFuture.completedFuture(socket);
  }

  public static Page connect(int port) {
    return new Page(port, Manners.usual());
  }

  public static Page connect(int port, Manners manners) {
    return new Page(port, manners);
  }

  private static URI address(int port, Manners manners) {
    return URI.create(
        "ws://localhost:"
            + port
            + Protocol.PATH
            + "?"
            + Protocol.BROWSER
            + "="
            + manners.browser()
            + "&"
            + Protocol.TAB
            + "="
            + manners.tab());
  }

  public void send(ClientMessage message) {
    sendText(MessageCodec.write(message));
  }

  public void sendText(String text) {
    enqueue(line -> line.sendText(text, true));
  }

  void sendBytes(byte[] bytes) {
    enqueue(line -> line.sendBinary(ByteBuffer.wrap(bytes), true));
  }

  /** A WebSocket of the JDK's sends one thing at a time. */
  private synchronized void enqueue(Function<WebSocket, CompletableFuture<WebSocket>> send) {
    sending = sending.thenCompose(send);
  }

  /** Gives a command with the next number. */
  public CommandId command(Function<CommandId, ClientMessage> command) {
    commands++;
    CommandId id = new CommandId(commands);
    send(command.apply(id));
    return id;
  }

  /** Opens a session and waits for it. */
  public ServerMessage.Opened open(Experiment experiment) {
    command(id -> new ClientMessage.Open(id, experiment));
    return await(ServerMessage.Opened.class, opened -> true);
  }

  /** The next message of a type that fits; others are passed over. */
  public <T extends ServerMessage> T await(Class<T> type, Predicate<T> fits) {
    List<ServerMessage> passed = new ArrayList<>();
    ServerMessage message = next(messages, passed);
    while (!type.isInstance(message) || !fits.test(type.cast(message))) {
      passed.add(message);
      message = next(messages, passed);
    }
    return type.cast(message);
  }

  /** The next frame of a type that fits; others are passed over. */
  public <T extends Frame> T awaitFrame(Class<T> type, Predicate<T> fits) {
    Frame frame = next(frames, List.of());
    while (!type.isInstance(frame) || !fits.test(type.cast(frame))) {
      frame = next(frames, List.of());
    }
    return type.cast(frame);
  }

  private static <T> T next(LinkedBlockingQueue<T> queue, List<?> passed) {
    try {
      T item = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (item == null) {
        throw new AssertionError("nothing came any more, after " + passed);
      }
      return item;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** How many frames have come and were not asked for. */
  int waitingFrames() {
    return frames.size();
  }

  /** With which code the server has closed, once it does. */
  int awaitClose() {
    return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Breaks the line as a lost network does. */
  void vanish() {
    sending.join().abort();
  }

  @Override
  public void close() {
    enqueue(line -> line.sendClose(WebSocket.NORMAL_CLOSURE, ""));
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(MessageCodec.readServer(text.toString()));
        text.setLength(0);
      }
      source.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket source, ByteBuffer part, boolean last) {
      byte[] copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
      if (last) {
        Frame frame = FrameCodec.decode(bytes.toByteArray());
        bytes.reset();
        frames.add(frame);
        if (manners.acknowledges()) {
          Page.this.send(new ClientMessage.Ack(frame.header().sequence()));
        }
      }
      source.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket source, int code, String reason) {
      closed.complete(code);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket source, Throwable error) {
      closed.complete(1006);
    }
  }
}
