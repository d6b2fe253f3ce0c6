package layerlab.server.storage;

import layerlab.spec.Text;

/** The data folder cannot do what it should, and why, in a sentence for users. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  public StoreFailure(Text sentence, Throwable cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  public StoreFailure(Text sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  public Text sentence() {
    return sentence;
  }
}
