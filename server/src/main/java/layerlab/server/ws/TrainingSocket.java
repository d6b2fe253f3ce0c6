package layerlab.server.ws;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import layerlab.server.http.BrowserKey;
import layerlab.server.http.Routes;
import layerlab.server.http.SameOrigin;
import layerlab.server.training.SessionDirectory;
import layerlab.server.training.Ticker;
import layerlab.server.training.Visitor;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where pages connect. */
public final class TrainingSocket implements Routes {
  static final int CLOSE_UNSUPPORTED = 1003;
  static final int CLOSE_POLICY = 1008;

  private static final Logger LOG = LoggerFactory.getLogger(TrainingSocket.class);
  private static final Duration IDLE = Duration.ofMinutes(1);
  private static final long PING_SECONDS = 15;

  /** How many sockets may be open. */
  public record Limits(int perBrowser, int perAddress) {}

  /**
   * What is known of experiments.
   *
   * @param shelf where they are found that a page names by their code
   * @param films those that they were shared with
   * @param permit who may train with which data
   */
  public record Sources(Shelf shelf, FilmShelf films, Permit permit) {}

  private final Connection.House house;
  private final Supplier<ServerMessage.Welcome> welcome;
  private final Executor sender;
  private final Ticker ticker;
  private final SocketCount count;
  private final LongAdder frames = new LongAdder();
  private final Backlog backlog = Backlog.ofThisMachine();
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  /**
   * @param welcome the first message on every connection; said again when the engine has started
   * @param sender carries out what is to be sent
   */
  public TrainingSocket(
      SessionDirectory directory,
      Sources sources,
      Supplier<ServerMessage.Welcome> welcome,
      Limits limits,
      Executor sender,
      Ticker ticker) {
    this.house = new Connection.House(directory, sources, ticker);
    this.welcome = welcome;
    this.sender = sender;
    this.ticker = ticker;
    this.count = new SocketCount(limits);
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setIdleTimeout(IDLE);
          factory.setMaxTextMessageSize(Protocol.LONGEST_MESSAGE);
          factory.setMaxBinaryMessageSize(1024);
        });
    config.jetty.modifyServletContextHandler(
        context ->
            context.addEventListener(
                new LifeCycle.Listener() {
                  @Override
                  public void lifeCycleStarted(LifeCycle started) {
                    withoutCompression(WebSocketServerComponents.getWebSocketComponents(context));
                  }
                }));
    config.routes.wsBeforeUpgrade(Protocol.PATH, TrainingSocket::checkUpgrade);
    config.routes.ws(Protocol.PATH, this::configure);
  }

  /** Compressing frames costs ten times what it saves. */
  private static void withoutCompression(WebSocketComponents components) {
    components.getExtensionRegistry().unregister("permessage-deflate");
  }

  private static void checkUpgrade(Context context) {
    if (!SameOrigin.allows(context)) {
      throw new ForbiddenResponse();
    }
    Optional<String> protocols = Optional.ofNullable(context.header("Sec-WebSocket-Protocol"));
    if (protocols.filter(Protocol.NAME::equals).isEmpty()) {
      throw new BadRequestResponse();
    }
  }

  private void configure(WsConfig socket) {
    socket.onConnect(this::connect);
    socket.onMessage(context -> receive(context, context.message()));
    socket.onBinaryMessage(
        context ->
            find(context).ifPresent(connection -> connection.outbox().end(CLOSE_UNSUPPORTED)));
    socket.onClose(this::close);
    socket.onError(
        context -> {
          context.session.disconnect();
          close(context);
        });
  }

  private void connect(WsContext context) {
    String id = context.sessionId();
    Visitor visitor = new Visitor(key(context, Protocol.BROWSER), address(context));
    Outbox outbox =
        new Outbox(
            key(context, Protocol.TAB),
            new JettyPipe(context.session, frames),
            sender,
            ticker,
            backlog);
    if (!count.enter(visitor)) {
      outbox.tell(new ServerMessage.Complaint(Sentences.TOO_MANY_SOCKETS));
      outbox.end(Outbox.CLOSE_TRY_AGAIN);
      return;
    }
    connections.put(id, new Connection(visitor, house, outbox));
    context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
    outbox.tell(welcome.get());
  }

  private void receive(WsContext context, String message) {
    Optional<Connection> connection = find(context);
    if (connection.isEmpty()) {
      return;
    }
    try {
      connection.get().receive(message);
    } catch (RuntimeException failure) {
      LOG.error("a message could not be carried out", failure);
      connection.get().outbox().tell(new ServerMessage.Complaint(Sentences.FAULT));
    }
  }

  private void close(WsContext context) {
    Optional.ofNullable(connections.remove(context.sessionId()))
        .ifPresent(
            connection -> {
              count.leave(connection.visitor());
              connection.closed();
            });
  }

  private Optional<Connection> find(WsContext context) {
    return Optional.ofNullable(connections.get(context.sessionId()));
  }

  /** A word that the page chose; without one, a socket counts for itself. */
  private static String key(WsContext context, String parameter) {
    return Optional.ofNullable(context.queryParam(parameter))
        .filter(BrowserKey::isLegal)
        .orElse("socket " + context.sessionId());
  }

  private static String address(WsContext context) {
    return context.session.getRemoteSocketAddress() instanceof InetSocketAddress remote
        ? remote.getAddress().getHostAddress()
        : "";
  }

  /** Tells everybody who is connected what trains here: the engine has started. */
  public void welcomeAll() {
    connections.values().forEach(connection -> connection.outbox().tell(welcome.get()));
  }

  /** Drops the lines that have swallowed nothing for too long; to be called every second or so. */
  public void checkPulses() {
    connections.values().forEach(connection -> connection.outbox().checkPulse());
  }

  /** How many frames were sent to all pages together. */
  public LongAdder frames() {
    return frames;
  }

  /** How many pages are connected. */
  public int size() {
    return connections.size();
  }
}
