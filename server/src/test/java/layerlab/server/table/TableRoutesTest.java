package layerlab.server.table;

import static layerlab.server.table.TableClient.preview;
import static layerlab.server.table.TableClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import layerlab.data.OwnTable;
import layerlab.data.TableLimits;
import layerlab.data.TableSchema;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Fitting;
import layerlab.experiment.ShareLink;
import layerlab.fixture.Mutations;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.server.Config;
import layerlab.server.Playground;
import layerlab.server.training.ScriptedEngine;
import layerlab.server.ws.Page;
import layerlab.table.ColumnKind;
import layerlab.table.TableChoices;
import layerlab.table.TableChoices.Columns;
import layerlab.table.TableCodec;
import layerlab.table.TablePreview;
import layerlab.wire.ClientMessage;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables as pages ask for them, over real HTTP. */
@Timeout(60)
class TableRoutesTest {
  @TempDir private Path folder;
  private Playground server;
  private TableClient owner;
  private TableClient stranger;

  @BeforeEach
  void start() {
    server = Playground.start(Config.onFreePort(folder), ScriptedEngine::learning);
    owner = new TableClient(server.port(), "owner");
    stranger = new TableClient(server.port(), "stranger");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String iris() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TableRoutesTest.class.getResourceAsStream("/datasets/iris.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Experiment with(OwnTable data) {
    return Fitting.withData(Experiment.initial(), data);
  }

  @Test
  void aTableIsGuessedShownListedAndDeleted() throws Exception {
    TablePreview loaded = owner.load("C:\\data\\my iris.csv", iris());

    assertThat(loaded.title()).isEqualTo("my iris");
    assertThat(loaded.records()).isEqualTo(150);
    assertThat(loaded.target()).isEqualTo(4);
    assertThat(loaded.data().schema().counts()).containsExactly(50, 50, 50);
    assertThat(preview(owner.get(loaded.id()))).isEqualTo(loaded);
    assertThat(owner.load("again.csv", iris())).isEqualTo(loaded);
    assertThat(owner.list().tables())
        .singleElement()
        .matches(it -> it.data().equals(loaded.data()));

    assertThat(owner.delete(loaded.id()).statusCode()).isEqualTo(204);
    assertThat(owner.get(loaded.id()).statusCode()).isEqualTo(404);
    assertThat(owner.list().tables()).isEmpty();
  }

  @Test
  void otherChoicesGiveOtherDataAndBadOnesChangeNothing() throws Exception {
    TablePreview loaded = owner.load("iris.csv", iris());
    List<ColumnKind> kinds =
        List.of(
            ColumnKind.NUMBER,
            ColumnKind.OUT,
            ColumnKind.OUT,
            ColumnKind.NUMBER,
            ColumnKind.CATEGORY);

    TablePreview changed =
        preview(
            owner.put(
                loaded.id(),
                new TableChoices("widths", loaded.reading(), new Columns.Chosen(3, kinds))));
    HttpResponse<String> refused =
        owner.put(
            loaded.id(),
            new TableChoices(
                "x",
                loaded.reading(),
                new Columns.Chosen(
                    0,
                    List.of(
                        ColumnKind.NUMBER,
                        ColumnKind.OUT,
                        ColumnKind.OUT,
                        ColumnKind.OUT,
                        ColumnKind.NUMBER))));

    assertThat(changed.title()).isEqualTo("widths");
    assertThat(changed.data().quantity()).isPresent();
    assertThat(changed.data().schema().width()).isEqualTo(4);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refusal(refused))
        .isEqualTo(
            "Line 2 has “setosa” in “species”, which is no number. Mend it, leave it empty, or use"
                + " the column otherwise.");
    assertThat(preview(owner.get(loaded.id()))).isEqualTo(changed);
  }

  @Test
  void nobodyElseReachesATableInAnyWay() throws Exception {
    String id = owner.load("iris.csv", iris()).id();

    assertThat(stranger.get(id).statusCode()).isEqualTo(404);
    assertThat(stranger.delete(id).statusCode()).isEqualTo(404);
    assertThat(stranger.share(id, true).statusCode()).isEqualTo(404);
    assertThat(
            stranger
                .put(
                    id,
                    new TableChoices(
                        "mine", preview(owner.get(id)).reading(), new Columns.Guessed()))
                .statusCode())
        .isEqualTo(404);
    assertThat(stranger.list().tables()).isEmpty();
    assertThat(preview(owner.get(id)).isShared()).isFalse();
    assertThat(TableClient.send(owner.request("").setHeader("Origin", "http://evil")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void anotherBrowserTrainsOnlyWithWhatIsShared() throws Exception {
    TablePreview table = owner.load("iris.csv", iris());
    Experiment experiment = with(table.data());

    try (Page mine = page("owner", "tab-1");
        Page other = page("stranger", "tab-2")) {
      mine.open(experiment);
      other.command(id -> new ClientMessage.Open(id, experiment));
      String sentence = other.await(ServerMessage.Refused.class, refused -> true).sentence().en();

      owner.share(table.id(), true);
      other.open(experiment);

      assertThat(sentence)
          .isEqualTo(
              "The table “iris” belongs to another browser, or was deleted. Its owner can let links"
                  + " train on it; whoever has the same file can load it.");
    }
  }

  @Test
  void aTableThatIsNotAsTheExperimentSaysIsRefused() throws Exception {
    OwnTable real = owner.load("iris.csv", iris()).data();
    OwnTable other = owner.load("half.csv", iris().replace("virginica", "versicolor")).data();
    Experiment mixed =
        with(
            new OwnTable(
                new TableSchema(
                    real.schema().file(),
                    "iris",
                    real.schema().reading(),
                    150,
                    real.schema().columns(),
                    other.schema().target(),
                    other.schema().counts()),
                0.7,
                1));

    try (Page mine = page("owner", "tab-1")) {
      mine.command(id -> new ClientMessage.Open(id, mixed));
      assertThat(mine.await(ServerMessage.Refused.class, refused -> true).sentence().en())
          .startsWith("The table on this server is not as this experiment describes it.");
    }
  }

  @Test
  void aRunGoesOnWhenItsTableIsDeleted() throws Exception {
    TablePreview table = owner.load("iris.csv", iris());
    try (Page mine = page("owner", "tab-1")) {
      mine.open(with(table.data()));
      epoch(mine, 1);

      owner.delete(table.id());

      epoch(mine, 2);
    }
  }

  private static void epoch(Page page, int number) {
    page.command(id -> new ClientMessage.Step(id, ClientMessage.Stride.EPOCH));
    page.await(
        ServerMessage.Happened.class,
        event -> event.state().phase() == Phase.PAUSED && event.state().moment().epoch() == number);
  }

  @Test
  void tablesAreThereAfterARestart() throws Exception {
    TablePreview loaded = owner.load("iris.csv", iris());
    owner.share(loaded.id(), true);
    server.close();

    server = Playground.start(Config.onFreePort(folder), ScriptedEngine::learning);
    owner = new TableClient(server.port(), "owner");

    assertThat(preview(owner.get(loaded.id()))).isEqualTo(loaded.withShared(true));
    try (Page other = page("stranger", "tab-1")) {
      other.open(with(loaded.data()));
    }
  }

  @Test
  void aBrowserHasSoManyTablesAndNoMore() throws Exception {
    for (int i = 0; i < TableLimits.MOST_TABLES; i++) {
      owner.load("table " + i, iris() + "5.9,3.0,5.1," + i + ",virginica\n");
    }

    HttpResponse<String> refused = owner.post("one more", iris().getBytes(StandardCharsets.UTF_8));
    stranger.load("iris.csv", iris());
    owner.delete(owner.list().tables().getFirst().data().schema().file());
    owner.load("one more", iris());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refusal(refused))
        .isEqualTo("This browser has 20 tables, as many as it may. Delete one first.");
  }

  @Test
  void aFileThatIsTooLargeIsASentenceAndAnEndlessOneIsCutOff() throws Exception {
    HttpResponse<String> declared = owner.post("large.csv", new byte[TableLimits.MOST_BYTES + 1]);
    HttpResponse<String> streamed = TableClient.send(stream(30, new AtomicInteger()));

    for (HttpResponse<String> refused : List.of(declared, streamed)) {
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refusal(refused))
          .isEqualTo("The file is larger than 8 MB. Leave out rows or columns.");
    }
    AtomicInteger sent = new AtomicInteger();
    try {
      assertThat(TableClient.send(stream(1000, sent)).statusCode()).isEqualTo(413);
    } catch (IOException cutOff) {
      assertThat(cutOff).hasMessageNotContaining("timed out");
    }
    assertThat(sent.get()).isBetween(9, 200);
    assertThat(owner.list().tables()).isEmpty();
  }

  /** A file of so many megabytes, of which no more is made than is asked for. */
  private HttpRequest.Builder stream(int megabytes, AtomicInteger sent) {
    byte[] megabyte = "1,2,3,4\n".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
    Iterable<byte[]> pieces =
        () ->
            IntStream.range(0, megabytes)
                .mapToObj(
                    piece -> {
                      sent.incrementAndGet();
                      return megabyte;
                    })
                .iterator();
    return owner.request("").POST(BodyPublishers.ofByteArrays(pieces));
  }

  @Test
  void scriptInNamesAndCellsStaysText() throws Exception {
    String script = "<script>alert(1)</script>";
    TablePreview table =
        owner.load(
            script + ".csv",
            iris().replace("species", "{trainShare}" + script).replace("setosa", "<b>\u202Eset"));

    assertThat(table.title()).isEqualTo("script>");
    assertThat(table.columns().getLast().name()).isEqualTo("{trainShare}" + script);
    assertThat(table.data().schema().target().words()).contains("<b> set");
    HttpResponse<String> answer = owner.get(table.id());
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aLinkCarriesTheTableAndItsRowsOnlyWhenShared() throws Exception {
    OwnTable data = owner.load("鸢尾花.csv", iris().replace("species", "种类")).data();
    Experiment experiment = with(data);
    assertThat(ShareLink.read(ShareLink.write(experiment))).isEqualTo(experiment);
    String alias = stored(experiment);

    HttpResponse<String> refused = get("/api/experiments/" + alias + "/java.zip");
    HttpResponse<String> described = get("/api/experiments/" + alias + "/experiment.json");
    owner.share(data.schema().file(), true);
    HttpResponse<String> project = get("/api/experiments/" + alias + "/java.zip");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refusal(refused))
        .isEqualTo(
            "The project would hold the rows of a table that is not shared. Its owner can let links"
                + " train on it.");
    assertThat(ExperimentCodec.read(described.body())).isEqualTo(experiment);
    assertThat(project.statusCode()).isEqualTo(200);
  }

  private String stored(Experiment experiment) throws Exception {
    Json body =
        Json.object().with("title", "").with("experiment", ExperimentCodec.write(experiment));
    return JsonPlace.read(
            TableClient.send(
                    HttpRequest.newBuilder(address("/api/experiments"))
                        .POST(BodyPublishers.ofString(JsonWriter.write(body))))
                .body())
        .text("alias");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return TableClient.send(HttpRequest.newBuilder(address(path)));
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  @Test
  void damagedChoicesAreRefusedAndTheTableStaysWhole() throws Exception {
    TablePreview loaded = owner.load("iris.csv", iris());
    Mutations mutations = new Mutations(5);
    String choices =
        JsonWriter.write(
            TableCodec.write(
                new TableChoices(
                    "iris",
                    loaded.reading(),
                    new Columns.Chosen(
                        4, loaded.columns().stream().map(it -> it.kind()).toList()))));

    for (int i = 0; i < 80; i++) {
      HttpResponse<String> answer =
          TableClient.send(
              owner
                  .request("/" + loaded.id())
                  .PUT(BodyPublishers.ofString(mutations.of(choices, choices))));

      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 422);
    }
    assertThat(preview(owner.get(loaded.id())).records()).isEqualTo(150);
  }

  @Test
  void whatIsNoRequestOfAPageIsRefused() throws Exception {
    String id = owner.load("iris.csv", iris()).id();

    HttpResponse<String> keyless = new TableClient(server.port(), "no key!").get(id);
    HttpResponse<String> shapeless = owner.put(id, Json.object().with("nonsense", 1));

    assertThat(keyless.statusCode()).isEqualTo(400);
    assertThat(shapeless.statusCode()).isEqualTo(400);
    assertThat(refusal(shapeless))
        .isEqualTo("The choices could not be read: nonsense: is not known here");
  }

  private Page page(String browser, String tab) {
    return Page.connect(server.port(), new Page.Manners(browser, tab, true));
  }
}
