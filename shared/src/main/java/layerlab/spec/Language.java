package layerlab.spec;

/** The languages of the page. */
public enum Language {
  EN("en"),
  ZH("zh");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The BCP 47 primary subtag. */
  public String code() {
    return code;
  }
}
