package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import layerlab.server.training.Experiments;
import layerlab.server.ws.Page;
import layerlab.wire.ClientMessage;
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
    try (ChildServer server = ChildServer.withFilesUpTo(FULL, data)) {
      Page first = Page.connect(server.port(), new Page.Manners("a", "a", true));
      small = first.open(Experiments.small());
      Page second = Page.connect(server.port(), new Page.Manners("b", "b", true));
      second.command(id -> new ClientMessage.Open(id, Experiments.demanding()));
      Heard heard = new Heard(second);
      heard.until(ServerMessage.Opened.class);
      second.awaitFrame(Frame.Weights.class, frame -> true);

      second.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      heard.until(ServerMessage.Complaint.class);
      heard.until(ServerMessage.Applied.class);
      assertThat(heard.last(ServerMessage.Complaint.class).sentence().en())
          .startsWith("The server cannot write to its disk.");

      assertThat(stepped(first).epoch()).isEqualTo(1);
      server.kill();
    }
    try (ChildServer server = ChildServer.start(data)) {
      assertThat(resumed(server, small).state().moment().epoch()).isEqualTo(1);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedWithASentence() throws IOException, InterruptedException {
    assertThat(ChildServer.refusal(Path.of("/proc/layerlab")))
        .isEqualTo("2 The data folder /proc/layerlab cannot be used. Choose another with --data.");
  }

  /** All that a page was told: the disk may fail before or after the session is opened. */
  private record Heard(Page page, List<ServerMessage> messages) {
    Heard(Page page) {
      this(page, new ArrayList<>());
    }

    void until(Class<? extends ServerMessage> type) {
      while (messages.stream().noneMatch(type::isInstance)) {
        messages.add(page.await(ServerMessage.class, any -> true));
      }
    }

    <T extends ServerMessage> T last(Class<T> type) {
      return messages.stream().filter(type::isInstance).map(type::cast).toList().getLast();
    }
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
