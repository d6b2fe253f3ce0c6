package layerlab.wire;

/** Names and sizes that both ends of the wire agree on. */
public final class Protocol {
  /** Changes whenever an old page could misread a new server. */
  public static final int VERSION = 1;

  /** The WebSocket sub-protocol. */
  public static final String NAME = "layerlab.v1";

  /** Where the WebSocket is opened. */
  public static final String PATH = "/ws";

  /** The longest text message that the server reads, in bytes. */
  public static final int LONGEST_MESSAGE = 64 * 1024;

  /** How many frames may be on their way without an acknowledgement. */
  public static final int WINDOW = 4;

  private Protocol() {}
}
