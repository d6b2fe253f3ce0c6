package layerlab.server.checkpoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import layerlab.graph.Numbers;
import layerlab.server.engine.Snapshot;

/** Reads what a {@link Sink} wrote. */
class Source implements AutoCloseable {
  final DataInputStream data;

  Source(InputStream stream) {
    this.data = new DataInputStream(stream);
  }

  interface Part<T> {

    T read() throws IOException;
  }

  Snapshot snapshot() throws IOException {
    return new Snapshot(
        numbers(),
        list(this::numbers),
        new Snapshot.Progress(data.readInt(), data.readInt(), data.readInt(), data.readInt()));
  }

  Numbers numbers() throws IOException {
    double[] values = new double[size(Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = data.readDouble();
    }
    return Numbers.of(values);
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  byte[] bytes() throws IOException {
    return data.readNBytes(size(1));
  }

  <T> List<T> list(Part<T> part) throws IOException {
    int size = size(1);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(part.read());
    }
    return list;
  }

  /** How many follow; there cannot be more than there are bytes for. */
  int size(int bytesEach) throws IOException {
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
