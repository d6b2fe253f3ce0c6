package layerlab.server.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * A file that the build has compressed better than a server could while somebody waits; who does
 * not take gzip gets it plain.
 *
 * @param type the media type of what is plain
 */
record PackedFile(String type, Form plain, Form packed) {

  /** What is sent, and the tag that tells it from other versions and from the other form. */
  record Form(byte[] bytes, String tag) {
    static Form of(byte[] bytes) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return new Form(bytes, "\"" + Long.toHexString(sum.getValue()) + "\"");
    }
  }

  void answer(Context context) {
    boolean isPacked = takesGzip(context);
    Form form = isPacked ? packed : plain;
    context
        .disableCompression()
        .contentType(type)
        .header("Vary", "Accept-Encoding")
        .header("ETag", form.tag())
        .header("Content-Length", Integer.toString(form.bytes().length))
        .result(form.bytes());
    if (isPacked) {
      context.header("Content-Encoding", "gzip");
    }
  }

  private static boolean takesGzip(Context context) {
    QuotedQualityCSV codings = new QuotedQualityCSV();
    Collections.list(context.req().getHeaders("Accept-Encoding")).forEach(codings::addValue);
    return codings.getValues().contains("gzip");
  }
}
