package layerlab.server.dataset;

import layerlab.spec.Text;

/** The samples of some data cannot be had, and why, in a sentence for users. */
public final class NoSamples extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  public NoSamples(Text sentence) {
    super(sentence.en(), null, false, false);
    this.sentence = sentence;
  }

  public Text sentence() {
    return sentence;
  }
}
