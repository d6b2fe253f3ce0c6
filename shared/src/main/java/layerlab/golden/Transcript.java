package layerlab.golden;

import layerlab.json.DecimalWriter;

/** One line a fact: what it is, a checksum over every bit, and a sample to look at. */
final class Transcript {
  private final StringBuilder lines = new StringBuilder();

  void say(String fact, Checksum checksum, double sample) {
    lines
        .append(fact)
        .append(' ')
        .append(checksum)
        .append(' ')
        .append(DecimalWriter.write(sample))
        .append('\n');
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
