package layerlab.client.paint;

/** The colours of {@code tokens.css} that painters use. */
public enum Token {
  PAPER("--paper"),
  SUNKEN("--sunken"),
  LINE("--line"),
  LINE_2("--line-2"),
  INK("--ink"),
  INK_2("--ink-2"),
  INK_3("--ink-3"),
  ON_INK("--on-ink"),
  JADE("--jade"),
  JADE_SOFT("--jade-soft"),
  CRIMSON("--crimson"),
  CRIMSON_SOFT("--crimson-soft"),
  NEG_4("--neg-4"),
  NEG_3("--neg-3"),
  NEG_2("--neg-2"),
  NEG_1("--neg-1"),
  ZERO("--zero"),
  POS_1("--pos-1"),
  POS_2("--pos-2"),
  POS_3("--pos-3"),
  POS_4("--pos-4"),
  RUN_2("--run-2"),
  RUN_3("--run-3"),
  RUN_4("--run-4"),
  RUN_5("--run-5"),
  RUN_6("--run-6");

  private final String property;

  Token(String property) {
    this.property = property;
  }

  /** The CSS custom property. */
  public String property() {
    return property;
  }
}
