package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import layerlab.server.table.TableClient;
import layerlab.server.training.Experiments;
import layerlab.server.ws.Page;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Disks that do not take what they are given: a real server, held by the operating system. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class DiskTest {
  /** Less than the million weights of {@link Experiments#demanding()} take. */
  private static final int FULL = 4 << 20;

  @TempDir private Path data;

  @Test
  void aFullDiskIsSaidAndStopsNobodyAndWhatWasKeptStays() throws IOException {
    ServerMessage.Opened small;
    ServerMessage.Opened grown;
    try (ChildServer server = ChildServer.withFilesUpTo(FULL, data)) {
      Page first = Page.connect(server.port(), new Page.Manners("a", "a", true));
      small = first.open(Experiments.small());
      Page second = Page.connect(server.port(), new Page.Manners("b", "b", true));
      grown = second.open(Experiments.small());
      second.awaitFrame(Frame.Weights.class, frame -> true);

      CommandId grow = second.command(id -> new ClientMessage.Revise(id, Experiments.demanding()));
      assertThat(second.await(ServerMessage.Complaint.class, said -> true).sentence().en())
          .startsWith("The server cannot write to its disk.");
      second.await(ServerMessage.Applied.class, applied -> applied.id().equals(grow));
      CommandId step = second.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      second.await(ServerMessage.Applied.class, applied -> applied.id().equals(step));

      assertThat(stepped(first).epoch()).isEqualTo(1);
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      assertThat(resumed(server, small).state().moment().epoch()).isEqualTo(1);
      ServerMessage.Opened before = resumed(server, grown);
      assertThat(before.experiment()).isEqualTo(Experiments.small());
      assertThat(before.state().moment()).isEqualTo(Moment.START);
    }
  }

  @Test
  void aTableForWhichTheDiskHasNoRoomIsRefusedAndNothingOfItStays() throws Exception {
    String note = "measured twice, ".repeat(3);
    String rows = ("1.25,red,\"" + note + "\"\n2.5,blue,\"" + note + "\"\n").repeat(FULL / 100);
    try (ChildServer server = ChildServer.withFilesUpTo(FULL, data)) {
      TableClient client = new TableClient(server.port(), "browser");

      assertThat(client.post("large.csv", ("x,y,z\n" + rows).getBytes(StandardCharsets.UTF_8)))
          .matches(answer -> answer.statusCode() == 507)
          .matches(answer -> answer.body().contains("The table could not be stored"));
      assertThat(client.list().tables()).isEmpty();
      client.load("small.csv", "x,y,z\n" + "1.25,red,\n2.5,blue,\n".repeat(20));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedWithASentence() throws IOException, InterruptedException {
    assertThat(ChildServer.refusal(Path.of("/proc/layerlab")))
        .isEqualTo("2 The data folder /proc/layerlab cannot be used. Choose another with --data.");
  }

  private static Moment stepped(Page page) {
    page.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
    return page.await(
            ServerMessage.Happened.class, happened -> happened.state().phase() == Phase.PAUSED)
        .state()
        .moment();
  }

  private static ServerMessage.Opened resumed(ChildServer server, ServerMessage.Opened opened) {
    Page page = Page.connect(server.port());
    page.command(id -> new ClientMessage.Resume(id, opened.session(), 0, 0, -1));
    return page.await(ServerMessage.Opened.class, again -> true);
  }
}
