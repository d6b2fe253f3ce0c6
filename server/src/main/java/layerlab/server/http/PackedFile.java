package layerlab.server.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * A file that the build has compressed better than a server could while somebody waits; who takes
 * none of its codings gets it plain.
 *
 * @param type the media type of what is plain
 * @param packed the smallest first
 */
record PackedFile(String type, Form plain, List<Packed> packed) {
  PackedFile {
    packed = List.copyOf(packed);
  }

  /** What is sent, and the tag that tells it from other versions and from the other forms. */
  record Form(byte[] bytes, String tag) {
    static Form of(byte[] bytes) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return new Form(bytes, "\"" + Long.toHexString(sum.getValue()) + "\"");
    }
  }

  /**
   * A compressed form.
   *
   * @param coding as HTTP names it (RFC 9110, 8.4.1): {@code br}, {@code gzip}
   */
  record Packed(String coding, Form form) {}

  void answer(Context context) {
    Optional<Packed> chosen = choose(context);
    Form form = chosen.map(Packed::form).orElse(plain);
    context
        .disableCompression()
        .contentType(type)
        .header("Vary", "Accept-Encoding")
        .header("ETag", form.tag())
        .header("Content-Length", Integer.toString(form.bytes().length))
        .result(form.bytes());
    chosen.ifPresent(found -> context.header("Content-Encoding", found.coding()));
  }

  private Optional<Packed> choose(Context context) {
    QuotedQualityCSV codings = new QuotedQualityCSV();
    Collections.list(context.req().getHeaders("Accept-Encoding")).forEach(codings::addValue);
    List<String> taken = codings.getValues();
    return packed.stream().filter(form -> taken.contains(form.coding())).findFirst();
  }
}
