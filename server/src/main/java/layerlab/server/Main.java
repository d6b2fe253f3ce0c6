package layerlab.server;

import io.javalin.Javalin;
import io.javalin.http.staticfiles.Location;

/** Starts the playground. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Tether.holdIfAsked();
    Javalin app = start(7070);
    Runtime.getRuntime().addShutdownHook(new Thread(app::stop));
    System.out.println("LayerLab is at http://localhost:" + app.port());
  }

  /** On any free port where it is 0. */
  public static Javalin start(int port) {
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.staticFiles.add("/public", Location.CLASSPATH);
              config.staticFiles.add(
                  files -> {
                    files.hostedPath = "/js";
                    files.directory = "/public/js";
                    files.location = Location.CLASSPATH;
                  });
            })
        .start(port);
  }
}
