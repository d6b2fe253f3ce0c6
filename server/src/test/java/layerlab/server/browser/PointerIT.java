package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** What a hand does with a mouse. */
@BrowserTest
class PointerIT {

  @Test
  void aLayerIsDraggedFromTheShelfHoweverFast(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    BoundingBox from = lab.page().locator("#shelf-dense").boundingBox();
    Locator plus = lab.like(AriaRole.BUTTON, "^Add a layer between Hidden 1 and Hidden 2$");
    BoundingBox to = plus.boundingBox();

    Mouse mouse = lab.page().mouse();
    mouse.move(from.x + from.width - 2, from.y + from.height / 2);
    mouse.down();
    mouse.move(to.x + 10, to.y + 200);
    assertThat(lab.page().locator(".ghost")).hasText("Dense");
    assertThat(lab.page().locator(".slot-note")).isVisible();
    mouse.up();

    assertThat(lab.layers()).hasCount(6);
    assertThat(lab.page().locator(".ghost")).isHidden();
  }
}
