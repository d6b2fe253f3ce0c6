package layerlab.server.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import layerlab.json.Malformed;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Film;
import layerlab.server.training.Remembered;
import layerlab.wire.ServerMessage.Happened;

/**
 * A film as bytes, which every later version reads: the run, what happened to it, its moments;
 * deflated.
 *
 * <p><b>Errors</b> {@link Malformed} for bytes that a later version wrote or that were damaged.
 */
final class FilmCodec {
  private static final int VERSION = 1;

  private FilmCodec() {}

  static byte[] write(Film film) {
    MomentCodec moments = new MomentCodec(film.run().experiment());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RunSink sink = new RunSink(new DeflaterOutputStream(bytes))) {
      sink.data.writeInt(VERSION);
      sink.run(film.run());
      sink.events(film.events());
      sink.list(film.run().past().moments(), moment -> sink.bytes(moments.write(moment)));
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return bytes.toByteArray();
  }

  static Film read(byte[] deflated) {
    try (InflaterInputStream inflated =
            new InflaterInputStream(new ByteArrayInputStream(deflated));
        RunSource source = new RunSource(new ByteArrayInputStream(inflated.readAllBytes()))) {
      if (source.data.readInt() != VERSION) {
        throw new Malformed("a film of another version");
      }
      Checkpoint.Run run = source.run(true);
      List<Happened> events = source.events();
      List<Remembered> moments = source.list(() -> MomentCodec.read(source.bytes()));
      return new Film(run.with(run.past().with(moments)), events);
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Malformed("a damaged film: " + damaged.getMessage());
    }
  }
}
