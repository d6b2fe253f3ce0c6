package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything can be done without a pointer. */
@BrowserTest
class KeyboardIT {
  private static final int MOST_STOPS = 80;

  @Test
  void aNetworkIsBuiltAndTrainedByKeysAlone(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);

    tabTo(lab, "#twin");
    lab.press("ArrowRight", "ArrowRight", "Enter", "+");
    assertThat(lab.layers()).hasCount(6);
    assertThat(lab.by(AriaRole.REGION, "Recipe").locator(".whole")).containsText("8 · 5 · 6 · 4");
    lab.press("ArrowRight", "Backspace");
    assertThat(lab.layers()).hasCount(5);

    lab.press("Space");
    lab.await(() -> lab.epoch() > 20);
    lab.press("Space");
    assertThat(lab.button(Lab.RUN)).isVisible();

    assertThat(lab.trainLoss()).isLessThan(lab.untrainedLoss());
    lab.press("r");
    lab.await(() -> lab.epoch() == 0);
  }

  @Test
  void spaceRunsAlsoAfterAClickOnAButton(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");

    lab.by(AriaRole.RADIO, "Titanic").click();
    lab.press("Space");
    assertThat(lab.button(Lab.PAUSE)).isVisible();
    lab.awaitEpoch(2);
  }

  @Test
  void twoKeysBetweenTwoFramesAreTwoKeys(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.tree().focus();

    lab.page()
        .evaluate(
            """
            () => {
              for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown'])
                document.activeElement.dispatchEvent(
                    new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
            }
            """);

    assertThat(lab.page().locator("[role=treeitem][aria-selected=true]")).containsText("Neuron 1");
    assertThat(lab.page().locator(".col-h.sel")).containsText("Hidden 2");
  }

  @Test
  void featuresAreChosenAndLayersMovedByKeys(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.tree().focus();

    lab.press("ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
    assertThat(lab.page().locator(".col-h").first()).containsText("3 of 9 used");

    lab.press("ArrowRight", "Shift+ArrowRight");
    assertThat(lab.by(AriaRole.REGION, "Recipe").locator(".whole")).containsText("6 · 8 · 4");
    lab.press("Shift+ArrowLeft");
    assertThat(lab.by(AriaRole.REGION, "Recipe").locator(".whole")).containsText("8 · 6 · 4");
  }

  @Test
  void theSharedLinkIsWithinReachOfKeysAndEscapeLeadsBack(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");

    lab.press("?");
    assertThat(lab.by(AriaRole.DIALOG, "Keys")).isVisible();
    lab.press("Escape");
    assertThat(lab.by(AriaRole.DIALOG, "Keys")).isHidden();
    lab.press("Control+s");
    assertThat(lab.by(AriaRole.DIALOG, "Share this experiment")).isVisible();
    lab.press("Escape");
    assertThat(lab.by(AriaRole.DIALOG, "Share this experiment")).isHidden();
  }

  private static void tabTo(Lab lab, String selector) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if ((boolean) lab.page().evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      lab.page().keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  @Test
  void theLossesCanBeHeardAndFallWithTheRun(Visitors visitors) {
    Page page = visitors.arrive();
    page.addInitScript(
        """
        window.tones = [];
        const make = AudioContext.prototype.createOscillator;
        AudioContext.prototype.createOscillator = function () {
          const tone = make.call(this);
          setTimeout(() => window.tones.push(tone.frequency.value), 0);
          return tone;
        };
        """);
    Lab lab = Lab.of(page).enter("/");

    lab.press("m", "Space");
    lab.awaitEpoch(200);
    lab.press("Space");

    List<Double> tones = tones(page);
    assertThat(tones).hasSizeGreaterThan(4);
    assertThat(tones.getLast()).isLessThan(tones.getFirst());
  }

  private static List<Double> tones(Page page) {
    List<?> heard = (List<?>) page.evaluate("window.tones");
    return heard.stream().map(tone -> ((Number) tone).doubleValue()).toList();
  }
}
