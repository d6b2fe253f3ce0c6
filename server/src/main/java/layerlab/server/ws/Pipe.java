package layerlab.server.ws;

import java.nio.ByteBuffer;

/** A connection to a page, as far as an {@link Outbox} needs one. */
interface Pipe {

  /** Hears once what became of a message. */
  interface Outcome {
    void sent();

    void failed();
  }

  /** Begins to send and returns at once. */
  void send(String text, Outcome outcome);

  /** Begins to send and returns at once. */
  void send(ByteBuffer bytes, Outcome outcome);

  /** Says goodbye. */
  void close(int code);

  /** Drops the line without a word. */
  void disconnect();
}
