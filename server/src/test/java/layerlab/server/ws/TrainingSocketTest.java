package layerlab.server.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import layerlab.server.Config;
import layerlab.server.Playground;
import layerlab.server.engine.Engine;
import layerlab.server.training.Experiments;
import layerlab.server.training.ScriptedEngine;
import layerlab.server.ws.Page.Manners;
import layerlab.wire.Bucket;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TrainingSocketTest {
  @TempDir private Path folder;
  private final CompletableFuture<Engine> engine = new CompletableFuture<>();
  private Playground server;

  @BeforeEach
  void start() {
    server = Playground.start(Config.onFreePort(folder), engine::join);
  }

  @AfterEach
  void stop() {
    engine.complete(ScriptedEngine.learning());
    server.close();
  }

  @Test
  void aPageOpensRunsAndSeesEveryLoss() {
    engine.complete(ScriptedEngine.learning());
    try (Page page = Page.connect(server.port())) {
      page.open(Experiments.withEpochs(300));

      page.command(ClientMessage.Run::new);

      assertThat(end(page).state())
          .isEqualTo(
              new ServerMessage.State(Phase.FINISHED, new Moment(300, 1500), 1, TrainedBy.DL4J));
      assertThat(epochs(page, 300)).isEqualTo(IntStream.rangeClosed(0, 300).boxed().toList());
    }
  }

  @Test
  void isWelcomedBeforeTheEngineHasStartedAndAgainWhenItHas() {
    try (Page page = Page.connect(server.port())) {
      ServerMessage.Welcome first = page.await(ServerMessage.Welcome.class, welcome -> true);
      page.open(Experiments.withEpochs(3));
      page.command(ClientMessage.Run::new);
      ServerMessage.Applied waiting = page.await(ServerMessage.Applied.class, applied -> true);

      engine.complete(ScriptedEngine.learning());
      ServerMessage.Welcome second = page.await(ServerMessage.Welcome.class, welcome -> true);

      assertThat(first.protocol()).isEqualTo(Protocol.VERSION);
      assertThat(first.engine().backend()).isEqualTo("starting");
      assertThat(waiting.state().phase()).isEqualTo(Phase.WAITING);
      assertThat(second.engine().name()).isEqualTo("Scripted");
      assertThat(end(page).state().moment()).isEqualTo(new Moment(3, 15));
    }
  }

  @Test
  void aRunOutlivesItsSocketAndComesBackWithoutAGap() {
    Brake brake = new Brake();
    engine.complete(ScriptedEngine.learning().onStep(brake));
    SessionId session;
    List<Integer> epochs = new ArrayList<>();
    int lastEvent;
    try (Page page = Page.connect(server.port())) {
      session = page.open(Experiments.withEpochs(1000)).session();
      page.command(ClientMessage.Run::new);
      lastEvent = page.await(ServerMessage.Happened.class, happened -> true).number();
      epochs.addAll(epochs(page, 50));
      page.vanish();
    }
    brake.release();

    try (Page page = Page.connect(server.port())) {
      int event = lastEvent;
      page.command(id -> new ClientMessage.Resume(id, session, event, 1, epochs.getLast()));
      ServerMessage.Opened opened = page.await(ServerMessage.Opened.class, message -> true);
      epochs.addAll(epochs(page, 1000));

      assertThat(opened.experiment()).isEqualTo(Experiments.withEpochs(1000));
      assertThat(opened.event()).isEqualTo(lastEvent);
      assertThat(end(page).number()).isEqualTo(lastEvent + 1);
      assertThat(epochs).isEqualTo(IntStream.rangeClosed(0, 1000).boxed().toList());
    }
  }

  @Test
  void whoDoesNotAcknowledgeGetsOneWindowAndDelaysNobody() {
    engine.complete(ScriptedEngine.learning());
    try (Page silent = Page.connect(server.port(), new Manners("browser", "silent", false));
        Page page = Page.connect(server.port())) {
      silent.open(Experiments.withEpochs(300));
      page.open(Experiments.withEpochs(300));
      silent.command(ClientMessage.Run::new);
      page.command(ClientMessage.Run::new);

      assertThat(epochs(page, 300)).hasSize(301);
      end(silent);
      List<Frame> window =
          Stream.generate(() -> silent.awaitFrame(Frame.class, frame -> true))
              .limit(Protocol.WINDOW)
              .toList();
      silent.command(ClientMessage.FetchWeights::new);
      silent.await(ServerMessage.Weights.class, weights -> true);

      assertThat(silent.waitingFrames()).isZero();
      List<Integer> epochs = new ArrayList<>();
      window.forEach(frame -> epochs.addAll(epochs(frame)));
      while (epochs.getLast() < 300) {
        silent.send(new ClientMessage.Ack(Integer.MAX_VALUE));
        epochs.addAll(epochs(silent.awaitFrame(Frame.class, frame -> true)));
      }
      assertThat(epochs).isEqualTo(IntStream.rangeClosed(0, 300).boxed().toList());
    }
  }

  @Test
  void whatCannotBeReadIsComplainedAboutAndThePageLivesOn() {
    engine.complete(ScriptedEngine.learning());
    try (Page page = Page.connect(server.port())) {
      for (String text :
          List.of("", "{", "[]", "{\"type\":\"run\"}", "{\"type\":\"dance\",\"id\":1}")) {
        page.sendText(text);
        ServerMessage.Complaint complaint =
            page.await(ServerMessage.Complaint.class, message -> true);
        assertThat(complaint.sentence().en()).startsWith("The message could not be read: ");
      }

      page.open(Experiments.small());
    }
  }

  @Test
  void aBillionNeuronsCostOneSentence() {
    engine.complete(ScriptedEngine.learning());
    try (Page page = Page.connect(server.port())) {
      CommandId id =
          page.command(
              command -> new ClientMessage.Open(command, Experiments.withHidden(1_000_000_000)));

      ServerMessage.Refused refused = page.await(ServerMessage.Refused.class, message -> true);

      assertThat(refused.id()).isEqualTo(id);
      assertThat(refused.sentence().en()).contains("1 … 1024");
      page.open(Experiments.small());
    }
  }

  @Test
  void aCommandThatComesAgainOnAnotherLineHasNoSecondEffect() {
    engine.complete(ScriptedEngine.learning());
    ClientMessage.Step step = new ClientMessage.Step(new CommandId(77), ClientMessage.Stride.BATCH);
    SessionId session;
    ServerMessage.Applied first;
    try (Page page = Page.connect(server.port())) {
      session = page.open(Experiments.small()).session();
      page.send(step);
      first = page.await(ServerMessage.Applied.class, message -> true);
      page.vanish();
    }

    try (Page page = Page.connect(server.port())) {
      page.command(id -> new ClientMessage.Resume(id, session, 0, 1, -1));
      page.send(step);

      assertThat(page.await(ServerMessage.Applied.class, message -> true)).isEqualTo(first);
      page.command(id -> new ClientMessage.Resume(id, session, 0, 1, -1));
      ServerMessage.Opened opened =
          page.await(
              ServerMessage.Opened.class, message -> message.state().phase() == Phase.PAUSED);
      assertThat(opened.state().moment()).isEqualTo(new Moment(0, 1));
    }
  }

  @Test
  void whoSendsTooMuchIsSlowedDownAndCutOffInTheEnd() {
    engine.complete(ScriptedEngine.learning());
    try (Page page = Page.connect(server.port())) {
      page.open(Experiments.small());
      for (int i = 0; i < 80; i++) {
        page.command(ClientMessage.Pause::new);
      }
      ServerMessage.Refused refused = page.await(ServerMessage.Refused.class, message -> true);
      assertThat(refused.sentence()).isEqualTo(Sentences.TOO_FAST);
      assertThat(refused.id().value()).isGreaterThan(50);

      for (int i = 0; i < 700; i++) {
        page.sendText("flood");
      }
      // The goodbye may be lost in the flood.
      assertThat(page.awaitClose()).isIn(TrainingSocket.CLOSE_POLICY, 1006);
    }
  }

  @Test
  void acknowledgementsAreCountedApart() {
    engine.complete(ScriptedEngine.learning());
    try (Page page = Page.connect(server.port())) {
      for (int i = 0; i < 300; i++) {
        page.send(new ClientMessage.Ack(1));
        page.send(new ClientMessage.Watch(true));
      }

      page.open(Experiments.small());
    }
  }

  @Test
  void longMessagesAndBytesCloseTheLine() {
    try (Page long_ = Page.connect(server.port());
        Page bytes = Page.connect(server.port())) {
      long_.sendText("x".repeat(Protocol.LONGEST_MESSAGE + 1));
      bytes.sendBytes(new byte[] {1, 2, 3});

      assertThat(long_.awaitClose()).isEqualTo(1009);
      assertThat(bytes.awaitClose()).isEqualTo(TrainingSocket.CLOSE_UNSUPPORTED);
    }
  }

  @Test
  void aFifthTabOfABrowserIsToldWhy() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(Page.connect(server.port()));
      pages.getLast().await(ServerMessage.Welcome.class, welcome -> true);
    }

    Page fifth = Page.connect(server.port());
    Page other = Page.connect(server.port(), new Manners("another", "tab", true));

    assertThat(fifth.await(ServerMessage.Complaint.class, message -> true).sentence())
        .isEqualTo(Sentences.TOO_MANY_SOCKETS);
    assertThat(fifth.awaitClose()).isEqualTo(Outbox.CLOSE_TRY_AGAIN);
    other.await(ServerMessage.Welcome.class, welcome -> true);
    pages.forEach(Page::close);
    other.close();
  }

  @Test
  void pagesOfOthersAreNotLetIn() {
    assertHandshakeFails(403, "http://evil.example", Protocol.NAME);
    assertHandshakeFails(400, "http://localhost:" + server.port(), "layerlab.v0");
  }

  @Test
  void framesAreNotCompressedAndNoCookieIsSet() throws IOException {
    String answer = upgrade("Sec-WebSocket-Extensions: permessage-deflate");

    assertThat(answer)
        .startsWith("HTTP/1.1 101")
        .contains("Sec-WebSocket-Protocol: layerlab.v1")
        .doesNotContain("Extensions", "Set-Cookie");
  }

  @Test
  void aFaultIsSaidWithoutItsDetails() {
    engine.complete(
        ScriptedEngine.learning()
            .onStep(
                () -> {
                  throw new IllegalStateException("secret detail");
                }));
    try (Page page = Page.connect(server.port())) {
      page.open(Experiments.small());
      page.command(ClientMessage.Run::new);

      ServerMessage.Happened failed =
          page.await(
              ServerMessage.Happened.class,
              message -> message.happening() instanceof Happening.Failed);

      assertThat(failed.toString()).doesNotContain("secret").contains("fault in the server");
      page.command(id -> new ClientMessage.Reset(id, 1));
      assertThat(page.await(ServerMessage.Applied.class, message -> true).state().phase())
          .isEqualTo(Phase.READY);
    }
  }

  @Test
  void withoutASessionCommandsAreRefused() {
    try (Page page = Page.connect(server.port())) {
      page.command(ClientMessage.Run::new);
      assertThat(page.await(ServerMessage.Refused.class, message -> true).sentence())
          .isEqualTo(Sentences.NO_SESSION);

      page.command(id -> new ClientMessage.Resume(id, new SessionId("x".repeat(22)), 0, 0, -1));
      assertThat(page.await(ServerMessage.Refused.class, message -> true).sentence())
          .isEqualTo(Sentences.SESSION_GONE);
    }
  }

  /** The head of the answer to a browser's own handshake. */
  private String upgrade(String header) throws IOException {
    String request =
        String.join(
            "\r\n",
            "GET " + Protocol.PATH + " HTTP/1.1",
            "Host: localhost:" + server.port(),
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: " + Protocol.NAME,
            header,
            "",
            "");
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) socket.getInputStream().read());
      }
      return head.toString();
    }
  }

  private void assertHandshakeFails(int status, String origin, String protocol) {
    URI address = URI.create("ws://localhost:" + server.port() + Protocol.PATH);
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", origin)
                    .subprotocols(protocol)
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join())
        .cause()
        .asInstanceOf(type(WebSocketHandshakeException.class))
        .extracting(refusal -> refusal.getResponse().statusCode())
        .isEqualTo(status);
  }

  private static ServerMessage.Happened end(Page page) {
    return page.await(
        ServerMessage.Happened.class,
        happened -> happened.happening() instanceof Happening.Stopped);
  }

  /** All epochs whose losses come until one has come. */
  private static List<Integer> epochs(Page page, int last) {
    List<Integer> epochs = new ArrayList<>();
    while (epochs.isEmpty() || epochs.getLast() < last) {
      epochs.addAll(epochs(page.awaitFrame(Frame.Scalars.class, frame -> true)));
    }
    return epochs;
  }

  private static List<Integer> epochs(Frame frame) {
    return frame instanceof Frame.Scalars scalars
        ? scalars.buckets().stream().map(Bucket::last).toList()
        : List.of();
  }

  /** Lets steps through slowly until it is opened: the run goes on, but does not get far. */
  private static final class Brake implements Runnable {
    private final CountDownLatch released = new CountDownLatch(1);

    private void release() {
      released.countDown();
    }

    @Override
    public void run() {
      try {
        boolean unused = released.await(1, TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
