package layerlab.wire;

import layerlab.json.JsonPlace;
import layerlab.json.JsonReader;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;

/**
 * Messages as JSON text: an object whose {@code type} tells which, as docs/protocol.md describes
 * them.
 *
 * <p><b>Errors</b> {@link Malformed}, and nothing else, for whatever text.
 */
public final class MessageCodec {
  private static final int DEPTH = 32;
  private static final JsonReader.Limits FROM_CLIENT =
      new JsonReader.Limits(DEPTH, Protocol.LONGEST_MESSAGE);

  /** All weights of the largest network that a server trains fit. */
  private static final JsonReader.Limits FROM_SERVER = new JsonReader.Limits(DEPTH, 32 << 20);

  private MessageCodec() {}

  public static String write(ClientMessage message) {
    return JsonWriter.write(ClientMessageCodec.write(message));
  }

  public static String write(ServerMessage message) {
    return JsonWriter.write(ServerMessageCodec.write(message));
  }

  public static ClientMessage readClient(String text) {
    return ClientMessageCodec.read(JsonPlace.root(JsonReader.read(text, FROM_CLIENT)));
  }

  public static ServerMessage readServer(String text) {
    return ServerMessageCodec.read(JsonPlace.root(JsonReader.read(text, FROM_SERVER)));
  }
}
