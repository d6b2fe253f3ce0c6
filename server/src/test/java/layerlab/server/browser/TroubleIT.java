package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.ShareLink;
import org.junit.jupiter.api.Test;

/** What goes wrong is said where it happens, with a way out. */
@BrowserTest
class TroubleIT {

  @Test
  void aShortcutBetweenLayersOfDifferentSizesIsMended(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.tree().focus();
    lab.press("ArrowRight", "ArrowRight", "s", "ArrowRight", "ArrowRight", "Enter");

    Locator sentence = lab.page().locator(".callout");
    assertThat(sentence).containsText(Pattern.compile("Cannot add \\d+ values to \\d+\\."));
    assertThat(lab.like(AriaRole.BUTTON, "^First mend ")).isVisible();
    sentence.getByRole(AriaRole.BUTTON).first().click();

    assertThat(sentence).isHidden();
    assertThat(lab.like(AriaRole.TREEITEM, "^Add, ").first()).isVisible();
    lab.run();
    lab.awaitEpoch(5);
  }

  @Test
  void aRunThatOverflowsStopsAndCanGoBack(Visitors visitors) throws IOException {
    Lab lab = Lab.of(visitors.arrive());
    lab.enter("/#" + ShareLink.write(Lab.onDl4j(example("relu-regression"))));
    Locator recipe = lab.by(AriaRole.REGION, "Recipe").locator(".whole");
    assertThat(recipe).containsText("rate 10");

    lab.button(Lab.RUN).click();

    assertThat(lab.hint()).containsText(Pattern.compile("Numbers overflowed at epoch \\d+\\."));
    lab.like(AriaRole.BUTTON, "^Back to epoch \\d+ with rate 1$").click();
    assertThat(recipe).containsText("rate 1,");
    assertThat(lab.hint()).not().containsText("overflowed");
    lab.run();
    lab.awaitEpoch(3);
    lab.pause();
    assertThat(lab.trainLoss()).isBetween(0.0, 1.0);
  }

  private static Experiment example(String name) throws IOException {
    return ExperimentCodec.read(Files.readString(Path.of("../docs/examples", name + ".json")));
  }
}
