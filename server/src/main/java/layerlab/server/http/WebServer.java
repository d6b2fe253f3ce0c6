package layerlab.server.http;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.session.SessionCache;

/** The web server: what it answers is said by its routes. */
public final class WebServer implements AutoCloseable {

  /**
   * Where it listens.
   *
   * @param port 0 for any free one
   */
  public record Address(String host, int port) {}

  /** Somebody else listens there, or nobody may; the message is the sentence for the user. */
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unavailable(Address address, Throwable cause) {
      super(
          "Cannot listen at "
              + address.host()
              + " port "
              + address.port()
              + ": it is in use or not allowed. Choose another with --port.",
          cause);
    }
  }

  private static final long LARGEST_REQUEST = 4 << 20;

  private final Javalin javalin;

  public WebServer(List<Routes> routes) {
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.generateEtags = true;
              config.http.maxRequestSize = LARGEST_REQUEST;
              config.jetty.modifyServletContextHandler(WebServer::withoutSessions);
              new SecurityHeaders().addTo(config);
              new Failures().addTo(config);
              routes.forEach(part -> part.addTo(config));
            });
  }

  /** Loads the classes of a web server, so that this need not wait for what it will serve. */
  public static void load() {
    new WebServer(List.of()).close();
  }

  /**
   * Javalin asks for a session at every upgrade, and Jetty looks for old ones every ten minutes
   * only: they are kept nowhere, and nobody is told of them.
   */
  private static void withoutSessions(ServletContextHandler context) {
    SessionHandler handler = context.getSessionHandler();
    handler.setUsingCookies(false);
    SessionCache nowhere = new NullSessionCache(handler);
    nowhere.setSessionDataStore(new NullSessionDataStore());
    handler.setSessionCache(nowhere);
  }

  /**
   * Starts to answer.
   *
   * @throws Unavailable when nobody can listen there
   */
  public void listen(Address address) {
    try {
      probe(address);
      javalin.start(address.host(), address.port());
    } catch (IOException | JavalinBindException taken) {
      throw new Unavailable(address, taken);
    }
  }

  /** Javalin would log what is a user's mistake as a fault of its own. */
  private static void probe(Address address) throws IOException {
    new ServerSocket(address.port(), 1, InetAddress.getByName(address.host())).close();
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
