package layerlab.server.checkpoint;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import layerlab.graph.Numbers;
import layerlab.server.engine.Snapshot;

/** Writes what checkpoints are made of, as {@link Source} reads it; big-endian. */
class Sink implements AutoCloseable {
  final DataOutputStream data;

  Sink(OutputStream stream) {
    this.data = new DataOutputStream(stream);
  }

  interface Part<T> {
    void write(T part) throws IOException;
  }

  void snapshot(Snapshot snapshot) throws IOException {
    numbers(snapshot.parameters());
    list(snapshot.slots(), this::numbers);
    Snapshot.Progress progress = snapshot.progress();
    data.writeInt(progress.epoch());
    data.writeInt(progress.step());
    data.writeInt(progress.batch());
    data.writeInt(progress.updates());
  }

  void numbers(Numbers numbers) throws IOException {
    data.writeInt(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      data.writeDouble(numbers.at(i));
    }
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte[] bytes) throws IOException {
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  <T> void list(List<T> list, Part<T> part) throws IOException {
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
