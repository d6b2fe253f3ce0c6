package layerlab.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * Finds a Chromium for the browser tests, and gets one where the machine has none. Never skips: a
 * test that did not run proves nothing.
 */
final class Browsers {
  private static final String NONE =
      "No browser for the browser tests: install Chromium (Debian, Ubuntu: apt-get install chromium"
          + " fonts-noto-cjk) or name one in the environment variable E2E_BROWSER.";

  /** Playwright would otherwise fetch three browsers as soon as it starts. */
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private static final Path LOG = Path.of("target", "browser", "install.log");

  private Browsers() {}

  static Playwright playwright() {
    return Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
  }

  static Browser launch(Playwright playwright) {
    return installed(System.getenv())
        .map(path -> launch(playwright, options().setExecutablePath(path)))
        .or(() -> downloaded(playwright))
        .or(() -> fromPackages(playwright))
        .orElseThrow(() -> new AssertionFailedError(NONE));
  }

  /** The one that the environment names, else one where Linux distributions put it. */
  static Optional<Path> installed(Map<String, String> environment) {
    if (environment.containsKey("E2E_BROWSER")) {
      Path named = Path.of(environment.get("E2E_BROWSER"));
      if (!Files.isExecutable(named)) {
        throw new AssertionFailedError("E2E_BROWSER names " + named + ", which cannot be run.");
      }
      return Optional.of(named);
    }
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Browser> downloaded(Playwright playwright) {
    ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
    install.command().addAll(List.of("install", "chromium"));
    return succeeds(install) ? tryToLaunch(playwright, options()) : Optional.empty();
  }

  private static Optional<Browser> fromPackages(Playwright playwright) {
    if (!isDebian() || !"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    ProcessBuilder install =
        new ProcessBuilder(
            "sh",
            "-c",
            "apt-get update"
                + " && apt-get install -y --no-install-recommends chromium fonts-noto-cjk");
    install.environment().put("DEBIAN_FRONTEND", "noninteractive");
    return succeeds(install)
        ? installed(Map.of())
            .flatMap(path -> tryToLaunch(playwright, options().setExecutablePath(path)))
        : Optional.empty();
  }

  /** Debian, and what calls itself like it, Ubuntu among them. */
  private static boolean isDebian() {
    Path release = Path.of("/etc/os-release");
    try {
      return Files.exists(release)
          && Files.readAllLines(release).stream()
              .anyMatch(line -> line.matches("ID(_LIKE)?=.*debian.*"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean succeeds(ProcessBuilder command) {
    System.out.println("No browser is installed: trying " + String.join(" ", command.command()));
    try {
      Files.createDirectories(LOG.getParent());
      Process process =
          command
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      throw new AssertionFailedError("interrupted while a browser was being installed");
    }
  }

  /** A downloaded browser may lack libraries that the system does not have. */
  private static Optional<Browser> tryToLaunch(Playwright playwright, LaunchOptions options) {
    try {
      return Optional.of(launch(playwright, options));
    } catch (PlaywrightException failure) {
      System.out.println("It does not start: " + failure.getMessage());
      return Optional.empty();
    }
  }

  private static Browser launch(Playwright playwright, LaunchOptions options) {
    return playwright.chromium().launch(options);
  }

  private static LaunchOptions options() {
    return new LaunchOptions().setArgs(ARGUMENTS);
  }
}
