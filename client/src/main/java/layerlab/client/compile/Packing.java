package layerlab.client.compile;

import com.googlecode.pngtastic.core.processing.zopfli.Options;
import com.googlecode.pngtastic.core.processing.zopfli.Options.BlockSplitting;
import com.googlecode.pngtastic.core.processing.zopfli.Options.OutputFormat;
import com.googlecode.pngtastic.core.processing.zopfli.Zopfli;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays a file in gzip's format beside another, as {@code app.js.gz} beside {@code app.js}: by a
 * search for the shortest form that takes seconds, so the build does it and not the server.
 */
public final class Packing {
  private static final int ITERATIONS = 15;

  private Packing() {}

  /** Packs the file that the only argument names. */
  public static void main(String[] args) throws IOException {
    byte[] plain = Files.readAllBytes(Path.of(args[0]));
    Options options = new Options(OutputFormat.GZIP, BlockSplitting.FIRST, ITERATIONS);
    try (OutputStream packed = Files.newOutputStream(Path.of(args[0] + ".gz"))) {
      new Zopfli(plain.length).compress(options, plain, packed);
    }
  }
}
