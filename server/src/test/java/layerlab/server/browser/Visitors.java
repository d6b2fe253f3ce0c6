package layerlab.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Language;

/**
 * The people in one test: each has a browser context of their own, as if at a computer of their
 * own, and all of them are watched for trouble.
 */
public final class Visitors implements AutoCloseable {
  private final Venue venue;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  Visitors(Venue venue) {
    this.venue = venue;
  }

  public URI address() {
    return venue.address();
  }

  /** Somebody with an English browser and a window of 1440 × 900. */
  public Page arrive() {
    return arrive(Language.EN);
  }

  public Page arrive(Language language) {
    return arrive(language, 1440, 900);
  }

  public Page arrive(Language language, int width, int height) {
    return arrive(options(language).setViewportSize(width, height));
  }

  /** Somebody who reaches the server by way of another address. */
  public Page arriveBy(URI address) {
    return arriveAt(address, options(Language.EN).setViewportSize(1440, 900));
  }

  private static Browser.NewContextOptions options(Language language) {
    return new Browser.NewContextOptions()
        .setLocale(
            switch (language) {
              case EN -> "en-US";
              case ZH -> "zh-CN";
            });
  }

  /** Somebody else; {@code page.navigate("/")} leads to the server under test. */
  public Page arrive(Browser.NewContextOptions options) {
    return arriveAt(address(), options);
  }

  private Page arriveAt(URI address, Browser.NewContextOptions options) {
    BrowserContext context = venue.browser().newContext(options.setBaseURL(address.toString()));
    contexts.add(context);
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            troubles.add("console: " + message.text() + " " + message.location());
          }
        });
    context.onWebError(error -> troubles.add("page: " + error.error()));
    context.onRequest(request -> checkHost(address, request.url()));
    context.onPage(page -> page.onWebSocket(socket -> checkHost(address, socket.url())));
    context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
    return context.newPage();
  }

  /** Trouble that contains this is part of the test, such as the console's word on a cut socket. */
  public void expectTrouble(String fragment) {
    expected.add(fragment);
  }

  /** What has gone wrong without being expected. */
  List<String> troubles() {
    // Events are heard only while Playwright waits for an answer.
    contexts.stream().flatMap(context -> context.pages().stream()).forEach(Page::title);
    return troubles.stream()
        .filter(trouble -> expected.stream().noneMatch(trouble::contains))
        .toList();
  }

  /** Writes a picture and a trace of every visitor, at this path with a number and an ending. */
  void keepEvidence(Path path) {
    for (int visitor = 0; visitor < contexts.size(); visitor++) {
      String name = path + "-" + (visitor + 1);
      BrowserContext context = contexts.get(visitor);
      for (Page page : context.pages()) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(name + ".png")));
      }
      context.tracing().stop(new Tracing.StopOptions().setPath(Path.of(name + ".zip")));
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }

  private void checkHost(URI server, String url) {
    URI asked = URI.create(url);
    boolean isInline = List.of("data", "blob", "about").contains(asked.getScheme());
    if (!isInline && !server.getAuthority().equals(asked.getAuthority())) {
      troubles.add("request to another host: " + url);
    }
  }
}
