package layerlab.server.training;

import layerlab.spec.Text;

/** A command that cannot have its effect, and why; thrown before anything has changed. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  Refusal(Text sentence) {
    super(sentence.en(), null, false, false);
    this.sentence = sentence;
  }

  Text sentence() {
    return sentence;
  }
}
