package layerlab.server.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import layerlab.graph.Numbers;
import layerlab.server.engine.Evaluation;
import layerlab.server.training.History;
import layerlab.server.training.LossFrames;
import layerlab.server.training.Picture;
import layerlab.server.training.SettableTicker;
import layerlab.server.training.Telemetry;
import layerlab.server.training.Telemetry.Channel;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.Moment;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final SettableTicker ticker = new SettableTicker();
  private final HandPipe pipe = new HandPipe();
  private final Backlog backlog = new Backlog(3 * Backlog.FAIR);
  private final Outbox outbox = outbox(pipe);
  private final History history = new History();

  @Test
  void messagesLeaveOneAfterTheOther() {
    outbox.tell(message("one"));
    outbox.tell(message("two"));

    assertThat(pipe.messages()).containsExactly(message("one"));
    pipe.deliver();
    assertThat(pipe.messages()).containsExactly(message("one"), message("two"));
  }

  @Test
  void aPageThatStopsReadingCostsOnePictureAndTheLineItIsOn() {
    for (int i = 1; i <= 1000; i++) {
      epoch();
      outbox.show(telemetry(1));
    }

    assertThat(pipe.frames).hasSize(1);
    assertThat(pipe.isBusy()).isTrue();
  }

  @Test
  void noMoreThanAWindowIsUnacknowledged() {
    pipe.deliversAtOnce = true;
    for (int i = 0; i < 20; i++) {
      epoch();
      outbox.show(telemetry(1));
    }

    assertThat(pipe.frames).hasSize(Protocol.WINDOW);
    outbox.acknowledge(2);
    assertThat(pipe.frames).hasSize(Protocol.WINDOW + 2);
    assertThat(pipe.frames.stream().map(frame -> frame.header().sequence()))
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void lossesAreNeverLeftOutHoweverSlowThePage() {
    pipe.deliversAtOnce = true;
    for (int i = 0; i < 50; i++) {
      epoch();
      outbox.show(telemetry(1));
      if (i % 7 == 0) {
        outbox.acknowledge(pipe.frames.size());
      }
    }
    outbox.acknowledge(pipe.frames.size());
    outbox.acknowledge(pipe.frames.size());

    assertThat(pipe.epochs()).isEqualTo(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void channelsTakeTurnsWhereTheWindowIsNarrow() {
    pipe.deliversAtOnce = true;
    for (int i = 0; i < 6; i++) {
      epoch();
      outbox.show(telemetry(1));
      outbox.acknowledge(pipe.frames.size());
    }

    assertThat(pipe.frames.stream().filter(Frame.Scalars.class::isInstance)).hasSize(6);
    assertThat(pipe.frames.stream().filter(Frame.Exact.class::isInstance)).hasSize(6);
  }

  @Test
  void messagesGoBeforePictures() {
    epoch();
    outbox.tell(message("first"));
    outbox.show(telemetry(1));
    outbox.tell(message("second"));
    pipe.deliver();
    pipe.deliver();

    assertThat(pipe.messages()).containsExactly(message("first"), message("second"));
    assertThat(pipe.frames).hasSize(1);
  }

  @Test
  void picturesOfAFormerVersionAreVoidAndTheirLossesComeAgain() {
    epoch();
    epoch();
    outbox.tell(message("busy"));
    outbox.show(telemetry(1));

    outbox.renew(Integer.MAX_VALUE);
    outbox.tell(message("version 2"));
    outbox.show(telemetry(2));
    while (pipe.isBusy()) {
      pipe.deliver();
    }

    assertThat(pipe.frames).allMatch(frame -> frame.header().version() == 2);
    assertThat(pipe.epochs()).containsExactly(0, 1);
  }

  @Test
  void afterARunWentBackItsNewLossesAreSent() {
    pipe.deliversAtOnce = true;
    for (int i = 0; i < 4; i++) {
      epoch();
    }
    outbox.show(telemetry(1));

    history.rewind(1);
    outbox.renew(1);
    epoch();
    outbox.show(telemetry(2));

    assertThat(pipe.epochs()).containsExactly(0, 1, 2, 3, 2);
  }

  @Test
  void aPageThatComesBackGetsWhatItMissed() {
    pipe.deliversAtOnce = true;
    for (int i = 0; i < 5; i++) {
      epoch();
    }
    outbox.begin(2);
    outbox.show(telemetry(1));

    assertThat(pipe.epochs()).containsExactly(3, 4);
  }

  @Test
  void aFullQueueClosesTheLine() {
    for (int i = 0; i <= Outbox.MOST_MESSAGES + 1; i++) {
      outbox.tell(message("message " + i));
    }
    pipe.deliver();

    assertThat(pipe.closedWith).containsExactly(Outbox.CLOSE_TRY_AGAIN);
    assertThat(pipe.messages()).hasSize(1);
  }

  @Test
  void inAFullHouseWhoHoldsMuchOfItIsCutOffAndWhoHoldsLittleIsNot() {
    HandPipe modest = new HandPipe();
    Outbox neighbour = outbox(modest);
    neighbour.tell(message("little"));
    outbox.tell(large());
    outbox.tell(large());
    assertThat(pipe.closedWith).isEmpty();

    neighbour.tell(message("as little"));
    outbox.tell(large());
    pipe.deliver();
    modest.deliver();

    assertThat(pipe.closedWith).containsExactly(Outbox.CLOSE_TRY_AGAIN);
    assertThat(modest.messages()).containsExactly(message("little"), message("as little"));
    assertThat(modest.closedWith).isEmpty();
  }

  @Test
  void whatWasDeliveredOrWillNeverBeTakesNoRoom() {
    HandPipe stuck = new HandPipe();
    Outbox gone = outbox(stuck);
    gone.tell(large());
    gone.tell(large());
    gone.gone();
    pipe.deliversAtOnce = true;
    for (int i = 0; i < 9; i++) {
      outbox.tell(large());
    }

    assertThat(pipe.messages()).hasSize(9);
    assertThat(pipe.closedWith).isEmpty();
  }

  @Test
  void aLineThatSwallowsNothingIsDropped() {
    outbox.tell(message("never delivered"));
    ticker.advance(Duration.ofSeconds(10));
    outbox.checkPulse();
    assertThat(pipe.isDisconnected).isFalse();

    ticker.advance(Duration.ofMillis(1));
    outbox.checkPulse();

    assertThat(pipe.isDisconnected).isTrue();
  }

  @Test
  void aQuietLineIsNotDropped() {
    outbox.tell(message("delivered"));
    pipe.deliver();
    ticker.advance(Duration.ofHours(1));
    outbox.checkPulse();

    assertThat(pipe.isDisconnected).isFalse();
  }

  @Test
  void whatWasToldArrivesBeforeTheGoodbye() {
    outbox.tell(message("one"));
    outbox.tell(message("two"));
    outbox.end(Outbox.CLOSE_NORMAL);
    outbox.tell(message("too late"));
    pipe.deliver();
    pipe.deliver();

    assertThat(pipe.messages()).containsExactly(message("one"), message("two"));
    assertThat(pipe.closedWith).containsExactly(Outbox.CLOSE_NORMAL);
  }

  private Outbox outbox(Pipe to) {
    return new Outbox("tab", to, Runnable::run, ticker, backlog);
  }

  private static ServerMessage large() {
    return message("x".repeat((int) Backlog.FAIR / 2));
  }

  private void epoch() {
    Evaluation.Part part = new Evaluation.Part(0.5, Double.NaN, new int[0], new double[0]);
    history.add(new Evaluation(part, part));
  }

  private Telemetry telemetry(int version) {
    Frame.Header header = new Frame.Header(version, new Moment(history.last(), 0), 0);
    Picture exact = new Picture(() -> new Frame.Exact(header, 1, Numbers.of(0.5)));
    return new Telemetry(new LossFrames(header, 10, history), Map.of(Channel.EXACT, exact));
  }

  private static ServerMessage message(String text) {
    return new ServerMessage.Complaint(Text.same(text));
  }

  /** A line that delivers when it is told to. */
  private static final class HandPipe implements Pipe {
    private final List<String> texts = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Deque<Outcome> underWay = new ArrayDeque<>();
    private final List<Integer> closedWith = new ArrayList<>();
    private boolean deliversAtOnce;
    private boolean isDisconnected;

    @Override
    public void send(String text, Outcome outcome) {
      texts.add(text);
      begin(outcome);
    }

    @Override
    public void send(ByteBuffer bytes, Outcome outcome) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      frames.add(FrameCodec.decode(copy));
      begin(outcome);
    }

    private void begin(Outcome outcome) {
      underWay.add(outcome);
      if (deliversAtOnce) {
        deliver();
      }
    }

    void deliver() {
      underWay.remove().sent();
    }

    boolean isBusy() {
      return !underWay.isEmpty();
    }

    List<ServerMessage> messages() {
      return texts.stream().map(MessageCodec::readServer).toList();
    }

    List<Integer> epochs() {
      return frames.stream()
          .filter(Frame.Scalars.class::isInstance)
          .flatMap(frame -> ((Frame.Scalars) frame).buckets().stream())
          .map(Bucket::last)
          .toList();
    }

    @Override
    public void close(int code) {
      closedWith.add(code);
    }

    @Override
    public void disconnect() {
      isDisconnected = true;
    }
  }
}
