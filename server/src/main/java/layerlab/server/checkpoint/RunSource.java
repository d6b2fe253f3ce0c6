package layerlab.server.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoint.Network;
import layerlab.server.training.Goal;
import layerlab.server.training.History;
import layerlab.server.training.Patience;
import layerlab.wire.Bucket;
import layerlab.wire.MessageCodec;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Happened;
import layerlab.wire.Spread;

/** Reads what a {@link RunSink} wrote. */
class RunSource extends Source {
  RunSource(InputStream stream) {
    super(stream);
  }

  /**
   * @param hasPast whether what is known of its moments was written too
   */
  Checkpoint.Run run(boolean hasPast) throws IOException {
    return new Checkpoint.Run(
        ExperimentCodec.read(text()),
        position(),
        network(),
        losses(),
        hasPast ? past() : Checkpoint.Past.NOTHING);
  }

  private Checkpoint.Past past() throws IOException {
    return new Checkpoint.Past(List.of(), list(data::readInt), data.readInt(), data.readInt());
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

  List<Happened> events() throws IOException {
    return list(this::event);
  }

  private Happened event() throws IOException {
    if (MessageCodec.readServer(text()) instanceof Happened event) {
      return event;
    }
    throw new IOException("no event");
  }
}
