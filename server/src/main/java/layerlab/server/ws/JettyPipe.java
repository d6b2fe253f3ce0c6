package layerlab.server.ws;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * A socket of Jetty's.
 *
 * @param frames counts those that were sent
 */
record JettyPipe(Session session, LongAdder frames) implements Pipe {

  @Override
  public void send(String text, Outcome outcome) {
    session.sendText(text, Callback.from(outcome::sent, failure -> outcome.failed()));
  }

  @Override
  public void send(ByteBuffer bytes, Outcome outcome) {
    frames.increment();
    session.sendBinary(bytes, Callback.from(outcome::sent, failure -> outcome.failed()));
  }

  @Override
  public void close(int code) {
    session.close(code, "", Callback.NOOP);
  }

  @Override
  public void disconnect() {
    session.disconnect();
  }
}
