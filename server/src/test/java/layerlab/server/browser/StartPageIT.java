package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@BrowserTest
class StartPageIT {

  @Test
  void thePageMountsItself(Visitors visitors) {
    Page page = visitors.arrive();

    page.navigate("/");

    assertThat(page.locator("#app")).containsText("LayerLab");
  }
}
