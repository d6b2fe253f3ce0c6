package layerlab.server.http;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

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
  private static final int SESSION_SECONDS = 60;

  private final Javalin javalin;

  public WebServer(List<Routes> routes) {
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.generateEtags = true;
              config.http.maxRequestSize = LARGEST_REQUEST;
              config.jetty.modifyServletContextHandler(WebServer::withoutCookies);
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
   * Javalin asks for a session at every upgrade: it is forgotten soon, and nobody is told of it.
   */
  private static void withoutCookies(ServletContextHandler context) {
    context.getSessionHandler().setUsingCookies(false);
    context.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
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
