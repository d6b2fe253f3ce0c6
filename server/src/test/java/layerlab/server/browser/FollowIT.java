package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.ShareLink;
import layerlab.spec.Language;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Following one number through the network. */
@BrowserTest
class FollowIT {
  private static final Text WHO = Text.of("Who is to blame? {w}", "是谁的错？{w}");
  private static final Pattern LIT = Pattern.compile("\\blit\\b");

  /** The network of docs/reference/backprop-by-hand.md, at its fifth weight. */
  static String byHand() throws IOException {
    String file = Files.readString(Path.of("../docs/examples/backprop-by-hand.json"));
    return "/?explain=w5&sample=0.05,0.1&right=0.01,0.99#"
        + ShareLink.write(ExperimentCodec.read(file));
  }

  private static Lab open(Lab lab, String address) {
    lab.page().navigate(address);
    assertThat(lab.page().locator(".fw-formula")).isVisible();
    return lab;
  }

  private static String who(Lab lab, String weight) {
    return lab.say(WHO).replace("{w}", weight);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTextbooksNetworkShowsTheTextbooksNumbers(Language language, Visitors visitors)
      throws IOException {
    Lab lab = open(Lab.of(visitors.arrive(language), language), byHand());
    Locator reading = lab.page().locator(".fw-reading");
    Locator heading = lab.page().locator(".fw-words h2");
    assertThat(heading).hasText(who(lab, "w5"));
    assertThat(reading).containsText("0.082167041");

    lab.page().locator(".fw-bead").nth(1).hover();
    assertThat(lab.page().locator(".fw-stop").nth(1)).hasClass(LIT);
    assertThat(reading).containsText("0.186815602");
    lab.page().locator(".fw-stop").nth(2).hover();
    assertThat(lab.page().locator(".fw-bead").nth(2)).hasClass(LIT);
    assertThat(reading).containsText("0.593269992");

    lab.press("Home");
    assertThat(lab.page().locator(".fw-cell.res")).hasText("0.3775");
    lab.press("End");
    assertThat(lab.page().locator(".fw-cell.res")).hasText("0.2805");
    lab.press("Escape");
    assertThat(lab.layers().first()).isVisible();
  }

  @Test
  void aWeightThatIsDraggedRecomputesEveryNumber(Visitors visitors) throws IOException {
    Lab lab = open(Lab.of(visitors.arrive()), byHand());
    BoundingBox label = lab.page().locator(".fw-wl.hot").boundingBox();
    double x = label.x + label.width / 2;
    double y = label.y + label.height / 2;
    lab.page().mouse().move(x, y);
    lab.page().mouse().down();
    lab.page().mouse().move(x, y - 10);
    lab.page().mouse().move(x, y - 20);
    lab.page().mouse().up();

    assertThat(lab.page().locator(".fw-try")).containsText("E: 0.29837 → 0.31454");
    assertThat(lab.page().locator(".fw-err .num")).hasText("0.3145");
    assertThat(lab.page().locator(".fw-words h2")).hasText(who(lab, "w5"));
    lab.like(AriaRole.BUTTON, "^Back to the weights").click();
    assertThat(lab.page().locator(".fw-err .num")).hasText("0.2984");
  }

  @Test
  void aSampleOfACellOfTheMatrixIsFollowed(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.page().locator("#data-iris").click();
    lab.press("Space");
    lab.awaitEpoch(10);
    lab.press("Space");
    lab.page().locator(".cm-cell").first().click();
    Locator first = lab.page().locator(".cm-figures th button").first();
    String number = first.textContent().replaceAll("\\D", "");

    first.click();
    Locator sample = lab.page().locator(".fw-sample input");
    assertThat(sample).hasValue(number);
    String shown = lab.page().locator(".fw-recipe input").first().inputValue();

    sample.fill("120");
    lab.press("Enter");
    assertThat(lab.page().locator(".fw-recipe input").first()).not().hasValue(shown);
    assertThat(sample).hasValue("120");
    lab.press("Escape");

    lab.page().locator("#data-wine").click();
    lab.tree().focus();
    lab.press("e");
    assertThat(lab.hint()).containsText("keep to 8 values side by side");
  }

  @Test
  void aClickedSampleIsFollowedThroughTheWeightsOfTheRun(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.run();
    lab.awaitEpoch(3);
    lab.pause();
    int epoch = lab.epoch();
    lab.page().locator("#map").click();
    assertThat(lab.page().locator(".pin")).isVisible();

    lab.like(AriaRole.BUTTON, "^Follow one number").click();
    assertThat(lab.page().locator(".fw-source")).containsText("Exact weights of epoch " + epoch);
    assertThat(lab.page().locator(".fw-sample input")).not().hasValue("1");
    assertThat(lab.page().locator(".fw-bar")).hasCount(280);
    lab.press("ArrowRight");
    assertThat(lab.page().locator(".fw-words p").first()).hasText("Step 2 of 280");
  }
}
