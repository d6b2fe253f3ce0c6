package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The vital signs over time. */
@BrowserTest
class DiagnoseIT {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Test
  void aClickOnVitalSignsOpensThemAndTheHeadIsTheTimeStrips(Visitors visitors) {
    Page page = visitors.arrive();
    page.setViewportSize(1440, 900);
    Lab lab = Lab.of(page).enter("/");
    Locator diagnosis = page.locator("#diagnose");
    assertThat(diagnosis).isHidden();
    lab.press("Space");
    lab.awaitEpoch(30);
    lab.pause();

    page.locator(".vital").nth(1).click();
    assertThat(diagnosis.locator("[aria-pressed=true]")).hasText("Hidden 2");
    assertThat(diagnosis).containsText("Each step changes the weights of Hidden 2");
    assertThat(diagnosis.locator("dd").first()).hasText(NUMBER);
    int latest = epoch(diagnosis);
    assertThat(page.locator(".mainwrap")).isHidden();
    assertThat(page.locator("#recipe")).isVisible();

    BoundingBox ridges = page.locator("#ridges").boundingBox();
    BoundingBox strip = page.locator("#time").boundingBox();
    double middle = ridges.y + ridges.height / 2;
    page.mouse().move(strip.x + 300, middle);
    assertThat(diagnosis.locator(".chip")).hasText(Pattern.compile("Epoch \\d+ · .*mean"));
    page.mouse().down();
    page.mouse().move(strip.x + 120, middle);
    page.mouse().up();

    assertThat(page.locator("#transport")).containsText("Past");
    lab.await(() -> epoch(diagnosis) < latest / 2);
    int read = epoch(diagnosis);
    double head = page.locator(".dg-now").boundingBox().x;
    assertThat(head).isCloseTo(page.locator(".tl .head").boundingBox().x, within(2.0));

    // Moments may be closer to each other than what was measured.
    lab.await(
        () -> {
          lab.press("ArrowLeft");
          return epoch(diagnosis) < read;
        });
  }

  /** Of which the figures are. */
  private static int epoch(Locator diagnosis) {
    return Integer.parseInt(diagnosis.locator("dd").first().innerText());
  }

  @Test
  void keysOpenAnotherLayerTheTableAndClose(Visitors visitors) {
    Page page = visitors.arrive();
    Lab lab = Lab.of(page).enter("/?diagnose=dense-1");
    Locator diagnosis = page.locator("#diagnose");
    assertThat(diagnosis).containsText("Nothing measured yet");
    lab.press("Space");
    lab.awaitEpoch(5);
    lab.press("Space", "ArrowDown");
    assertThat(diagnosis.locator("h3")).hasText("Hidden 2");
    assertThat(diagnosis.locator("dd").first()).hasText(NUMBER);

    page.locator("#dg-table").click();
    Locator rows = diagnosis.locator("tbody tr");
    assertThat(rows.first().locator("th")).hasText("0");
    assertThat(rows.nth(4).locator("td").first()).hasText(Pattern.compile("mean"));
    page.locator("#dg-table").click();
    assertThat(page.locator("#ridges canvas")).isVisible();

    lab.press("Escape");
    assertThat(diagnosis).isHidden();
    lab.press("v");
    assertThat(diagnosis.locator("h3")).hasText("Hidden 2");
    lab.press("v");
    assertThat(diagnosis).isHidden();
    page.locator("#diagnose-link").click();
    assertThat(diagnosis).isVisible();
  }
}
