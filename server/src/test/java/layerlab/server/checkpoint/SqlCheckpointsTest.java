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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import layerlab.graph.Numbers;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Answers;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoint.Network;
import layerlab.server.training.Checkpoints;
import layerlab.server.training.Experiments;
import layerlab.server.training.Goal;
import layerlab.server.training.History;
import layerlab.server.training.Patience;
import layerlab.server.training.Remembered;
import layerlab.server.training.Visitor;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.CommandId;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import layerlab.wire.Spread;
import layerlab.wire.TrainedBy;
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
      Checkpoint checkpoint = checkpoint("s" + phase, phase, 3);
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
      save(checkpoints, checkpoint("a", Phase.RUNNING, 3));
      save(checkpoints, checkpoint("a", Phase.PAUSED, 4));

      assertThat(checkpoints.find(new SessionId("a"))).contains(checkpoint("a", Phase.PAUSED, 4));
    }
  }

  @Test
  void theNextProcessIsToldWhatWasRunning() {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, checkpoint("a", Phase.RUNNING, 3));
      save(checkpoints, checkpoint("b", Phase.PAUSED, 3));
      save(checkpoints, checkpoint("c", Phase.WAITING, 3));
    }
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      assertThat(checkpoints.active())
          .containsExactlyInAnyOrder(new SessionId("a"), new SessionId("c"));
    }
  }

  @Test
  void beyondTheRoomTheLongestUntouchedIsDropped() {
    int size = CheckpointCodec.write(checkpoint("a", Phase.PAUSED, 3)).length + 3000;
    try (SqlCheckpoints checkpoints =
        open(new SqlCheckpoints.Room(2L * size, Duration.ofDays(30)))) {
      for (String id : List.of("a", "b", "c")) {
        assertThat(save(checkpoints, checkpoint(id, Phase.PAUSED, 3))).isTrue();
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
      assertThat(save(checkpoints, checkpoint("a", Phase.PAUSED, 3))).isFalse();
    }
  }

  @Test
  void aMomentIsWrittenOnceAndGoesWhenTheRunHasItNoMore() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, checkpoint("a", Phase.RUNNING, 6));
      execute(
          "create trigger once before update on moment begin select raise(abort, 'twice'); end");
      execute(
          "create trigger fresh before insert on moment when new.number < 47"
              + " begin select raise(abort, 'twice'); end");
      assertThat(save(checkpoints, checkpoint("a", Phase.RUNNING, 8))).isTrue();
      assertThat(checkpoints.find(new SessionId("a"))).contains(checkpoint("a", Phase.RUNNING, 8));

      assertThat(save(checkpoints, checkpoint("a", Phase.PAUSED, 2))).isTrue();
      assertThat(checkpoints.find(new SessionId("a"))).contains(checkpoint("a", Phase.PAUSED, 2));
      assertThat(count("moment")).isEqualTo(3);
    }
  }

  @Test
  void whatThereWasNoTimeForFollowsWhenTheRunRests() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      for (String id : List.of("a", "b", "c")) {
        assertThat(save(checkpoints, checkpoint(id, Phase.RUNNING, 255))).isTrue();
      }
      assertThat(count("moment where session = 'b'")).isEqualTo(256);
      assertThat(count("moment where session = 'c'")).isZero();

      Checkpoint resting = checkpoint("c", Phase.PAUSED, 255);
      assertThat(save(checkpoints, resting)).isTrue();
      assertThat(checkpoints.find(new SessionId("c"))).contains(resting);
    }
  }

  @Test
  void momentsCountToTheRoomAndGoWithTheirSession() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, checkpoint("a", Phase.PAUSED, 3));
      int state = CheckpointCodec.write(checkpoint("a", Phase.PAUSED, 3)).length;
      assertThat(count("session where bytes > " + state)).isOne();

      now.updateAndGet(before -> before.plus(Duration.ofDays(31)));
      save(checkpoints, checkpoint("b", Phase.PAUSED, 1));

      assertThat(count("moment where session = 'a'")).isZero();
      assertThat(count("moment")).isEqualTo(2);
    }
  }

  @Test
  void aRunWhosePastIsTooMuchForTheRoomIsKeptWithoutIt() {
    Checkpoint long40 = checkpoint("a", Phase.PAUSED, 40);
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
      save(checkpoints, checkpoint("a", Phase.PAUSED, 3));
      execute("update moment set state = substr(state, 1, 40) where number = 41");

      Checkpoint.Run run = checkpoints.find(new SessionId("a")).orElseThrow().run();
      assertThat(run.past().moments()).isEmpty();
      assertThat(run.network()).isEqualTo(checkpoint("a", Phase.PAUSED, 3).run().network());
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
              .map(id -> begin(checkpoints, checkpoint(id, Phase.PAUSED, 3)))
              .toList();

      assertThat(kept).extracting(CompletableFuture::join).containsExactly(true, false, true);
      assertThat(checkpoints.find(new SessionId("b"))).isEmpty();
      assertThat(checkpoints.find(new SessionId("c"))).contains(checkpoint("c", Phase.PAUSED, 3));
    }
  }

  @Test
  void whatNobodyComesBackToIsDropped() {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, checkpoint("a", Phase.PAUSED, 3));
      now.updateAndGet(before -> before.plus(Duration.ofDays(31)));
      save(checkpoints, checkpoint("b", Phase.PAUSED, 3));

      assertThat(checkpoints.find(new SessionId("a"))).isEmpty();
    }
  }

  @Test
  void damagedBytesAreNoSession() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, checkpoint("a", Phase.PAUSED, 3));
    }
    execute("update session set state = substr(state, 1, 40)");
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      assertThat(checkpoints.find(new SessionId("a"))).isEmpty();
    }
  }

  @Test
  void aDatabaseThatCannotBeWrittenIsSaidAndWhatWasThereStays() throws SQLException {
    try (SqlCheckpoints checkpoints = open(ROOMY)) {
      save(checkpoints, checkpoint("a", Phase.PAUSED, 3));
      execute(
          "create trigger full before insert on session begin select raise(abort, 'full'); end");

      assertThat(save(checkpoints, checkpoint("a", Phase.PAUSED, 4))).isFalse();
      assertThat(checkpoints.find(new SessionId("a"))).contains(checkpoint("a", Phase.PAUSED, 3));

      execute("drop trigger full");
      assertThat(save(checkpoints, checkpoint("a", Phase.PAUSED, 4))).isTrue();
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

  private static Checkpoint checkpoint(String id, Phase phase, int epoch) {
    Snapshot.Progress progress = new Snapshot.Progress(epoch, epoch * 5 + 2, 2, 17);
    Snapshot now =
        new Snapshot(
            Numbers.of(0.1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e-308),
            List.of(Numbers.of(1, 2, 3, 4, 5)),
            progress);
    Snapshot finite = new Snapshot(Numbers.of(0.1, 0, 1, 2, 3), List.of(), progress);
    Network network =
        switch (phase) {
          case READY -> new Network.Untrained();
          case DIVERGED -> new Network.Trained(now, finite, 0.5);
          default -> new Network.Trained(finite, finite, 0.5);
        };
    Spread spread = new Spread(0.1, Double.POSITIVE_INFINITY, 0.2);
    Bucket.Pair pair = new Bucket.Pair(spread, spread);
    ServerMessage.State state =
        new ServerMessage.State(phase, new Moment(epoch, epoch * 5 + 2), 7, TrainedBy.DL4J);
    return new Checkpoint(
        new Checkpoint.Key(
            new SessionId(id), new Visitor("browser", "127.0.0.1"), "tab", new CommandId(4)),
        new Checkpoint.Run(
            Experiments.small(),
            new Checkpoint.Position(
                phase,
                Goal.EPOCH,
                7,
                true,
                new Checkpoint.Spent(12_345_678_901L, new Patience.Seen(0.25, 3))),
            network,
            new History.Kept(
                List.of(new Bucket(0, epoch, pair, pair)), Numbers.of(1, Double.NaN), 0),
            past(epoch)),
        new Checkpoint.Spoken(
            600,
            List.of(
                new ServerMessage.Happened(600, state, new Happening.Resumed(2)),
                new ServerMessage.Happened(
                    601, state, new Happening.Stopped(Text.of("Done.", "完成。")))),
            List.of(
                new Answers.Given(
                    "tab", new CommandId(9), new ServerMessage.Applied(new CommandId(9), state))),
            Double.POSITIVE_INFINITY));
  }

  /** Moments 0 to an epoch. */
  private static Checkpoint.Past past(int epoch) {
    List<Remembered> moments =
        IntStream.rangeClosed(0, epoch).mapToObj(SqlCheckpointsTest::moment).toList();
    return new Checkpoint.Past(moments, List.of(1, 3), 2, epoch + 40);
  }

  private static Remembered moment(int epoch) {
    Evaluation.Part classes =
        new Evaluation.Part(0.5, 0.25, new int[] {0, 1, -1, epoch}, new double[0]);
    Evaluation.Part heights =
        new Evaluation.Part(
            Double.NaN, Double.NaN, new int[0], new double[] {0.1, -0.0, Double.NaN});
    return new Remembered(
        40 + epoch,
        Experiments.withRate(0.1 + epoch).plan(),
        new Snapshot(
            Numbers.of(epoch, -0.0, 1e-308),
            List.of(Numbers.of(1, 2, 3)),
            new Snapshot.Progress(epoch, 5 * epoch, 0, 5 * epoch)),
        new Evaluation(classes, heights));
  }
}
