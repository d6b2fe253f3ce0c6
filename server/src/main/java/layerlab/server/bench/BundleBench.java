package layerlab.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import layerlab.json.Json;

/** What a browser fetches to show the page, as many bytes as the server sends. */
public final class BundleBench {
  private static final Pattern NAMED =
      Pattern.compile("(?:src=|href=|from )\"(/[^\"]+)\"|url\\(([^)\"]+)\\)");

  /** What a file is for. */
  private enum Kind {
    HTML,
    JAVASCRIPT,
    CSS,
    /** Compressed as they are; a browser fetches only those whose letters it shows. */
    FONTS;

    static Kind of(String path) {
      return path.endsWith(".js")
          ? JAVASCRIPT
          : path.endsWith(".css") ? CSS : path.endsWith(".woff2") ? FONTS : HTML;
    }
  }

  private record Size(int files, int sent, int whole) {
    static final Size NOTHING = new Size(0, 0, 0);

    Size and(int sentBytes, int wholeBytes) {
      return new Size(files + 1, sent + sentBytes, whole + wholeBytes);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;
  private final Map<Kind, Size> sizes = new EnumMap<>(Kind.class);

  private BundleBench(URI root) {
    this.root = root;
  }

  public static void run(House house, Consumer<Json.Obj> out) {
    try (House.Open open = house.open()) {
      out.accept(new BundleBench(URI.create("http://localhost:" + open.port())).measure());
    }
  }

  private Json.Obj measure() {
    Map<String, URI> known = new HashMap<>();
    ArrayDeque<URI> unread = new ArrayDeque<>();
    known.put("/", root.resolve("/"));
    unread.add(root.resolve("/"));
    while (!unread.isEmpty()) {
      URI file = unread.remove();
      String text = fetch(file);
      if (Kind.of(file.getPath()) != Kind.FONTS) {
        NAMED
            .matcher(text)
            .results()
            .map(BundleBench::name)
            .map(file::resolve)
            .forEach(
                named -> {
                  if (known.put(named.getPath(), named) == null) {
                    unread.add(named);
                  }
                });
      }
    }
    Json.Obj bundle = Json.object().with("figure", "bundle");
    for (Map.Entry<Kind, Size> entry : sizes.entrySet()) {
      Size size = entry.getValue();
      bundle =
          bundle.with(
              entry.getKey().name().toLowerCase(Locale.ROOT),
              Json.object()
                  .with("files", size.files())
                  .with("sentBytes", size.sent())
                  .with("wholeBytes", size.whole()));
    }
    return bundle;
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private String fetch(URI file) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(file).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(file + " answers " + response.statusCode());
      }
      byte[] sent = response.body();
      boolean isPacked =
          response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
      byte[] whole =
          isPacked
              ? new GZIPInputStream(new java.io.ByteArrayInputStream(sent)).readAllBytes()
              : sent;
      sizes.merge(
          Kind.of(file.getPath()),
          Size.NOTHING.and(sent.length, whole.length),
          (a, b) -> a.and(b.sent(), b.whole()));
      return new String(whole, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
