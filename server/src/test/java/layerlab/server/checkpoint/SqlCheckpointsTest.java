package layerlab.server.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoints;
import layerlab.wire.Phase;
import layerlab.wire.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCheckpointsTest {
  private static final SqlCheckpoints.Room ROOMY =
      new SqlCheckpoints.Room(1 << 20, Duration.ofDays(30));

  private static final SqlCheckpoints.Watch UNWATCHED =
      new SqlCheckpoints.Watch() {
        @Override
        public void wrote(Duration took) {}

        @Override
        public void failed() {}
      };

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  @TempDir private Path folder;

  @Test
  void whatWasKeptIsFoundByTheNextProcessToTheLastBit() {
    for (Phase phase : Phase.values()) {
      Checkpoint checkpoint = KeptRuns.checkpoint("s" + phase, phase, 3);
      try (SqlCheckpoints first = open(ROOMY)) {
        assertThat(save(first, checkpoint)).isTrue();
      }
      try (SqlCheckpoints second = open(ROOMY)) {
        assertThat(second.find(checkpoint.key().id())).contains(checkpoint);
      }
    }
  }

  @Test
  void theLatestCounts() {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.RUNNING, 3));
      save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 4));

      assertThat(checkpoints.find(new SessionId("a")))
          .contains(KeptRuns.checkpoint("a", Phase.PAUSED, 4));
    }
  }

  @Test
  void theNextProcessIsToldWhatWasRunning() {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.RUNNING, 3));
      save(checkpoints, KeptRuns.checkpoint("b", Phase.PAUSED, 3));
      save(checkpoints, KeptRuns.checkpoint("c", Phase.WAITING, 3));
    }
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      assertThat(checkpoints.active())
          .containsExactlyInAnyOrder(new SessionId("a"), new SessionId("c"));
    }
  }

  @Test
  void beyondTheRoomTheLongestUntouchedIsDropped() {
    int size = CheckpointCodec.write(KeptRuns.checkpoint("a", Phase.PAUSED, 3)).length + 3000;
    try (SqlCheckpoints checkpoints =
        open(new SqlCheckpoints.Room(2L * size, Duration.ofDays(30)))) {
      for (String id : List.of("a", "b", "c")) {
        assertThat(save(checkpoints, KeptRuns.checkpoint(id, Phase.PAUSED, 3))).isTrue();
        now.updateAndGet(before -> before.plusSeconds(1));
      }
      assertThat(checkpoints.find(new SessionId("a"))).isEmpty();
      assertThat(checkpoints.find(new SessionId("b"))).isPresent();
      assertThat(checkpoints.find(new SessionId("c"))).isPresent();
    }
  }

  @Test
  void whatIsLargerThanTheRoomIsNotSaidToBeKept() {
    try (SqlCheckpoints checkpoints = open(new SqlCheckpoints.Room(100, Duration.ofDays(30)))) {
      assertThat(save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 3))).isFalse();
    }
  }

  @Test
  void aMomentIsWrittenOnceAndGoesWhenTheRunHasItNoMore() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.RUNNING, 6));
      execute(
          "create trigger once before update on moment begin select raise(abort, 'twice'); end");
      execute(
          "create trigger fresh before insert on moment when new.number < 47"
              + " begin select raise(abort, 'twice'); end");
      assertThat(save(checkpoints, KeptRuns.checkpoint("a", Phase.RUNNING, 8))).isTrue();
      assertThat(checkpoints.find(new SessionId("a")))
          .contains(KeptRuns.checkpoint("a", Phase.RUNNING, 8));

      assertThat(save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 2))).isTrue();
      assertThat(checkpoints.find(new SessionId("a")))
          .contains(KeptRuns.checkpoint("a", Phase.PAUSED, 2));
      assertThat(count("moment")).isEqualTo(3);
    }
  }

  @Test
  void whatThereWasNoTimeForFollowsWhenTheRunRests() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      for (String id : List.of("a", "b", "c")) {
        assertThat(save(checkpoints, KeptRuns.checkpoint(id, Phase.RUNNING, 255))).isTrue();
      }
      assertThat(count("moment where session = 'b'")).isEqualTo(256);
      assertThat(count("moment where session = 'c'")).isZero();

      Checkpoint resting = KeptRuns.checkpoint("c", Phase.PAUSED, 255);
      assertThat(save(checkpoints, resting)).isTrue();
      assertThat(checkpoints.find(new SessionId("c"))).contains(resting);
    }
  }

  @Test
  void momentsCountToTheRoomAndGoWithTheirSession() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 3));
      int state = CheckpointCodec.write(KeptRuns.checkpoint("a", Phase.PAUSED, 3)).length;
      assertThat(count("session where bytes > " + state)).isOne();

      now.updateAndGet(before -> before.plus(Duration.ofDays(31)));
      save(checkpoints, KeptRuns.checkpoint("b", Phase.PAUSED, 1));

      assertThat(count("moment where session = 'a'")).isZero();
      assertThat(count("moment")).isEqualTo(2);
    }
  }

  @Test
  void aRunWhosePastIsTooMuchForTheRoomIsKeptWithoutIt() {
    Checkpoint long40 = KeptRuns.checkpoint("a", Phase.PAUSED, 40);
    int state = CheckpointCodec.write(long40).length;
    try (SqlCheckpoints checkpoints =
        open(new SqlCheckpoints.Room(state + 100, Duration.ofDays(30)))) {
      assertThat(save(checkpoints, long40)).isTrue();
      assertThat(checkpoints.find(new SessionId("a")).orElseThrow().run().past().moments())
          .isEmpty();
    }
  }

  @Test
  void aDamagedMomentCostsThePastAndNotTheRun() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 3));
      execute("update moment set state = substr(state, 1, 40) where number = 41");

      Checkpoint.Run run = checkpoints.find(new SessionId("a")).orElseThrow().run();
      assertThat(run.past().moments()).isEmpty();
      assertThat(run.network())
          .isEqualTo(KeptRuns.checkpoint("a", Phase.PAUSED, 3).run().network());
    }
  }

  @Test
  void oneThatCannotBeWrittenDoesNotKeepOthersAway() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      execute(
          "create trigger full before insert on moment when new.session = 'b'"
              + " begin select raise(abort, 'full'); end");
      List<CompletableFuture<Boolean>> kept =
          Stream.of("a", "b", "c")
              .map(id -> begin(checkpoints, KeptRuns.checkpoint(id, Phase.PAUSED, 3)))
              .toList();

      assertThat(kept).extracting(CompletableFuture::join).containsExactly(true, false, true);
      assertThat(checkpoints.find(new SessionId("b"))).isEmpty();
      assertThat(checkpoints.find(new SessionId("c")))
          .contains(KeptRuns.checkpoint("c", Phase.PAUSED, 3));
    }
  }

  @Test
  void whatNobodyComesBackToIsDropped() {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 3));
      now.updateAndGet(before -> before.plus(Duration.ofDays(31)));
      save(checkpoints, KeptRuns.checkpoint("b", Phase.PAUSED, 3));

      assertThat(checkpoints.find(new SessionId("a"))).isEmpty();
    }
  }

  @Test
  void damagedBytesAreNoSession() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 3));
    }
    execute("update session set state = substr(state, 1, 40)");
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      assertThat(checkpoints.find(new SessionId("a"))).isEmpty();
    }
  }

  @Test
  void aDatabaseThatCannotBeWrittenIsSaidAndWhatWasThereStays() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 3));
      execute(
          "create trigger full before insert on session begin select raise(abort, 'full'); end");

      assertThat(save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 4))).isFalse();
      assertThat(checkpoints.find(new SessionId("a")))
          .contains(KeptRuns.checkpoint("a", Phase.PAUSED, 3));

      execute("drop trigger full");
      assertThat(save(checkpoints, KeptRuns.checkpoint("a", Phase.PAUSED, 4))).isTrue();
    }
  }

  private SqlCheckpoints open(SqlCheckpoints.Room room) {
    return SqlCheckpoints.open(folder, room, now::get, UNWATCHED);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sessions.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String what) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sessions.db"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from " + what)) {
      return result.getInt(1);
    }
  }

  private static boolean save(SqlCheckpoints checkpoints, Checkpoint checkpoint) {
    return begin(checkpoints, checkpoint).join();
  }

  private static CompletableFuture<Boolean> begin(
      SqlCheckpoints checkpoints, Checkpoint checkpoint) {
    CompletableFuture<Boolean> kept = new CompletableFuture<>();
    checkpoints.save(
        checkpoint,
        new Checkpoints.Outcome() {
          @Override
          public void kept() {
            kept.complete(true);
          }

          @Override
          public void failed() {
            kept.complete(false);
          }
        });
    return kept.orTimeout(20, TimeUnit.SECONDS);
  }
}
