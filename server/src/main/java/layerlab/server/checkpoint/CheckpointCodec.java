package layerlab.server.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Malformed;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Answers;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoint.Network;
import layerlab.server.training.Goal;
import layerlab.server.training.History;
import layerlab.server.training.Patience;
import layerlab.server.training.Visitor;
import layerlab.wire.Bucket;
import layerlab.wire.CommandId;
import layerlab.wire.MessageCodec;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Happened;
import layerlab.wire.SessionId;
import layerlab.wire.Spread;

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
      return new Checkpoint(in.key(), in.run(), in.spoken());
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Malformed("a damaged checkpoint: " + damaged.getMessage());
    }
  }

  private static final class Out extends Sink {
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

    private void run(Checkpoint.Run run) throws IOException {
      text(ExperimentCodec.text(run.experiment()));
      Checkpoint.Position position = run.position();
      text(position.phase().name());
      text(position.goal().name());
      data.writeInt(position.version());
      data.writeBoolean(position.hasStrayed());
      data.writeLong(position.spent().computed());
      data.writeDouble(position.spent().patience().best());
      data.writeInt(position.spent().patience().waited());
      network(run.network());
      list(run.losses().buckets(), this::bucket);
      numbers(run.losses().recent());
      data.writeInt(run.losses().oldest());
      past(run.past());
    }

    /** The moments themselves are kept one by one. */
    private void past(Checkpoint.Past past) throws IOException {
      list(past.marked(), data::writeInt);
      data.writeInt(past.spacing());
      data.writeInt(past.taken());
    }

    private void network(Network network) throws IOException {
      switch (network) {
        case Network.Untrained() -> data.writeBoolean(false);
        case Network.Trained(Snapshot now, Snapshot lastFinite, double firstLoss) -> {
          data.writeBoolean(true);
          snapshot(now);
          boolean isSame = now.equals(lastFinite);
          data.writeBoolean(isSame);
          if (!isSame) {
            snapshot(lastFinite);
          }
          data.writeDouble(firstLoss);
        }
      }
    }

    private void bucket(Bucket bucket) throws IOException {
      data.writeInt(bucket.first());
      data.writeInt(bucket.last());
      pair(bucket.loss());
      pair(bucket.accuracy());
    }

    private void pair(Bucket.Pair pair) throws IOException {
      spread(pair.train());
      spread(pair.test());
    }

    private void spread(Spread spread) throws IOException {
      data.writeDouble(spread.min());
      data.writeDouble(spread.max());
      data.writeDouble(spread.last());
    }

    private void spoken(Checkpoint.Spoken spoken) throws IOException {
      data.writeInt(spoken.last());
      list(spoken.events(), event -> text(MessageCodec.write(event)));
      list(spoken.answers(), this::answer);
      data.writeDouble(spoken.epochsPerSecond());
    }

    private void answer(Answers.Given given) throws IOException {
      text(given.tab());
      data.writeInt(given.id().value());
      text(MessageCodec.write(given.answer()));
    }
  }

  private static final class In extends Source {
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

    private Checkpoint.Run run() throws IOException {
      return new Checkpoint.Run(
          ExperimentCodec.read(text()), position(), network(), losses(), past());
    }

    private Checkpoint.Past past() throws IOException {
      return version == WITHOUT_PAST
          ? Checkpoint.Past.NOTHING
          : new Checkpoint.Past(List.of(), list(data::readInt), data.readInt(), data.readInt());
    }

    private Checkpoint.Position position() throws IOException {
      return new Checkpoint.Position(
          Phase.valueOf(text()),
          Goal.valueOf(text()),
          data.readInt(),
          data.readBoolean(),
          new Checkpoint.Spent(
              data.readLong(), new Patience.Seen(data.readDouble(), data.readInt())));
    }

    private Network network() throws IOException {
      if (!data.readBoolean()) {
        return new Network.Untrained();
      }
      Snapshot now = snapshot();
      Snapshot lastFinite = data.readBoolean() ? now : snapshot();
      return new Network.Trained(now, lastFinite, data.readDouble());
    }

    private History.Kept losses() throws IOException {
      return new History.Kept(list(this::bucket), numbers(), data.readInt());
    }

    private Bucket bucket() throws IOException {
      return new Bucket(data.readInt(), data.readInt(), pair(), pair());
    }

    private Bucket.Pair pair() throws IOException {
      return new Bucket.Pair(spread(), spread());
    }

    private Spread spread() throws IOException {
      return new Spread(data.readDouble(), data.readDouble(), data.readDouble());
    }

    private Checkpoint.Spoken spoken() throws IOException {
      return new Checkpoint.Spoken(
          data.readInt(), list(this::event), list(this::answer), data.readDouble());
    }

    private Happened event() throws IOException {
      if (MessageCodec.readServer(text()) instanceof Happened event) {
        return event;
      }
      throw new IOException("no event");
    }

    private Answers.Given answer() throws IOException {
      return new Answers.Given(
          text(), new CommandId(data.readInt()), MessageCodec.readServer(text()));
    }
  }
}
