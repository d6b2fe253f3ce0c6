package layerlab.server.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import layerlab.json.Malformed;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Film;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Happened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCodecTest {
  @TempDir private Path folder;

  private static Film film() {
    Checkpoint checkpoint = KeptRuns.checkpoint("s", Phase.DIVERGED, 4);
    List<Happened> events =
        checkpoint.spoken().events().stream()
            .map(event -> new Happened(event.number() - 599, event.state(), event.happening()))
            .toList();
    return new Film(checkpoint.run(), events);
  }

  @Test
  void whatIsWrittenIsReadToTheLastBit() {
    assertThat(FilmCodec.read(FilmCodec.write(film()))).isEqualTo(film());
  }

  /** Files of earlier versions are never changed; a new version adds one of its own. */
  @Test
  void filmsOfEveryVersionThatWasPublishedAreRead() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(FilmCodecTest.class.getResourceAsStream("version-1.film"))) {
      assertThat(FilmCodec.read(stream.readAllBytes())).isEqualTo(film());
    }
  }

  @Test
  void damagedFilmsAreRefused() {
    byte[] whole = FilmCodec.write(film());
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> FilmCodec.read(damaged)).isInstanceOf(Malformed.class);
    }
    assertThatThrownBy(() -> FilmCodec.read(new byte[0])).isInstanceOf(Malformed.class);
  }

  @Test
  void anEqualFilmIsKeptOnceAndADamagedFileIsNone() throws IOException {
    FilmFiles films = new FilmFiles(folder);
    String name = films.put(film());

    assertThat(films.put(film())).isEqualTo(name);
    assertThat(new FilmFiles(folder).find(name)).contains(film());
    assertThat(films.find("0".repeat(64))).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> kept = files.filter(Files::isRegularFile).toList();
      assertThat(kept).hasSize(1);
      Files.write(kept.getFirst(), new byte[] {1, 2, 3});
    }
    assertThat(films.find(name)).isEmpty();
  }
}
