package layerlab.client.compile;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Options.BlockSplitting;
import com.googlecode.pngtastic.core.processing.zopfli.Options.OutputFormat;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays a file beside itself in gzip's and in Brotli's format, as {@code app.js.gz} and {@code
 * app.js.br} beside {@code app.js}: by searches for the shortest form that take seconds, so the
 * build does it and not the server.
 */
public final class Packing {
  private static final int ITERATIONS = 15;
  private static final int BEST = 11;

  private Packing() {}

  /** Packs the file that the only argument names. */
  public static void main(String[] args) throws IOException {
    byte[] plain = Files.readAllBytes(Path.of(args[0]));
    Options options = new Options(OutputFormat.GZIP, BlockSplitting.FIRST, ITERATIONS);
    try (OutputStream packed = Files.newOutputStream(Path.of(args[0] + ".gz"))) {
      new Zopfli(plain.length).compress(options, plain, packed);
    }
    Brotli4jLoader.ensureAvailability();
    Files.write(Path.of(args[0] + ".br"), Encoder.compress(plain, Encoder.Parameters.create(BEST)));
  }
}
