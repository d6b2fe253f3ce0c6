package layerlab.server.ws;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import layerlab.server.training.LossFrames;
import layerlab.server.training.Telemetry;
import layerlab.server.training.Telemetry.Channel;
import layerlab.server.training.Ticker;
import layerlab.server.training.Viewer;
import layerlab.wire.FrameCodec;
import layerlab.wire.MessageCodec;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/**
 * What is on its way to one page: messages one after the other, all of them; of each channel of
 * telemetry only the latest, as fast as the page acknowledges. One thing is sent at a time, so a
 * page that stops reading costs no memory.
 *
 * <p><b>Thread</b> any; nothing is sent on the caller's thread.
 */
final class Outbox implements Viewer {
  static final int CLOSE_NORMAL = 1000;
  static final int CLOSE_TRY_AGAIN = 1013;

  /** How long one message may take. */
  static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  /** How many messages may wait, and how many characters they may have, with that under way. */
  static final int MOST_MESSAGES = 256;

  private static final long MOST_CHARACTERS = 48L << 20;

  /** What was asked of the line last. */
  private enum Fate {
    OPEN,
    ENDING,
    GONE
  }

  private final String tab;
  private final Pipe pipe;
  private final Executor sender;
  private final Ticker ticker;
  private final Backlog backlog;
  private final AtomicInteger calls = new AtomicInteger();

  private final Queue<String> messages = new ArrayDeque<>();
  private long characters;
  private int underWay;
  private final SequencedMap<Channel, Supplier<byte[]>> telemetry = new LinkedHashMap<>();
  private int lastEpoch = -1;
  private int renewals;
  private int sent;
  private int acknowledged;
  private boolean isSending;
  private long sendingSince;
  private Fate fate = Fate.OPEN;
  private int closeCode = CLOSE_NORMAL;

  /**
   * @param sender carries out what is to be sent
   * @param backlog of all pages
   */
  Outbox(String tab, Pipe pipe, Executor sender, Ticker ticker, Backlog backlog) {
    this.tab = tab;
    this.pipe = pipe;
    this.sender = sender;
    this.ticker = ticker;
    this.backlog = backlog;
  }

  @Override
  public String tab() {
    return tab;
  }

  @Override
  public void tell(ServerMessage message) {
    String text = MessageCodec.write(message);
    synchronized (this) {
      if (fate != Fate.OPEN) {
        return;
      }
      messages.add(text);
      characters += text.length();
      backlog.take(text.length());
      if (messages.size() > MOST_MESSAGES
          || characters > MOST_CHARACTERS
          || backlog.isTooMuch(characters)) {
        messages.clear();
        forget(characters - underWay);
        fate = Fate.ENDING;
        closeCode = CLOSE_TRY_AGAIN;
      }
    }
    pump();
  }

  @Override
  public void show(Telemetry shown) {
    synchronized (this) {
      telemetry.put(Channel.SCALARS, () -> scalars(shown.losses()));
      shown.pictures().forEach((channel, picture) -> telemetry.put(channel, picture::bytes));
    }
    pump();
  }

  @Override
  public synchronized void begin(int epoch) {
    telemetry.clear();
    lastEpoch = epoch;
    renewals++;
  }

  @Override
  public synchronized void renew(int epoch) {
    telemetry.clear();
    lastEpoch = Math.min(lastEpoch, epoch);
    renewals++;
  }

  /** The page has painted a frame. */
  void acknowledge(int sequence) {
    synchronized (this) {
      acknowledged = Math.max(acknowledged, Math.min(sequence, sent));
    }
    pump();
  }

  /** Closes the line after everything that was told. */
  void end(int code) {
    synchronized (this) {
      if (fate == Fate.OPEN) {
        fate = Fate.ENDING;
        closeCode = code;
      }
    }
    pump();
  }

  /** Drops the line where it has swallowed nothing for too long. */
  void checkPulse() {
    boolean isStuck;
    synchronized (this) {
      isStuck = isSending && fate != Fate.GONE && ticker.nanos() - sendingSince > PATIENCE;
    }
    if (isStuck) {
      drop();
    }
  }

  /** The line is gone. */
  synchronized void gone() {
    fate = Fate.GONE;
    messages.clear();
    forget(characters);
    underWay = 0;
    telemetry.clear();
  }

  private void forget(long fewer) {
    characters -= fewer;
    backlog.giveBack(fewer);
  }

  private void drop() {
    gone();
    pipe.disconnect();
  }

  private void pump() {
    if (calls.getAndIncrement() == 0) {
      sender.execute(this::sendAll);
    }
  }

  /** Only one call at a time is in here; the others are counted. */
  private void sendAll() {
    int answered = 1;
    do {
      next().ifPresent(Runnable::run);
      answered = calls.addAndGet(-answered);
    } while (answered > 0);
  }

  /** What is to be done next, if anything can be. */
  private synchronized Optional<Runnable> next() {
    if (isSending || fate == Fate.GONE) {
      return Optional.empty();
    }
    if (!messages.isEmpty()) {
      String text = messages.remove();
      underWay = text.length();
      markSending();
      return Optional.of(() -> pipe.send(text, new Sending()));
    }
    if (fate == Fate.ENDING) {
      int code = closeCode;
      gone();
      return Optional.of(() -> pipe.close(code));
    }
    if (telemetry.isEmpty() || sent - acknowledged >= Protocol.WINDOW) {
      return Optional.empty();
    }
    Supplier<byte[]> frame = telemetry.pollFirstEntry().getValue();
    sent++;
    int sequence = sent;
    markSending();
    return Optional.of(
        () -> pipe.send(ByteBuffer.wrap(FrameCodec.stamp(frame.get(), sequence)), new Sending()));
  }

  private void markSending() {
    isSending = true;
    sendingSince = ticker.nanos();
  }

  /** Everything that happened since the losses that were sent last. */
  private byte[] scalars(LossFrames losses) {
    int from;
    int renewal;
    synchronized (this) {
      from = lastEpoch;
      renewal = renewals;
    }
    LossFrames.Part part = losses.since(from);
    synchronized (this) {
      if (renewal == renewals) {
        lastEpoch = part.last();
      }
    }
    return part.frame();
  }

  /** Waits for the message that is on its way. */
  private final class Sending implements Pipe.Outcome {
    @Override
    public void sent() {
      synchronized (Outbox.this) {
        isSending = false;
        forget(underWay);
        underWay = 0;
      }
      pump();
    }

    @Override
    public void failed() {
      drop();
    }
  }
}
