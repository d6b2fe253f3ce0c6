package layerlab.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.net.URI;

/** One running server and one browser, for all tests of a JVM. */
record Venue(Playground playground, Playwright playwright, Browser browser)
    implements AutoCloseable {

  static Venue open() {
    Playwright playwright = Browsers.playwright();
    return new Venue(Playground.start(), playwright, Browsers.launch(playwright));
  }

  URI address() {
    return playground.address();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    playground.close();
  }
}
