package layerlab.server.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.Numbers;
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
 * A checkpoint as bytes: experiments and messages as their JSON, numbers as they are, big-endian.
 *
 * <p><b>Errors</b> {@link Malformed} for bytes that another version wrote or that were damaged.
 */
final class CheckpointCodec {
  private static final int VERSION = 2;

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
      if (in.data.readInt() != VERSION) {
        throw new Malformed("a checkpoint of another version");
      }
      return new Checkpoint(in.key(), in.run(), in.spoken());
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Malformed("a damaged checkpoint: " + damaged.getMessage());
    }
  }

  private interface Part<T> {
    void write(T part) throws IOException;
  }

  private interface Source<T> {
    T read() throws IOException;
  }

  private static final class Out implements AutoCloseable {
    private final DataOutputStream data;

    private Out(ByteArrayOutputStream bytes) {
      this.data = new DataOutputStream(bytes);
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

    private void snapshot(Snapshot snapshot) throws IOException {
      numbers(snapshot.parameters());
      list(snapshot.slots(), this::numbers);
      Snapshot.Progress progress = snapshot.progress();
      data.writeInt(progress.epoch());
      data.writeInt(progress.step());
      data.writeInt(progress.batch());
      data.writeInt(progress.updates());
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

    private void numbers(Numbers numbers) throws IOException {
      data.writeInt(numbers.size());
      for (int i = 0; i < numbers.size(); i++) {
        data.writeDouble(numbers.at(i));
      }
    }

    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      data.writeInt(bytes.length);
      data.write(bytes);
    }

    private <T> void list(List<T> list, Part<T> part) throws IOException {
      data.writeInt(list.size());
      for (T each : list) {
        part.write(each);
      }
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }

  private static final class In implements AutoCloseable {
    private final DataInputStream data;

    private In(byte[] bytes) {
      this.data = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private Checkpoint.Key key() throws IOException {
      return new Checkpoint.Key(
          new SessionId(text()),
          new Visitor(text(), text()),
          text(),
          new CommandId(data.readInt()));
    }

    private Checkpoint.Run run() throws IOException {
      return new Checkpoint.Run(ExperimentCodec.read(text()), position(), network(), losses());
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

    private Snapshot snapshot() throws IOException {
      return new Snapshot(
          numbers(),
          list(this::numbers),
          new Snapshot.Progress(data.readInt(), data.readInt(), data.readInt(), data.readInt()));
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

    private Numbers numbers() throws IOException {
      double[] values = new double[size(Double.BYTES)];
      for (int i = 0; i < values.length; i++) {
        values[i] = data.readDouble();
      }
      return Numbers.of(values);
    }

    private String text() throws IOException {
      return new String(data.readNBytes(size(1)), StandardCharsets.UTF_8);
    }

    private <T> List<T> list(Source<T> source) throws IOException {
      int size = size(1);
      List<T> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(source.read());
      }
      return list;
    }

    /** How many follow; there cannot be more than there are bytes for. */
    private int size(int bytesEach) throws IOException {
      int size = data.readInt();
      if (size < 0 || size > data.available() / bytesEach) {
        throw new IOException("a size of " + size);
      }
      return size;
    }

    @Override
    public void close() throws IOException {
      data.close();
    }
  }
}
