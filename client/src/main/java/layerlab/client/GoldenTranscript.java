package layerlab.client;

import layerlab.golden.GoldenCodecs;
import layerlab.golden.GoldenProgram;

/** The browser's side of the parity test: a program of its own, compiled beside the page. */
public final class GoldenTranscript {
  private GoldenTranscript() {}

  /** Writes the transcripts to the console. */
  public static void main(String[] args) {
    System.out.print(GoldenProgram.transcript());
    System.out.print(GoldenCodecs.transcript());
  }
}
