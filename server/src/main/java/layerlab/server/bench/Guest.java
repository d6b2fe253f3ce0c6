package layerlab.server.bench;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import layerlab.experiment.Experiment;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.Moment;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/** A page that paints nothing: it acknowledges each frame and remembers when it came. */
final class Guest implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  /** A guest remembers the newest frames only: a long look would fill the heap. */
  private static final int MOST_FRAMES = 64;

  /** Something that the server sent, and the nanosecond at which it was read. */
  record Arrival<T>(T what, long at) {}

  private final BlockingQueue<Arrival<ServerMessage>> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<Arrival<Frame>> frames = new LinkedBlockingQueue<>();
  private final AtomicInteger framesSeen = new AtomicInteger();
  private CompletableFuture<WebSocket> line;
  private boolean isLeaving;
  private int commands;
  private volatile Arrival<Moment> latest = new Arrival<>(Moment.START, System.nanoTime());

  private Guest(HttpClient client, URI address) {
    line = client.newWebSocketBuilder().subprotocols(Protocol.NAME).buildAsync(address, new Ears());
    await(messages, ServerMessage.Welcome.class, welcome -> true);
  }

  /**
   * Comes to a playground.
   *
   * @param number one browser has room for four guests
   */
  static Guest at(HttpClient client, int port, int number) {
    String query = "?" + Protocol.BROWSER + "=b" + number / 4 + "&" + Protocol.TAB + "=t" + number;
    return new Guest(client, URI.create("ws://localhost:" + port + Protocol.PATH + query));
  }

  Arrival<ServerMessage.Opened> open(Experiment experiment) {
    send(new ClientMessage.Open(nextId(), experiment));
    return await(messages, ServerMessage.Opened.class, opened -> true);
  }

  /** Comes back to the session of another guest. */
  Arrival<ServerMessage.Opened> resume(ServerMessage.Opened opened) {
    int version = opened.state().version();
    send(new ClientMessage.Resume(nextId(), opened.session(), opened.event(), version, -1));
    return await(messages, ServerMessage.Opened.class, again -> true);
  }

  /** Gives a command and waits until it has taken effect. */
  Arrival<ServerMessage.Applied> order(Function<CommandId, ClientMessage.Command> command) {
    CommandId id = nextId();
    send(command.apply(id));
    return await(messages, ServerMessage.Applied.class, applied -> applied.id().equals(id));
  }

  /** The next frame of a type that fits; those before it are passed over. */
  <T extends Frame> Arrival<T> frame(Class<T> type, Predicate<T> fits) {
    return await(frames, type, fits);
  }

  /** The next message of a type that fits; those before it are passed over. */
  <T extends ServerMessage> Arrival<T> hear(Class<T> type, Predicate<T> fits) {
    return await(messages, type, fits);
  }

  /** How many frames have come. */
  int framesSeen() {
    return framesSeen.get();
  }

  /** How far the session had come in the newest frame. */
  Arrival<Moment> latest() {
    return latest;
  }

  private CommandId nextId() {
    commands++;
    return new CommandId(commands);
  }

  private void send(ClientMessage message) {
    String text = MessageCodec.write(message);
    enqueue(socket -> socket.sendText(text, true));
  }

  /** The JDK's WebSocket sends one thing at a time. */
  private synchronized void enqueue(Function<WebSocket, CompletableFuture<WebSocket>> send) {
    if (!isLeaving) {
      line = line.thenCompose(send);
    }
  }

  private static <S, T extends S> Arrival<T> await(
      BlockingQueue<Arrival<S>> queue, Class<T> type, Predicate<T> fits) {
    while (true) {
      Arrival<S> next = take(queue);
      if (next.what() instanceof ServerMessage.Refused refused) {
        throw new IllegalStateException(refused.sentence().en());
      }
      if (type.isInstance(next.what()) && fits.test(type.cast(next.what()))) {
        return new Arrival<>(type.cast(next.what()), next.at());
      }
    }
  }

  private static <T> T take(BlockingQueue<T> queue) {
    try {
      T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("the server has fallen silent");
      }
      return next;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Leaves; the session goes on. */
  @Override
  public void close() {
    CompletableFuture<WebSocket> goodbye;
    synchronized (this) {
      enqueue(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
      isLeaving = true;
      goodbye = line;
    }
    goodbye.join();
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public CompletionStage<?> onText(WebSocket source, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        messages.add(new Arrival<>(MessageCodec.readServer(text.toString()), System.nanoTime()));
        text.setLength(0);
      }
      source.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket source, ByteBuffer part, boolean isLast) {
      byte[] copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
      if (isLast) {
        painted(FrameCodec.decode(bytes.toByteArray()));
        bytes.reset();
      }
      source.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void painted(Frame frame) {
      long now = System.nanoTime();
      framesSeen.incrementAndGet();
      if (frames.size() >= MOST_FRAMES) {
        frames.poll();
      }
      frames.add(new Arrival<>(frame, now));
      latest = new Arrival<>(frame.header().moment(), now);
      send(new ClientMessage.Ack(frame.header().sequence()));
    }
  }
}
