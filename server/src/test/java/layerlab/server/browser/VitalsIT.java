package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Vital signs below the layers. */
@BrowserTest
class VitalsIT {

  @Test
  void everyLayerThatLearnsShowsItsGradientOnceItIsMeasured(Visitors visitors) {
    Page page = visitors.arrive();
    page.setViewportSize(1440, 900);
    Lab lab = Lab.of(page).enter("/");
    Locator hidden = page.locator(".vital").first();
    assertThat(hidden).hasAttribute("aria-label", Pattern.compile("gradient not measured yet"));
    assertThat(page.locator(".vital-n")).hasCount(0);

    page.locator("#play").click();
    lab.awaitEpoch(20);

    assertThat(hidden.locator(".vital-n")).hasText(Pattern.compile("\\d"));
    assertThat(hidden).hasAttribute("aria-label", Pattern.compile("update : weight [\\d.]+"));
    Locator card = hidden.locator(".vital-card");
    assertThat(card).isHidden();
    hidden.focus();
    assertThat(card).containsText("dead units 0 of ");

    page.setViewportSize(1440, 700);
    assertThat(page.locator(".vital")).hasCount(0);
  }
}
