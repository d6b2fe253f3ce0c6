package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.NodeWeights;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.server.training.Experiments;
import layerlab.server.ws.Page;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are shared with their past, over real sockets. */
@Timeout(120)
class FilmLinkTest {
  private static final int EPOCHS = 40;
  private static final List<Integer> SOME = List.of(0, 5, 17, EPOCHS);

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
  void whoOpensAFilmHasTheWholePastAndGoesOnToTheSameNumbers() throws Exception {
    Experiment experiment = spiral(EPOCHS);
    String code;
    ServerMessage.Past past;
    List<NodeWeights> end;
    try (Page author = page("author")) {
      ServerMessage.Opened opened = author.open(experiment);
      toTheCap(author);
      past = past(author);
      assertThat(past.keyframes()).hasSize(SOME.size());
      end = weights(author);
      code = StoredLinks.code(share(experiment, opened.session().value()));
    }
    assertThat(JsonPlace.read(links().get(code).body()).flag("film")).isTrue();

    try (Page friend = page("friend")) {
      CommandId id = friend.command(next -> new ClientMessage.Replay(next, code));
      ServerMessage.Opened opened = friend.await(ServerMessage.Opened.class, any -> true);
      assertThat(opened.id()).isEqualTo(id);
      assertThat(opened.experiment()).isEqualTo(experiment);
      assertThat(opened.state().moment().epoch()).isEqualTo(EPOCHS);
      assertThat(opened.state().phase()).isEqualTo(Phase.FINISHED);
      Frame.Scalars losses = friend.awaitFrame(Frame.Scalars.class, frame -> true);
      assertThat(losses.buckets().getFirst().first()).isZero();
      assertThat(losses.buckets().getLast().last()).isEqualTo(EPOCHS);
      assertThat(past(friend).kept()).isEqualTo(past.kept());
      assertThat(past(friend).keyframes()).isEqualTo(past.keyframes());
      assertThat(weights(friend)).isEqualTo(end);

      CommandId fork = friend.command(next -> new ClientMessage.ForkFrom(next, 17));
      friend.await(ServerMessage.Applied.class, applied -> applied.id().equals(fork));
      toTheCap(friend);
      assertThat(weights(friend)).isEqualTo(end);
    }
  }

  @Test
  void aRunThatRestsHalfWayGoesOnFromItsFilmToTheNumbersOfItsAuthor() throws Exception {
    Experiment experiment = spiral(EPOCHS);
    String code;
    List<NodeWeights> end;
    try (Page author = page("author")) {
      String session = author.open(experiment).session().value();
      for (int epoch = 1; epoch <= 3; epoch++) {
        author.command(next -> new ClientMessage.Step(next, ClientMessage.Stride.EPOCH));
        author.await(ServerMessage.Happened.class, event -> event.state().phase() == Phase.PAUSED);
      }
      code = StoredLinks.code(share(experiment, session));
      toTheCap(author);
      end = weights(author);
    }

    try (Page friend = page("friend")) {
      friend.command(next -> new ClientMessage.Replay(next, code));
      ServerMessage.Opened opened = friend.await(ServerMessage.Opened.class, any -> true);
      assertThat(opened.state().moment().epoch()).isEqualTo(3);
      assertThat(opened.state().phase()).isEqualTo(Phase.PAUSED);
      toTheCap(friend);
      assertThat(weights(friend)).isEqualTo(end);
    }
  }

  @Test
  void theSameRunIsSharedUnderTheSameCodeAndAnotherOneUnderAnother() throws Exception {
    try (Page author = page("author")) {
      Experiment experiment = spiral(EPOCHS);
      String session = author.open(experiment).session().value();
      toTheCap(author);
      String film = share(experiment, session).body();

      assertThat(share(experiment, session).body()).isEqualTo(film);
      assertThat(JsonPlace.read(film).text("alias")).isNotEqualTo(links().store(experiment));
    }
  }

  @Test
  void aFilmThatCannotBeIsRefusedInASentence() throws Exception {
    try (Page author = page("author")) {
      String session = author.open(Experiments.small()).session().value();

      // What is answered is kept.
      CommandId pace = author.command(next -> new ClientMessage.Pace(next, 60));
      author.await(ServerMessage.Applied.class, applied -> applied.id().equals(pace));

      assertThat(refusal(share(Experiments.small(), session))).startsWith("This run has no film");
      assertThat(refusal(share(Experiments.small(), "nobody's")))
          .startsWith("The server has kept nothing of this run");
      CommandId step =
          author.command(next -> new ClientMessage.Step(next, ClientMessage.Stride.EPOCH));
      author.await(ServerMessage.Applied.class, applied -> applied.id().equals(step));
      assertThat(refusal(share(Experiments.withHidden(4), session)))
          .startsWith("The run has another experiment");
    }
  }

  @Test
  void aLinkWithoutAFilmIsNotReplayed() throws Exception {
    String code = links().store(Experiments.small());
    assertThat(JsonPlace.read(links().get(code).body()).flag("film")).isFalse();
    try (Page friend = page("friend")) {
      for (String each : List.of(code, "zzzz", "")) {
        CommandId id = friend.command(next -> new ClientMessage.Replay(next, each));
        ServerMessage.Refused refused =
            friend.await(ServerMessage.Refused.class, one -> one.id().equals(id));
        assertThat(refused.sentence().en()).startsWith("The film of this link is not to be found");
      }
      assertThat(friend.open(Experiments.small()).state().phase()).isEqualTo(Phase.READY);
    }
  }

  private Page page(String browser) {
    return Page.connect(server.port(), new Page.Manners(browser, browser, true));
  }

  private static Experiment spiral(int epochs) throws IOException {
    Experiment spiral =
        ExperimentCodec.read(Files.readString(Path.of("..", "docs", "examples", "default.json")));
    return spiral.with(spiral.plan().withEpochs(epochs));
  }

  private static void toTheCap(Page page) {
    page.command(ClientMessage.Run::new);
    page.await(
        ServerMessage.Happened.class,
        happened ->
            happened.happening() instanceof Happening.Stopped
                && happened.state().phase() == Phase.FINISHED);
  }

  private static ServerMessage.Past past(Page page) {
    CommandId id = page.command(next -> new ClientMessage.FetchPast(next, SOME));
    return page.await(ServerMessage.Past.class, past -> past.id().equals(id));
  }

  private static List<NodeWeights> weights(Page page) {
    CommandId id = page.command(ClientMessage.FetchWeights::new);
    return page.await(ServerMessage.Weights.class, weights -> weights.id().equals(id)).weights();
  }

  private HttpResponse<String> share(Experiment experiment, String session) throws Exception {
    return links().post(experiment, Json.object().with("film", session));
  }

  private StoredLinks links() {
    return new StoredLinks(server.port());
  }

  private static String refusal(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(409);
    return JsonPlace.read(response.body()).at("error").text("en");
  }
}
