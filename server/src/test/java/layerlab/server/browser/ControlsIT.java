package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.plan.EarlyStop;
import layerlab.plan.PolynomialRate;
import org.junit.jupiter.api.Test;

/** What a first course names, set by hand. */
@BrowserTest
class ControlsIT {

  /** With a rate that is 0 after an epoch the losses stay as they are. */
  @Test
  void aRunThatGetsNoBetterStopsAndGoesOnAnyway(Visitors visitors) {
    Experiment initial = Experiment.initial();
    Experiment stuck =
        initial.with(
            initial.plan().with(new PolynomialRate(1, 1, 0, 0)).with(new EarlyStop(true, 3)));
    Lab lab = Lab.of(visitors.arrive()).enter("/#" + ShareLink.write(stuck));
    Locator recipe = lab.by(AriaRole.REGION, "Recipe").locator(".whole");
    assertThat(recipe)
        .containsText("at rate 0.012 falling as a polynomial, 20 points at a time, stopping after");

    lab.button(Lab.RUN).click();
    assertThat(lab.hint()).containsText("Stopped: no better test loss for 3 epochs.");
    int stopped = lab.epoch();
    assertThat(stopped).isBetween(3, 4);

    lab.button("Go on anyway").click();
    lab.awaitEpoch(stopped + 3);
    assertThat(lab.hint()).containsText("Stopped: no better test loss for 3 epochs.");
    assertThat(lab.epoch()).isEqualTo(stopped + 3);
  }

  @Test
  void scheduleActivationAndStartWeightsAreChosenInTheInspector(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/#" + ShareLink.write(Experiment.initial()));
    Locator recipe = lab.by(AriaRole.REGION, "Recipe").locator(".whole");

    lab.by(AriaRole.RADIO, "cosine").click();
    assertThat(recipe).containsText("at rate 0.012 falling as a cosine, 20 points");
    lab.by(AriaRole.RADIO, "cosine").press("ArrowRight");
    assertThat(recipe).containsText("at rate 0.012, 20 points");

    lab.tree().focus();
    lab.press("ArrowRight", "ArrowRight");
    lab.by(AriaRole.RADIO, "leaky ReLU").click();
    assertThat(recipe).containsText("8 leaky ReLU · 6 tanh · 4 tanh");
    assertThat(lab.by(AriaRole.SLIDER, "Leak")).isVisible();

    lab.button("Use He").click();
    assertThat(lab.button("Use He")).isHidden();
    assertThat(lab.button("Start weights: He")).isVisible();
  }
}
