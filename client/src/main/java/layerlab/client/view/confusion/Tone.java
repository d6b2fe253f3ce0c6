package layerlab.client.view.confusion;

/** How strongly a cell is coloured: right answers stay quiet, mistakes stand out. */
public enum Tone {
  EMPTY("t0"),
  FEW_RIGHT("r1"),
  SOME_RIGHT("r2"),
  MOST_RIGHT("r3"),
  RARE_MISTAKE("w1"),
  MISTAKE("w2"),
  FREQUENT_MISTAKE("w3"),
  RULING_MISTAKE("w4");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  /** The class in the style sheet. */
  public String style() {
    return style;
  }

  /**
   * The tone of a cell.
   *
   * @param share of the samples in its row, in [0, 1]
   */
  static Tone of(double share, boolean isRight) {
    if (share == 0) {
      return EMPTY;
    }
    if (isRight) {
      return share < 0.34 ? FEW_RIGHT : share < 0.8 ? SOME_RIGHT : MOST_RIGHT;
    }
    return share < 0.04
        ? RARE_MISTAKE
        : share < 0.12 ? MISTAKE : share < 0.4 ? FREQUENT_MISTAKE : RULING_MISTAKE;
  }
}
