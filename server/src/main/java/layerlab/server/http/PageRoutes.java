package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import layerlab.server.http.PackedFile.Form;
import layerlab.server.http.PackedFile.Packed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page and everything it is made of. It reads from its own address what it shows, so one file
 * answers for all of them.
 */
public final class PageRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(PageRoutes.class);
  private static final List<String> ADDRESSES = List.of("/", "/x/{alias}");
  private static final int LARGEST_COMPRESSED = 4 << 20;

  /**
   * A coding that a script may be packed in.
   *
   * @param ending of the file that the build lays beside the script
   */
  private record Packing(String coding, String ending) {}

  /** The smallest first. */
  private static final List<Packing> PACKINGS =
      List.of(new Packing("br", ".br"), new Packing("gzip", ".gz"));

  /** Names carry no version: the browser asks each time, and is told that nothing has changed. */
  private static final String ASK = "no-cache";

  /** Faces never change. */
  private static final String KEEP = "public, max-age=604800";

  @Override
  public void addTo(JavalinConfig config) {
    // In the folders of a build the script lies in another root than the rest.
    serve(config, "/", "/public", ASK);
    serve(config, "/js", "/public/js", ASK);
    serve(config, "/fonts", "/public/fonts", KEEP);
    servePacked(config, "/js/app.js", "text/javascript; charset=utf-8");
    ADDRESSES.forEach(address -> config.routes.get(address, PageRoutes::page));
  }

  private static void serve(JavalinConfig config, String address, String folder, String caching) {
    if (PageRoutes.class.getResource(folder) == null) {
      LOG.warn("{} was not built: the page will lack it", folder);
      return;
    }
    config.staticFiles.add(
        files -> {
          files.hostedPath = address;
          files.directory = folder;
          files.location = Location.CLASSPATH;
          files.precompressMaxSize = LARGEST_COMPRESSED;
          files.headers = Map.of("Cache-Control", caching);
        });
  }

  /** Before the plain files, among which the script lies too. */
  private static void servePacked(JavalinConfig config, String address, String type) {
    String resource = "/public" + address;
    List<Packed> packed = new ArrayList<>();
    for (Packing packing : PACKINGS) {
      String name = resource + packing.ending();
      if (PageRoutes.class.getResource(name) == null) {
        LOG.warn("{} was not built: the page takes longer to load", name);
      } else {
        packed.add(new Packed(packing.coding(), Form.of(bytes(name))));
      }
    }
    if (packed.isEmpty()) {
      return;
    }
    PackedFile file = new PackedFile(type, Form.of(bytes(resource)), packed);
    Handler answer = context -> file.answer(context.header("Cache-Control", ASK));
    config.routes.get(address, answer).head(address, answer);
  }

  private static void page(Context context) {
    context
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", ASK)
        .result(bytes("/public/index.html"));
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(PageRoutes.class.getResourceAsStream(resource), resource)) {
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(resource, failure);
    }
  }
}
