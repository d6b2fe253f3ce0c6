package layerlab.server.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import layerlab.json.Malformed;
import layerlab.server.training.Answers;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Visitor;
import layerlab.wire.CommandId;
import layerlab.wire.MessageCodec;
import layerlab.wire.SessionId;

/**
 * A checkpoint without its moments as bytes: experiments and messages as their JSON, numbers as
 * they are.
 *
 * <p><b>Errors</b> {@link Malformed} for bytes that another version wrote or that were damaged.
 */
final class CheckpointCodec {
  private static final int VERSION = 3;

  /** Moments of the past were not kept then. */
  private static final int WITHOUT_PAST = 2;

  private CheckpointCodec() {}

  static byte[] write(Checkpoint checkpoint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Out out = new Out(bytes)) {
      out.data.writeInt(VERSION);
      out.key(checkpoint.key());
      out.run(checkpoint.run());
      out.spoken(checkpoint.spoken());
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return bytes.toByteArray();
  }

  static Checkpoint read(byte[] bytes) {
    try (In in = new In(bytes)) {
      if (in.version != VERSION && in.version != WITHOUT_PAST) {
        throw new Malformed("a checkpoint of another version");
      }
      return new Checkpoint(in.key(), in.run(in.version != WITHOUT_PAST), in.spoken());
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Malformed("a damaged checkpoint: " + damaged.getMessage());
    }
  }

  private static final class Out extends RunSink {
    private Out(ByteArrayOutputStream bytes) {
      super(bytes);
    }

    private void key(Checkpoint.Key key) throws IOException {
      text(key.id().value());
      text(key.visitor().browser());
      text(key.visitor().address());
      text(key.tab());
      data.writeInt(key.command().value());
    }

    private void spoken(Checkpoint.Spoken spoken) throws IOException {
      data.writeInt(spoken.last());
      events(spoken.events());
      list(spoken.answers(), this::answer);
      data.writeDouble(spoken.epochsPerSecond());
    }

    private void answer(Answers.Given given) throws IOException {
      text(given.tab());
      data.writeInt(given.id().value());
      text(MessageCodec.write(given.answer()));
    }
  }

  private static final class In extends RunSource {
    private final int version;

    private In(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
      version = data.readInt();
    }

    private Checkpoint.Key key() throws IOException {
      return new Checkpoint.Key(
          new SessionId(text()),
          new Visitor(text(), text()),
          text(),
          new CommandId(data.readInt()));
    }

    private Checkpoint.Spoken spoken() throws IOException {
      return new Checkpoint.Spoken(data.readInt(), events(), list(this::answer), data.readDouble());
    }

    private Answers.Given answer() throws IOException {
      return new Answers.Given(
          text(), new CommandId(data.readInt()), MessageCodec.readServer(text()));
    }
  }
}
