package layerlab.client.net;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import layerlab.client.state.Effect.Order;
import layerlab.client.state.Event;
import layerlab.client.state.Run;
import layerlab.experiment.Experiment;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.ParameterRef;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import org.teavm.jso.browser.Window;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.websocket.WebSocket;

/**
 * The line to the server: connects, connects again when it is lost, and sends each command until it
 * is answered.
 */
public final class Link {
  private static final int FIRST_WAIT_SECONDS = 1;
  private static final int LONGEST_WAIT_SECONDS = 15;
  private static final int MINUTE = 60_000;
  private static final int SECOND = 1000;

  /** Revisions and hand-set weights go out at most so often, in milliseconds. */
  private static final int PACE = 200;

  /** A socket's state when it can send. */
  private static final int OPEN = 1;

  private static final Text TOO_LONG =
      Text.of("This experiment is too large to be sent to the server.", "这个实验太大，无法发送到服务器。");

  /** The socket of the present attempt. */
  private sealed interface Socket {
    record None() implements Socket {}

    /** What an earlier one says, by another number, is no longer heard. */
    record Some(WebSocket socket, int number) implements Socket {}
  }

  /** What hears of the line. */
  public interface Listener {
    void send(Event event);

    void frame(Frame frame);

    /** Other exact values are asked for from here on. */
    void pinned(int pin, List<ParameterRef> parameters);

    /** The last epoch whose losses are known, −1 for none. */
    int lastEpoch();

    /** An experiment is too long for a message: it is to be stored, and goes by its code. */
    void store(Experiment experiment, Consumer<String> stored, Consumer<Text> failed);
  }

  private final String address;
  private final Listener listener;
  private final Outgoing outgoing = new Outgoing();
  private Socket socket = new Socket.None();
  private int sockets;
  private boolean isReady;
  private int attempts;
  private int wait;
  private int timer;
  private int patience;
  private boolean isLong;
  private int unsent;
  private boolean isPaced;
  private boolean isStoring;
  private final Budget budget = new Budget();
  private boolean isEarning;
  private Optional<Order.Open> turnedAway = Optional.empty();
  private List<ParameterRef> pins = List.of();
  private boolean isVisible = true;

  /**
   * @param origin {@code ws://host} or {@code wss://host}
   * @param browser a word that this browser keeps
   * @param tab a word drawn anew at each load
   */
  public Link(String origin, String browser, String tab, Listener listener) {
    this.address =
        origin
            + Protocol.PATH
            + "?"
            + Protocol.BROWSER
            + "="
            + browser
            + "&"
            + Protocol.TAB
            + "="
            + tab;
    this.listener = listener;
  }

  /** Makes an attempt at once. */
  public void connect() {
    Window.clearTimeout(timer);
    if (socket instanceof Socket.Some) {
      return;
    }
    if (attempts > 0) {
      listener.send(new Event.ConnectionChanged(new Run.Connection.Lost(attempts, 0, isLong)));
    }
    WebSocket opened = new WebSocket(address, Protocol.NAME);
    opened.setBinaryType("arraybuffer");
    sockets++;
    int number = sockets;
    socket = new Socket.Some(opened, number);
    opened.onMessage(
        event -> {
          if (isCurrent(number)) {
            if (event.getData() instanceof ArrayBuffer bytes) {
              binary(bytes);
            } else {
              text(event.getDataAsString());
            }
          }
        });
    opened.onClose(
        event -> {
          if (isCurrent(number)) {
            lost();
          }
        });
  }

  private boolean isCurrent(int number) {
    return socket instanceof Socket.Some some && some.number() == number;
  }

  private void lost() {
    socket = new Socket.None();
    isReady = false;
    isStoring = false;
    outgoing.lost();
    if (attempts == 0) {
      patience = Window.setTimeout(() -> isLong = true, MINUTE);
    }
    attempts++;
    wait = FIRST_WAIT_SECONDS;
    for (int i = 1; i < attempts && wait < LONGEST_WAIT_SECONDS; i++) {
      wait *= 2;
    }
    wait = Math.min(wait, LONGEST_WAIT_SECONDS);
    count();
    tick();
  }

  private void tick() {
    if (wait <= 0) {
      connect();
      return;
    }
    listener.send(new Event.ConnectionChanged(new Run.Connection.Lost(attempts, wait, isLong)));
    wait--;
    timer = Window.setTimeout(this::tick, SECOND);
  }

  // -- hearing

  private void binary(ArrayBuffer bytes) {
    try {
      listener.frame(FrameCodec.decode(new Int8Array(bytes).copyToJavaArray()));
    } catch (Malformed malformed) {
      complain(malformed);
    }
  }

  private void text(String text) {
    ServerMessage message;
    try {
      message = MessageCodec.readServer(text);
    } catch (Malformed malformed) {
      complain(malformed);
      return;
    }
    switch (message) {
      case ServerMessage.Welcome welcome -> {
        attempts = 0;
        isLong = false;
        Window.clearTimeout(patience);
      }
      case ServerMessage.Opened opened -> arrived(opened);
      case ServerMessage.Applied applied -> outgoing.answered(applied.id());
      case ServerMessage.Weights weights -> outgoing.answered(weights.id());
      case ServerMessage.Past past -> outgoing.answered(past.id());
      case ServerMessage.Checkups checkups -> outgoing.answered(checkups.id());
      case ServerMessage.Examples examples -> outgoing.answered(examples.id());
      case ServerMessage.Sample sample -> outgoing.answered(sample.id());
      case ServerMessage.Compared compared -> outgoing.answered(compared.id());
      case ServerMessage.Refused(CommandId id, Text why) -> {
        if (decline(id, why)) {
          return;
        }
      }
      case ServerMessage.Happened happened -> {}
      case ServerMessage.Complaint complaint -> {}
      case ServerMessage.Queued queued -> {}
    }
    listener.send(new Event.Received(message));
    flush();
  }

  /** Something has no effect; whether it was still waited for. */
  private boolean decline(CommandId id, Text why) {
    Optional<Order> order = outgoing.answered(id);
    if (order.isPresent()) {
      outgoing.know(Optional.empty());
      if (order.get() instanceof Order.Open open) {
        turnedAway = Optional.of(open);
        outgoing.forget();
      }
      listener.send(new Event.Declined(order.get(), why));
      flush();
    }
    return order.isPresent();
  }

  private void arrived(ServerMessage.Opened opened) {
    outgoing.answered(opened.id());
    outgoing.know(Optional.of(opened.experiment().start()));
    isReady = true;
    if (!pins.isEmpty()) {
      pin(pins);
    }
    if (!isVisible) {
      post(new ClientMessage.Watch(false));
    }
  }

  private void complain(Malformed malformed) {
    listener.send(
        new Event.Received(
            new ServerMessage.Complaint(Text.same(String.valueOf(malformed.getMessage())))));
  }

  // -- telling

  /** Sends an order, or keeps it until the line is there. */
  public void tell(Order order) {
    switch (order) {
      case Order.Pin(List<ParameterRef> parameters) -> {
        pins = parameters;
        pin(parameters);
      }
      case Order.Watch(boolean visible) -> {
        isVisible = visible;
        post(new ClientMessage.Watch(visible));
      }
      case Order.Open open -> arrive(open);
      case Order.Replay replay -> arrive(replay);
      case Order.Resume resume -> arrive(resume);
      case Order command -> {
        if (turnedAway.isEmpty() || again(command, turnedAway.get())) {
          outgoing.add(command);
          flush();
        }
      }
    }
  }

  /**
   * Where no session could be opened, what the user does next asks for it again: an edit may have
   * mended it, or somebody else has. Whether the order is still to be told then.
   */
  private boolean again(Order command, Order.Open refused) {
    return switch (command) {
      case Order.Revise(Experiment experiment) -> {
        arrive(new Order.Open(experiment));
        yield false;
      }
      case Order.Run run -> asked(refused);
      case Order.Step step -> asked(refused);
      case Order.Reset reset -> asked(refused);
      case Order other -> false;
    };
  }

  private boolean asked(Order.Open refused) {
    arrive(refused);
    return true;
  }

  private void arrive(Order order) {
    isReady = false;
    turnedAway = Optional.empty();
    if (socket instanceof Socket.Some) {
      post(outgoing.first(order, listener.lastEpoch()));
    }
  }

  private void pin(List<ParameterRef> parameters) {
    ClientMessage.Pin pin = outgoing.pin(parameters);
    listener.pinned(pin.pin(), parameters);
    if (isReady) {
      post(pin);
    }
  }

  /** A frame was painted. */
  public void acknowledge(int sequence) {
    post(new ClientMessage.Ack(sequence));
  }

  private void flush() {
    while (isReady && !isPaced && !isStoring && budget.isLeft()) {
      Optional<ClientMessage.Command> next = outgoing.next();
      if (next.isEmpty()) {
        break;
      }
      post(next.get());
      if (isFast(next.get())) {
        isPaced = true;
        Window.setTimeout(this::paced, PACE);
      }
    }
    count();
  }

  private void paced() {
    isPaced = false;
    flush();
  }

  private static boolean isFast(ClientMessage message) {
    return message instanceof ClientMessage.Revise
        || message instanceof ClientMessage.Amend
        || message instanceof ClientMessage.SetParameter;
  }

  private void count() {
    if (outgoing.size() != unsent) {
      unsent = outgoing.size();
      listener.send(new Event.Waiting(unsent));
    }
  }

  private void post(ClientMessage message) {
    if (!(socket instanceof Socket.Some some) || some.socket().getReadyState() != OPEN) {
      return;
    }
    if (message instanceof ClientMessage.Command
        && !(message instanceof ClientMessage.SetParameter)) {
      spend();
    }
    String text = MessageCodec.write(message);
    if (text.length() <= Protocol.LONGEST_MESSAGE) {
      some.socket().send(text);
      return;
    }
    switch (message) {
      case ClientMessage.Open(CommandId id, Experiment experiment) ->
          store(experiment, some, code -> new ClientMessage.OpenStored(id, code), id);
      case ClientMessage.Revise(CommandId id, Experiment experiment) ->
          store(experiment, some, code -> new ClientMessage.ReviseStored(id, code), id);
      case ClientMessage.Command command -> decline(command.id(), TOO_LONG);
      case ClientMessage other -> {}
    }
  }

  /** What follows waits until the experiment is stored and named. */
  private void store(
      Experiment experiment,
      Socket.Some line,
      Function<String, ClientMessage> named,
      CommandId id) {
    isStoring = true;
    listener.store(
        experiment,
        code -> {
          if (isCurrent(line.number())) {
            isStoring = false;
            post(named.apply(code));
            flush();
          }
        },
        why -> {
          if (isCurrent(line.number())) {
            isStoring = false;
            decline(id, why);
          }
        });
  }

  private void spend() {
    budget.spend();
    if (!isEarning) {
      isEarning = true;
      Window.setTimeout(this::earn, Budget.PERIOD);
    }
  }

  private void earn() {
    budget.earn();
    isEarning = !budget.isFull();
    if (isEarning) {
      Window.setTimeout(this::earn, Budget.PERIOD);
    }
    flush();
  }
}
