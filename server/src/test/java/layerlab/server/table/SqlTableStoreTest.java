package layerlab.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import layerlab.table.TablePreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTableStoreTest {
  private static final byte[] FILE =
      ("x,y\n" + "1,a\n2,b\n".repeat(10)).getBytes(StandardCharsets.UTF_8);
  private static final TablePreview PREVIEW = OwnTables.guess("t.csv", FILE, 100);

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("tables"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aFileStaysAsLongAsSomebodyHasIt() throws IOException {
    try (SqlTableStore store = SqlTableStore.open(folder)) {
      store.put("first", FILE, PREVIEW);
      store.put("second", FILE, PREVIEW);
      assertThat(files()).hasSize(1);

      store.delete("first", PREVIEW.id());

      assertThat(store.find("first", PREVIEW.id())).isEmpty();
      assertThat(store.find("second", PREVIEW.id())).hasValue(PREVIEW);
      assertThat(store.bytes(PREVIEW.id())).hasValue(FILE);

      store.delete("second", PREVIEW.id());
      assertThat(store.bytes(PREVIEW.id())).isEmpty();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void sharingOnesOwnDoesNotShareTheSameFileOfAnother() {
    try (SqlTableStore store = SqlTableStore.open(folder)) {
      store.put("first", FILE, PREVIEW);
      store.put("second", FILE, PREVIEW);

      store.share("first", PREVIEW.id(), true);

      assertThat(store.find("second", PREVIEW.id()).orElseThrow().isShared()).isFalse();
      assertThat(store.mayUse("third", PREVIEW.id())).isTrue();
      store.delete("first", PREVIEW.id());
      assertThat(store.mayUse("third", PREVIEW.id())).isFalse();
      assertThat(store.mayUse("second", PREVIEW.id())).isTrue();
    }
  }

  @Test
  void aFileThatNobodyHasAfterAKillIsRemovedAtTheNextStart() throws IOException {
    Path orphan = folder.resolve("tables/ab/" + "ab".repeat(32) + ".csv");
    Path draft = folder.resolve("tables/ab/" + "ab".repeat(32) + "123.draft");
    try (SqlTableStore store = SqlTableStore.open(folder)) {
      store.put("owner", FILE, PREVIEW);
    }
    Files.createDirectories(orphan.getParent());
    Files.write(orphan, FILE);
    Files.write(draft, FILE);

    try (SqlTableStore store = SqlTableStore.open(folder)) {
      assertThat(files()).hasSize(1);
      assertThat(store.find("owner", PREVIEW.id())).hasValue(PREVIEW);
      assertThat(store.taken("owner")).isEqualTo(new TableStore.Taken(1, FILE.length));
    }
  }
}
