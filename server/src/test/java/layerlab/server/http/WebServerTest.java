package layerlab.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.server.Config;
import layerlab.server.Playground;
import layerlab.server.training.Experiments;
import layerlab.server.training.ScriptedEngine;
import layerlab.server.ws.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WebServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private Playground server;

  @BeforeEach
  void start() {
    server = Playground.start(Config.onFreePort(folder), ScriptedEngine::learning);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePageIsThereUnderEveryAddressOfAnExperiment() throws Exception {
    HttpResponse<String> start = get("/");
    HttpResponse<String> shared = get("/x/7f3k");

    assertThat(start.statusCode()).isEqualTo(200);
    assertThat(start.body()).contains("<div id=\"app\"");
    assertThat(shared.body()).isEqualTo(start.body());
    assertThat(header(start, "Content-Type")).isEqualTo("text/html;charset=utf-8");
  }

  @Test
  void nothingComesFromElsewhereAndNobodyFramesThePage() throws Exception {
    for (String address : new String[] {"/", "/css/app.css", "/api/health", "/nothing"}) {
      HttpResponse<String> response = get(address);

      assertThat(header(response, "Content-Security-Policy"))
          .contains("default-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void figuresAreThereForProgramsOnThisMachine() throws Exception {
    try (Page page = Page.connect(server.port())) {
      page.open(Experiments.small());
      HttpResponse<String> figures = get("/metrics");

      assertThat(figures.statusCode()).isEqualTo(200);
      assertThat(figures.body())
          .contains(
              "layerlab_sessions 1.0",
              "layerlab_line_length 0.0",
              "layerlab_sockets 1.0",
              "layerlab_steps_total 0.0",
              "layerlab_frames_sent_total",
              "layerlab_checkpoint_seconds_count",
              "jvm_memory_used_bytes");
    }
  }

  @Test
  void filesAreCompressedAndAskedForOnlyOnce() throws Exception {
    HttpResponse<String> first = send(request("/css/app.css").header("Accept-Encoding", "gzip"));

    HttpResponse<String> second =
        send(
            request("/css/app.css")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", header(first, "ETag")));
    HttpResponse<String> page =
        send(request("/").header("If-None-Match", header(get("/"), "ETag")));

    assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(page.statusCode()).isEqualTo(304);
  }

  @Test
  void theScriptIsSentAsTheBuildPackedItToThoseWhoTakeThat() throws Exception {
    byte[] packed = resource("/public/js/app.js.gz");
    byte[] plain = resource("/public/js/app.js");

    HttpResponse<byte[]> forBrowsers = script("GET", "gzip, deflate, br");
    HttpResponse<byte[]> forMost = script("GET", "br;q=0, gzip;q=0.8");
    HttpResponse<byte[]> forSome = script("GET", "gzip;q=0, identity");

    assertThat(forBrowsers.body()).isEqualTo(resource("/public/js/app.js.br"));
    assertThat(header(forBrowsers, "Content-Encoding")).isEqualTo("br");
    assertThat(forBrowsers.body().length).isLessThan(packed.length);
    assertThat(forMost.body()).isEqualTo(packed);
    assertThat(header(forMost, "Content-Encoding")).isEqualTo("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
        .isEqualTo(plain);
    assertThat(forSome.body()).isEqualTo(plain);
    assertThat(header(forSome, "Content-Encoding")).isEmpty();
    assertThat(header(forSome, "ETag")).isNotEqualTo(header(forMost, "ETag"));
    for (HttpResponse<byte[]> response : List.of(forBrowsers, forMost, forSome)) {
      assertThat(header(response, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
      assertThat(header(response, "Content-Length"))
          .isEqualTo(Integer.toString(response.body().length));
      assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
      assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void theHeadOfTheScriptIsThatOfItsAnswer() throws Exception {
    for (String codings : List.of("br", "gzip", "identity")) {
      HttpResponse<byte[]> answer = script("GET", codings);
      HttpResponse<byte[]> head = script("HEAD", codings);

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      for (String name :
          List.of("Content-Encoding", "Content-Length", "Content-Type", "ETag", "Vary")) {
        assertThat(header(head, name)).as(name).isEqualTo(header(answer, name));
      }
    }
  }

  @Test
  void theScriptIsNotSentAgainInTheSameForm() throws Exception {
    String tag = header(script("GET", "gzip"), "ETag");

    HttpResponse<String> same =
        send(request("/js/app.js").header("Accept-Encoding", "gzip").header("If-None-Match", tag));
    HttpResponse<String> other = send(request("/js/app.js").header("If-None-Match", tag));

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsSharedCanBeOpenedByItsCode() throws Exception {
    HttpResponse<String> posted = post(body("two arms"));
    String alias = JsonPlace.read(posted.body()).text("alias");

    JsonPlace opened =
        JsonPlace.read(get("/api/experiments/" + alias.toUpperCase(Locale.ROOT)).body());

    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(ExperimentCodec.read(opened.at("experiment"))).isEqualTo(Experiments.small());
    assertThat(opened.text("title")).isEqualTo("two arms");
    assertThat(opened.text("hash")).isEqualTo(JsonPlace.read(posted.body()).text("hash"));
    assertThat(opened.find("forkedFrom")).isEmpty();
  }

  @Test
  void aForkKnowsWhereItComesFrom() throws Exception {
    String parent = JsonPlace.read(post(body("parent")).body()).text("alias");
    Json.Obj fork = object("child").with("forkedFrom", parent);

    String child = JsonPlace.read(post(JsonWriter.write(fork)).body()).text("alias");

    assertThat(JsonPlace.read(get("/api/experiments/" + child).body()).text("forkedFrom"))
        .isEqualTo(parent);
  }

  @Test
  void aLineageIsKeptBackToItsBeginning() throws Exception {
    String first = JsonPlace.read(post(body("first")).body()).text("alias");
    String second = alias(object("second").with("forkedFrom", first));
    String third = alias(object("third").with("forkedFrom", second));

    JsonPlace opened = JsonPlace.read(get("/api/experiments/" + third).body());

    assertThat(opened.list("lineage").stream().map(ancestor -> ancestor.text("title")))
        .containsExactly("second", "first");
    assertThat(opened.list("lineage").stream().map(ancestor -> ancestor.text("alias")))
        .containsExactly(second, first);
  }

  @Test
  void whoSharesWhatWasOpenedUnchangedGetsItsCode() throws Exception {
    String parent = JsonPlace.read(post(body("same")).body()).text("alias");

    assertThat(alias(object("same").with("forkedFrom", parent))).isEqualTo(parent);
    assertThat(alias(object("other").with("forkedFrom", parent))).isNotEqualTo(parent);
  }

  @Test
  void theQrCodeLeadsToThePageAsTheAskerReachedIt() throws Exception {
    String alias = JsonPlace.read(post(body("")).body()).text("alias");

    HttpResponse<String> picture = get("/api/experiments/" + alias + "/qr.svg");
    HttpResponse<String> unknown = get("/api/experiments/zzzz/qr.svg");

    assertThat(header(picture, "Content-Type")).startsWith("image/svg+xml");
    assertThat(picture.body())
        .isEqualTo(QrPicture.of("http://localhost:" + server.port() + "/x/" + alias));
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  private String alias(Json.Obj entry) throws Exception {
    return JsonPlace.read(post(JsonWriter.write(entry)).body()).text("alias");
  }

  @Test
  void anUnknownCodeIsOneSentenceInBothLanguages() throws Exception {
    HttpResponse<String> response = get("/api/experiments/zzzz");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .isEqualTo(
            "{\"error\":{\"en\":\"No experiment has the code ZZZZ.\","
                + "\"zh\":\"没有代码为 ZZZZ 的实验。\"}}");
  }

  @Test
  void aCodeThatCannotBeOneIsNotQuoted() throws Exception {
    HttpResponse<String> response = get("/api/experiments/%3Cscript%3E");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).doesNotContain("script");
  }

  @Test
  void unreadableExperimentsAreRefusedWithThePlace() throws Exception {
    HttpResponse<String> cut = post("{\"experiment\":");
    HttpResponse<String> empty = post("{\"experiment\":{},\"title\":\"\"}");
    HttpResponse<String> more = post(JsonWriter.write(object("").with("extra", true)));

    assertThat(cut.statusCode()).isEqualTo(400);
    assertThat(cut.body()).contains("line 1, column");
    assertThat(empty.body()).contains("experiment.layerlab: is missing");
    assertThat(more.body()).contains("extra: is not known here");
  }

  @Test
  void aTitleIsOneShortLine() throws Exception {
    assertThat(post(body("x".repeat(121))).statusCode()).isEqualTo(400);
    assertThat(post(body("two\nlines")).statusCode()).isEqualTo(400);
    assertThat(post(body("x".repeat(120))).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    HttpResponse<String> response = post(body("x".repeat(5 << 20)));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("too large");
  }

  @Test
  void pagesOfOthersMayNotStoreAnything() throws Exception {
    HttpRequest.Builder foreign =
        request("/api/experiments").POST(HttpRequest.BodyPublishers.ofString(body("")));

    assertThat(send(foreign.copy().header("Origin", "http://evil.example")).statusCode())
        .isEqualTo(403);
    assertThat(send(foreign.copy().header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(
            send(foreign.copy().header("Origin", "http://localhost:" + server.port())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoStoresTooMuchIsToldToWait() throws Exception {
    int refused = 0;
    for (int i = 0; i < 130; i++) {
      refused += post(body("")).statusCode() == 429 ? 1 : 0;
    }

    assertThat(refused).isPositive();
  }

  @Test
  void healthSaysWhatTrainsHere() throws Exception {
    JsonPlace health = JsonPlace.read(get("/api/health").body());

    assertThat(health.text("status")).isEqualTo("ok");
    assertThat(health.text("version")).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(health.text("engine")).isEqualTo("Scripted");
    assertThat(health.text("device")).isEqualTo("CPU");
    assertThat(health.number("threads")).isPositive();
  }

  @Test
  void aTakenPortIsOneSentence() {
    Config config = Config.onFreePort(folder.resolve("other")).onPort(server.port());

    assertThatThrownBy(() -> Playground.start(config, ScriptedEngine::learning))
        .isInstanceOf(WebServer.Unavailable.class)
        .hasMessage(
            "Cannot listen at 127.0.0.1 port %d: it is in use or not allowed."
                + " Choose another with --port.",
            server.port());
  }

  private static Json.Obj object(String title) {
    return Json.object()
        .with("experiment", ExperimentCodec.write(Experiments.small()))
        .with("title", title);
  }

  private static String body(String title) {
    return JsonWriter.write(object(title));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(request("/api/experiments").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> script(String method, String codings)
      throws IOException, InterruptedException {
    return CLIENT.send(
        request("/js/app.js")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept-Encoding", codings)
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(WebServerTest.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
