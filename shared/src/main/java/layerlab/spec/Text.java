package layerlab.spec;

/** One sentence or label in every language of the page. */
public record Text(String en, String zh) {

  public static Text of(String en, String zh) {
    return new Text(en, zh);
  }

  /** A name or formula that reads the same in every language. */
  public static Text same(String text) {
    return new Text(text, text);
  }

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case ZH -> zh;
    };
  }
}
