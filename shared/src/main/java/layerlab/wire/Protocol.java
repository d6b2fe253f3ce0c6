package layerlab.wire;

/** Names and sizes that both ends of the wire agree on. */
public final class Protocol {
  /**
   * Raised by each release that pages of the one before could misread: a tab that was open while
   * its server was replaced says so and asks to be loaded again.
   */
  public static final int VERSION = 1;

  /**
   * The WebSocket sub-protocol: that a welcome comes first and says its version. It stays, or pages
   * of other versions would never hear theirs.
   */
  public static final String NAME = "layerlab.v1";

  /** Where the WebSocket is opened. */
  public static final String PATH = "/ws";

  /** The query parameter with a word that a browser keeps: its sockets and sessions are counted. */
  public static final String BROWSER = "browser";

  /** The header with the same word in requests for what belongs to a browser. */
  public static final String BROWSER_HEADER = "Layerlab-Browser";

  /**
   * The query parameter with a word drawn anew at each load of the page: command ids are numbered
   * within it, so that one that is sent again after a lost connection has no second effect, and one
   * of a reloaded page is not taken for an old one.
   */
  public static final String TAB = "tab";

  /** The longest such word, of letters, digits, hyphens and underscores. */
  public static final int LONGEST_KEY = 64;

  /** The longest text message that the server reads, in bytes. */
  public static final int LONGEST_MESSAGE = 64 * 1024;

  /** How many commands a page may give in {@link #PERIOD_SECONDS}, and as many at once. */
  public static final int MOST_COMMANDS = 60;

  public static final int PERIOD_SECONDS = 10;

  /** How many frames may be on their way without an acknowledgement. */
  public static final int WINDOW = 4;

  private Protocol() {}
}
