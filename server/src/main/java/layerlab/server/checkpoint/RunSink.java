package layerlab.server.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoint.Network;
import layerlab.wire.Bucket;
import layerlab.wire.MessageCodec;
import layerlab.wire.ServerMessage.Happened;
import layerlab.wire.Spread;

/**
 * Writes a run without its moments, as {@link RunSource} reads it: the experiment as its JSON,
 * numbers as they are. Films are kept for ever: what is changed here raises the versions of {@link
 * CheckpointCodec} and {@link FilmCodec}, and the form before stays readable.
 */
class RunSink extends Sink {
  RunSink(OutputStream stream) {
    super(stream);
  }

  void run(Checkpoint.Run run) throws IOException {
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

  void events(List<Happened> events) throws IOException {
    list(events, event -> text(MessageCodec.write(event)));
  }
}
