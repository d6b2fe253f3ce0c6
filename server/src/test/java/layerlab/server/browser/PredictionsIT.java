package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** A table with a number to predict. */
@BrowserTest
class PredictionsIT {

  @Test
  void whatIsPredictedStandsBesideWhatIsTrueAndComesCloser(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.by(AriaRole.RADIO, "concrete").click();
    Locator test = lab.page().locator(".sc .cm-say").first();

    lab.button(Lab.ONE_EPOCH).click();
    lab.awaitEpoch(1);
    assertThat(test).containsText("MPa");
    double early = meanError(test);
    lab.press("Space");
    lab.awaitEpoch(60);
    lab.press("Space");

    assertThat(meanError(test)).isLessThan(early);
    assertThat(lab.page().locator(".sc-test")).isVisible();
    lab.page().locator(".sc-table summary").click();
    assertThat(lab.page().locator(".sc-table td").first()).isVisible();
    assertThat(lab.page().locator(".cm-cell")).hasCount(0);
  }

  @Test
  void inThePastStandsWhatWasPredictedThen(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.by(AriaRole.RADIO, "concrete").click();
    Locator test = lab.page().locator(".sc .cm-say").first();
    lab.press("Space");
    lab.awaitEpoch(90);
    lab.pause();
    double late = meanError(test);

    BoundingBox strip = lab.page().locator(".grip").boundingBox();
    lab.page().mouse().click(strip.x + 2, strip.y + strip.height / 3);

    lab.await(() -> lab.epoch() < 10);
    lab.await(() -> meanError(test) > late);
    double then = meanError(test);
    lab.press("Escape");

    lab.await(() -> lab.epoch() >= 90 && meanError(test) < then);
  }

  /** "test part: off by 6.1 MPa on average, …" */
  private static double meanError(Locator sentence) {
    return Double.parseDouble(sentence.innerText().replaceAll(".*off by ([0-9.]+) .*", "$1"));
  }
}
