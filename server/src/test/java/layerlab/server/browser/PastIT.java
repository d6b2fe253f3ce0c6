package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

/** Looking back along the loss curve, and going on from there. */
@BrowserTest
class PastIT {
  private static final Text GO_ON = Text.of("Go on from here", "从这里继续");

  @Test
  void everythingTravelsWithTheHeadAndTheRunGoesOnFromThere(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.run();
    lab.awaitEpoch(90);
    lab.pause();
    int last = lab.epoch();
    double loss = lab.trainLoss();
    byte[] now = lab.page().locator("#map").screenshot();

    drag(lab, 0.12);
    assertThat(lab.button(GO_ON)).isVisible();
    lab.await(() -> lab.epoch() < last / 2 && lab.epoch() == headEpoch(lab));
    int earlier = lab.epoch();
    double thenLoss = lab.trainLoss();
    assertThat(thenLoss).isGreaterThan(loss);
    assertThat(lab.page().locator("#map").screenshot()).isNotEqualTo(now);
    assertThat(lab.page().locator(".frames button").count()).isGreaterThan(5);

    lab.press("ArrowRight");
    lab.await(() -> lab.epoch() > earlier);
    lab.press("ArrowLeft");
    lab.await(() -> lab.epoch() == earlier);
    assertThat(lab.trainLoss()).isEqualTo(thenLoss);

    lab.press("l");
    lab.await(() -> lab.epoch() == last);
    assertThat(lab.button(GO_ON)).isHidden();
    assertThat(lab.trainLoss()).isEqualTo(loss);

    drag(lab, 0.12);
    lab.await(() -> lab.epoch() == earlier);
    lab.button(GO_ON).click();
    lab.awaitEpoch(last);
    lab.pause();
    assertThat(lab.wire().versions()).hasSize(2);
  }

  /** Where the head stands; what is shown follows when its moment has come. */
  private static int headEpoch(Lab lab) {
    return Integer.parseInt(slider(lab).getAttribute("aria-valuenow"));
  }

  private static Locator slider(Lab lab) {
    return lab.page().getByRole(AriaRole.SLIDER).and(lab.page().locator(".grip"));
  }

  /** Puts the head at a share of the strip. */
  private static void drag(Lab lab, double share) {
    BoundingBox box = slider(lab).boundingBox();
    lab.page().mouse().move(box.x + box.width * 0.4, box.y + box.height / 3);
    lab.page().mouse().down();
    lab.page().mouse().move(box.x + box.width * share, box.y + box.height / 3);
    lab.page().mouse().up();
  }
}
