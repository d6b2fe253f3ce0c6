package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.NodeWeights;
import layerlab.server.ws.Page;
import layerlab.wire.Bucket;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.MessageCodec;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trained networks whose weights are too long for a message, over real sockets. */
@Timeout(120)
class LargeExperimentTest {
  private static final int EPOCHS = 2;

  @TempDir private Path folder;
  private Playground server;

  @BeforeEach
  void start() {
    server = Playground.start(Config.onFreePort(folder));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isOpenedByItsCodeAndGoesOnAtTheSameLoss() throws Exception {
    Experiment fresh = WideDigits.experiment();
    Bucket.Pair reached;
    Experiment trained;
    try (Page page = page("first")) {
      page.open(fresh);
      reached = step(page, EPOCHS).loss();
      page.command(ClientMessage.FetchWeights::new);
      trained = fresh.with(new Start.Trained(weights(page)));
    }
    ClientMessage.Open whole = new ClientMessage.Open(new CommandId(1), trained);
    assertThat(MessageCodec.write(whole).length()).isGreaterThan(2 * Protocol.LONGEST_MESSAGE);

    String code = links().store(trained);
    try (Page page = page("second")) {
      page.command(id -> new ClientMessage.OpenStored(id, code));
      ServerMessage.Opened opened = page.await(ServerMessage.Opened.class, any -> true);
      assertThat(opened.experiment()).isEqualTo(trained);
      assertThat(opened.state().moment()).isEqualTo(Moment.START);
      assertThat(losses(page, 0).loss()).isEqualTo(reached);

      Experiment slower =
          trained.with(trained.plan().with(trained.plan().optimizer().withRate(0.001)));
      page.command(id -> new ClientMessage.Amend(id, slower.with(new Start.Fresh())));
      assertThat(edited(page)).isEqualTo("learning rate 0.005 → 0.001");
      assertThat(step(page, 1).loss().train().last()).isLessThan(reached.train().last());

      String same = links().store(slower);
      CommandId again = page.command(id -> new ClientMessage.ReviseStored(id, same));
      ServerMessage.Applied applied =
          page.await(ServerMessage.Applied.class, answer -> answer.id().equals(again));
      assertThat(applied.state().moment().epoch()).isEqualTo(1);
    }
  }

  @Test
  void aCodeThatNobodyHasIsRefused() {
    try (Page page = page("tab")) {
      CommandId id = page.command(next -> new ClientMessage.OpenStored(next, "zzzz"));
      ServerMessage.Refused refused = page.await(ServerMessage.Refused.class, any -> true);
      assertThat(refused.id()).isEqualTo(id);
      assertThat(refused.sentence().en())
          .isEqualTo("No experiment is stored under this code. Load the page again.");
    }
  }

  private StoredLinks links() {
    return new StoredLinks(server.port());
  }

  private Page page(String tab) {
    return Page.connect(server.port(), new Page.Manners("browser", tab, true));
  }

  /** Trains some epochs; the losses of the last. */
  private static Bucket step(Page page, int epochs) {
    for (int i = 0; i < epochs; i++) {
      page.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
      page.await(ServerMessage.Happened.class, there -> there.state().phase() == Phase.PAUSED);
    }
    return losses(page, epochs);
  }

  private static Bucket losses(Page page, int epoch) {
    return page.awaitFrame(
            Frame.Scalars.class,
            frame -> !frame.buckets().isEmpty() && frame.buckets().getLast().last() == epoch)
        .buckets()
        .getLast();
  }

  private static List<NodeWeights> weights(Page page) {
    return page.await(ServerMessage.Weights.class, any -> true).weights();
  }

  private static String edited(Page page) {
    return page.await(
                    ServerMessage.Happened.class,
                    happened -> happened.happening() instanceof Happening.Edited)
                .happening()
            instanceof Happening.Edited edited
        ? edited.what().en()
        : "";
  }
}
