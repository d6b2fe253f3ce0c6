package layerlab.server.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import layerlab.experiment.Experiment;
import layerlab.server.experiment.Entry.Origin;
import layerlab.server.storage.StoreFailure;
import layerlab.server.training.Experiments;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqlExperimentStoreTest {
  @TempDir private Path folder;

  @Test
  void whatIsStoredComesBackAfterARestart() {
    Stored stored;
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      stored = store.put(entry(Experiments.small()));
    }

    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      assertThat(store.find(stored.alias())).contains(stored);
    }
    assertThat(stored.alias().value()).hasSize(4);
  }

  @Test
  void theSameContentAndTitleHaveTheSameAlias() {
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      Stored first = store.put(entry(Experiments.small()));

      Stored again = store.put(entry(Experiments.small()));
      Stored titled = store.put(new Entry(Experiments.small(), "two arms", new Origin.New()));
      Stored fork = store.put(new Entry(Experiments.small(), "", new Origin.ForkOf(first.alias())));

      assertThat(again).isEqualTo(first);
      assertThat(Set.of(first.alias(), titled.alias(), fork.alias())).hasSize(3);
      assertThat(List.of(titled.hash(), fork.hash())).containsOnly(first.hash());
      assertThat(store.find(fork.alias())).contains(fork);
    }
  }

  @Test
  void anAliasGrowsWhereShorterOnesAreTaken() {
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      Alias taken;
      try (SqlExperimentStore elsewhere = SqlExperimentStore.open(folder.resolve("elsewhere"))) {
        taken = elsewhere.put(entry(Experiments.small())).alias();
      }
      Stored other = store.put(entry(Experiments.withHidden(9)));
      rename(other.alias(), taken);

      Stored stored = store.put(entry(Experiments.small()));

      assertThat(stored.alias().value()).hasSize(5).startsWith(taken.value());
      assertThat(store.find(stored.alias())).contains(stored);
    }
  }

  @Test
  void manyAtOnceAgree() throws Exception {
    try (SqlExperimentStore store = SqlExperimentStore.open(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Stored>> posts = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Experiment experiment = Experiments.withHidden(1 + i % 16);
        posts.add(() -> store.put(entry(experiment)));
      }

      Set<Alias> aliases = new HashSet<>();
      for (Future<Stored> future : threads.invokeAll(posts)) {
        aliases.add(future.get().alias());
      }

      assertThat(aliases).hasSize(16);
    }
  }

  @Test
  void aDamagedFileIsNoticedAndMendedWhenItComesAgain() throws IOException {
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      Stored stored = store.put(entry(Experiments.small()));
      Path file = onlyBlob();
      Files.writeString(file, Files.readString(file).replace("0.03", "0.04"));

      assertThatThrownBy(() -> store.find(stored.alias()))
          .isInstanceOf(StoreFailure.class)
          .hasMessage(Sentences.DAMAGED.en());

      store.put(entry(Experiments.small()));
      assertThat(store.find(stored.alias())).contains(stored);
    }
  }

  @Test
  void noDraftStaysBehind() throws IOException {
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      store.put(entry(Experiments.small()));

      assertThat(onlyBlob().getFileName().toString()).hasSize(64 + ".json".length());
    }
  }

  @Test
  void aFolderThatIsAFileIsRefusedWithASentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> SqlExperimentStore.open(file))
        .isInstanceOf(StoreFailure.class)
        .hasMessage(layerlab.server.storage.Sentences.noFolder(file).en());
  }

  @Test
  void aBlobFolderThatCannotBeMadeIsSaidInASentence() throws IOException {
    Files.createFile(folder.resolve("blobs"));
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      assertThatThrownBy(() -> store.put(entry(Experiments.small())))
          .isInstanceOf(StoreFailure.class)
          .hasMessage(Sentences.NOT_KEPT.en());
    }
  }

  @Test
  void aFilmMakesAnotherLinkOfTheSameExperiment() {
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      Stored plain = store.put(entry(Experiments.small()));
      Entry filmed =
          new Entry(Experiments.small(), "", new Origin.New(), Optional.of("f".repeat(64)));
      Stored first = store.put(filmed);

      assertThat(first.alias()).isNotEqualTo(plain.alias());
      assertThat(store.put(filmed)).isEqualTo(first);
      assertThat(store.find(first.alias())).contains(first);
      assertThat(store.find(plain.alias())).contains(plain);
    }
  }

  /** Such as every server had before links could carry films. */
  @Test
  void linksOfTheFirstFormOfTheDatabaseLiveOn() {
    Stored stored;
    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      stored = store.put(entry(Experiments.small()));
    }
    database()
        .useHandle(
            handle -> {
              handle.execute("drop index experiment_identity");
              handle.execute("alter table experiment drop column film");
              handle.execute(
                  "create unique index experiment_identity on experiment"
                      + " (hash, title, ifnull(forked_from, ''))");
              handle.execute("pragma user_version = 1");
            });

    try (SqlExperimentStore store = SqlExperimentStore.open(folder)) {
      assertThat(store.find(stored.alias())).contains(stored);
      assertThat(store.put(entry(Experiments.small()))).isEqualTo(stored);
    }
  }

  @Test
  void aFolderOfANewerVersionIsLeftAlone() {
    SqlExperimentStore.open(folder).close();
    database().useHandle(handle -> handle.execute("pragma user_version = 99"));

    assertThatThrownBy(() -> SqlExperimentStore.open(folder))
        .isInstanceOf(StoreFailure.class)
        .hasMessage(layerlab.server.storage.Sentences.tooNew(folder).en());
  }

  private static Entry entry(Experiment experiment) {
    return new Entry(experiment, "", new Origin.New());
  }

  private void rename(Alias from, Alias to) {
    database()
        .useHandle(
            handle ->
                handle.execute(
                    "update experiment set alias = ? where alias = ?", to.value(), from.value()));
  }

  private Jdbi database() {
    return Jdbi.create("jdbc:sqlite:" + folder.resolve("layerlab.db"));
  }

  private Path onlyBlob() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("blobs"))) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }
}
