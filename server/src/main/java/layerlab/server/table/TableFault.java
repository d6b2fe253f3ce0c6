package layerlab.server.table;

import layerlab.spec.Text;

/**
 * A file that is no table, or choices that it does not allow: what is wrong, where, and the way
 * out.
 */
public final class TableFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  TableFault(Text sentence) {
    super(sentence.en(), null, false, false);
    this.sentence = sentence;
  }

  public Text sentence() {
    return sentence;
  }
}
