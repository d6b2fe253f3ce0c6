package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;

/** A term is explained where it is first met. */
@BrowserTest
class TermsIT {

  private static Locator card(Lab lab) {
    return lab.page().getByRole(AriaRole.TOOLTIP);
  }

  private static Locator noise(Lab lab) {
    return lab.page().locator(".recipe .whole .term", text("noise"));
  }

  private static Page.LocatorOptions text(String word) {
    return new Page.LocatorOptions().setHasText(word);
  }

  @Test
  void thePointerOpensACardBesideItsWordAndLeavesAKnownTerm(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    noise(lab).hover();
    assertThat(card(lab)).containsText("there is nothing to learn from it");
    assertThat(noise(lab)).hasAttribute("aria-describedby", "term-card");
    BoundingBox word = noise(lab).boundingBox();
    BoundingBox box = card(lab).boundingBox();
    assertThat(box.y).isGreaterThanOrEqualTo(word.y + word.height);

    card(lab).hover();
    lab.page().waitForTimeout(400);
    assertThat(card(lab)).isVisible();

    lab.page().locator(".map").hover();
    assertThat(card(lab)).hasCount(0);
    assertThat(noise(lab)).hasCount(0);

    lab.page().reload();
    assertThat(lab.page().locator(".recipe .whole .term", text("seed"))).isVisible();
    assertThat(noise(lab)).hasCount(0);
  }

  @Test
  void theKeyboardOpensAndClosesCardsAndBringsTheLinesBack(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    noise(lab).focus();
    assertThat(card(lab)).isVisible();
    lab.press("Escape");
    assertThat(card(lab)).hasCount(0);
    assertThat(noise(lab)).isFocused();
    lab.press("Enter");
    assertThat(card(lab)).isVisible();
    lab.press("Tab");
    assertThat(noise(lab)).hasCount(0);

    lab.tree().focus();
    lab.press("?");
    lab.by(AriaRole.BUTTON, "All terms explained").click();
    assertThat(lab.by(AriaRole.DIALOG, "Terms")).containsText("Dead ReLU");
    lab.by(AriaRole.BUTTON, "Underline all of them again").click();
    lab.press("Escape");
    assertThat(noise(lab)).isVisible();
  }

  @Test
  void noCardCoversTheNumberOfItsWordAndTheCalculationHasCardsToo(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.page().locator(".readout .term").first().hover();
    assertThat(card(lab)).containsText("Loss");
    BoundingBox box = card(lab).boundingBox();
    assertThat(box.y + box.height)
        .isLessThanOrEqualTo(lab.page().locator("#train-loss").boundingBox().y);

    lab.tree().focus();
    lab.press("e");
    lab.page().locator(".fw-head .term", text("Backward")).hover();
    assertThat(card(lab)).containsText("Backpropagation");
    assertThat(card(lab)).isVisible();
  }

  @Test
  void aFingerOpensACardInChineseWithTheEnglishTerm(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(Language.ZH, 390, 844), Language.ZH).enter("/");
    lab.page().locator(".recipe .brief .term", text("学习率")).click();

    assertThat(card(lab)).containsText("学习率 learning rate");
    BoundingBox box = card(lab).boundingBox();
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(390);
  }
}
