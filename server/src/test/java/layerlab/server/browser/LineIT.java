package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import layerlab.client.live.LossHistory;
import org.junit.jupiter.api.Test;

/** The line to the server, and what the page does without it. */
@BrowserTest
class LineIT {

  @Test
  void aCutLineLeavesNoGapInTheCurve(Visitors visitors) {
    visitors.expectTrouble("WebSocket connection to");
    try (Cable cable = Cable.to(visitors.address())) {
      Lab lab = Lab.of(visitors.arriveBy(cable.address())).enter(Lab.ON_DL4J);
      lab.run();
      lab.awaitEpoch(10);

      cable.cut();
      Locator offline = lab.page().getByText("Offline. Training continues on the server");
      assertThat(offline).isVisible();
      int seen = lab.epoch();
      lab.await(() -> cable.refusals() > 0);
      cable.mend();
      lab.button("Now").click();

      assertThat(offline).isHidden();
      lab.awaitEpoch(seen + 10);
      lab.pause();
      LossHistory history = lab.wire().history();
      lab.await(() -> lab.wire().history().lastEpoch() == lab.epoch());
      assertThat(history.at(0).first()).isZero();
      for (int i = 1; i < history.size(); i++) {
        assertThat(history.at(i).first()).isEqualTo(history.at(i - 1).last() + 1);
      }
    }
  }

  @Test
  void afterAMinuteWithoutALineACopyIsOfferedAndKept(Visitors visitors) {
    visitors.expectTrouble("WebSocket connection to");
    try (Cable cable = Cable.to(visitors.address())) {
      Page page = visitors.arriveBy(cable.address());
      page.clock().install();
      Lab lab = Lab.of(page).enter("/");
      assertThat(lab.engine()).containsText("fast path");
      cable.cut();
      assertThat(lab.button("Now")).isVisible();
      assertThat(lab.button("Save a copy in this browser")).hasCount(0);

      page.clock().fastForward(61_000);
      lab.button("Save a copy in this browser").click();

      assertThat(lab.page().locator(".mine-list li")).hasCount(1);
      assertThat(lab.page().locator(".mine-list li")).containsText("Spiral");
    }
  }

  @Test
  void aReloadComesBackToTheRunOfALinkToo(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.run();
    lab.awaitEpoch(10);

    lab.page().reload();
    assertThat(lab.button(Lab.PAUSE)).isVisible();
    lab.awaitEpoch(20);
    lab.pause();
  }

  @Test
  void theStructureIsThereBeforeAnyDataArrives(Visitors visitors) {
    Page page = visitors.arrive();
    page.routeWebSocket("**/ws*", socket -> {});
    Lab lab = Lab.of(page);

    page.navigate("/");

    assertThat(lab.layers()).hasCount(5);
    assertThat(lab.button(Lab.RUN)).isVisible();
    assertThat(lab.by(AriaRole.REGION, "Recipe")).containsText("Tell the two arms of a");
    lab.await(() -> inked(page, "#net canvas") && inked(page, "#map canvas"));
  }

  /** Whether something was drawn on the canvases. */
  private static boolean inked(Page page, String canvases) {
    return (boolean)
        page.locator(canvases)
            .evaluateAll(
                "all => all.some(c => c.width > 0 && c.getContext('2d')"
                    + ".getImageData(0, 0, c.width, c.height).data.some(v => v > 0))");
  }

  @Test
  void aPageOfAnotherVersionThanItsServerAsksToBeLoadedAgainAndSaysNothing(Visitors visitors) {
    Page page = visitors.arrive();
    List<String> said = new ArrayList<>();
    page.routeWebSocket(
        Pattern.compile("/ws\\?"),
        line -> {
          WebSocketRoute server = line.connectToServer();
          line.onMessage(message -> said.add(message.text()));
          server.onMessage(
              message ->
                  line.send(
                      message.text().replace("\"protocol\":1", "\"protocol\":2,\"news\":{}")));
        });
    Lab lab = Lab.of(page);
    page.navigate(visitors.address().toString());

    assertThat(lab.hint())
        .containsText("The server has another version than this page. Load the page again.");
    assertThat(said).isEmpty();
  }
}
