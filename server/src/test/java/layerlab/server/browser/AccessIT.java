package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen under axe-core: names, roles, contrast, targets. */
@BrowserTest
class AccessIT {
  private static final String AXE = axe();

  @ParameterizedTest
  @CsvSource({"EN, LIGHT", "EN, DARK", "ZH, LIGHT", "ZH, DARK"})
  void theLabHasNoFault(Language language, ColorScheme scheme, Visitors visitors) {
    Lab lab = arrive(language, scheme, visitors);
    assertThat(faults(lab.page())).as("start").isEmpty();

    lab.page().locator(".insp .term").first().focus();
    assertThat(lab.page().locator("#term-card")).isVisible();
    assertThat(faults(lab.page())).as("card").isEmpty();
    lab.tree().focus();

    lab.press("Space");
    lab.awaitEpoch(5);
    lab.press("Space");
    assertThat(faults(lab.page())).as("trained").isEmpty();

    lab.page().locator(".grip").focus();
    lab.press("+", "ArrowLeft");
    assertThat(lab.page().locator(".part-bar .link")).isVisible();
    assertThat(lab.page().locator(".past-bar .link").first()).isVisible();
    assertThat(faults(lab.page())).as("zoomed").isEmpty();
    lab.press("Escape", "Escape");

    lab.page().locator("#share").click();
    assertThat(lab.page().locator(".share-free")).isVisible();
    assertThat(faults(lab.page())).as("share").isEmpty();

    lab.press("Escape", "?");
    assertThat(lab.page().locator("#keys-sheet")).isVisible();
    assertThat(faults(lab.page())).as("keys").isEmpty();

    lab.page().locator("#keys-sheet .link").first().click();
    assertThat(lab.page().locator("#terms-sheet")).isVisible();
    assertThat(faults(lab.page())).as("terms").isEmpty();
  }

  @Test
  void whoAskedForLessMotionSeesNumbersMoveTwiceASecond(Visitors visitors) {
    Lab calm =
        Lab.of(
                visitors.arrive(
                    new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)))
            .enter("/");
    calm.run();
    calm.awaitEpoch(5);
    Object changes =
        calm.page()
            .evaluate(
                """
                () => new Promise(tell => {
                  let seen = 0;
                  const watch = new MutationObserver(() => seen++);
                  watch.observe(document.querySelector("#epoch"),
                    {subtree: true, childList: true, characterData: true});
                  setTimeout(() => { watch.disconnect(); tell(seen); }, 3000);
                })\
                """);
    calm.pause();
    // Six, and what the server tells of the run in between; without the wish it is some thirty.
    assertThat((int) changes).isBetween(1, 12);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void theMatrixAndAListOfChoicesHaveNoFault(ColorScheme scheme, Visitors visitors) {
    Lab lab = arrive(Language.EN, scheme, visitors);
    lab.engine().click();
    assertThat(lab.by(AriaRole.OPTION, "DL4J")).isVisible();
    assertThat(faults(lab.page())).as("choices").isEmpty();

    lab.press("Escape");
    lab.by(AriaRole.RADIO, "digits 8×8").click();
    lab.press("Space");
    lab.awaitEpoch(1);
    lab.press("Space");
    assertThat(lab.page().locator(".cm-cell").first()).isVisible();
    assertThat(faults(lab.page())).as("matrix").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EN, LIGHT", "ZH, DARK"})
  void aTableOfOnesOwnHasNoFault(Language language, ColorScheme scheme, Visitors visitors) {
    Lab lab = arrive(language, scheme, visitors);
    lab.page().locator("#data-own-table").click();
    TableIT.choose(lab, "fruit.csv", TableIT.fruit());
    assertThat(lab.page().locator("#own-use")).isEnabled();
    assertThat(faults(lab.page())).as("sheet").isEmpty();

    lab.page().locator("#own-use").click();
    assertThat(lab.page().locator(".ds .bal")).isVisible();
    lab.page().locator("#share").click();
    assertThat(lab.page().locator("#share-table")).isVisible();
    assertThat(faults(lab.page())).as("share").isEmpty();
  }

  @Test
  void thePhoneHasNoFault(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(Language.ZH, 390, 844), Language.ZH).enter("/");
    for (String tab : List.of("network", "recipe", "result")) {
      lab.page().locator("#tab-" + tab).click();
      assertThat(lab.page().locator("html")).hasAttribute("data-tab", tab);
      assertThat(faults(lab.page())).as(tab).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"EN, LIGHT", "ZH, DARK"})
  void followingANumberHasNoFault(Language language, ColorScheme scheme, Visitors visitors)
      throws IOException {
    Page page = visitors.arrive(language);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(FollowIT.byHand());
    assertThat(page.locator(".fw-formula")).isVisible();
    assertThat(faults(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EN, LIGHT", "ZH, DARK"})
  void theVitalSignsOverTimeHaveNoFault(Language language, ColorScheme scheme, Visitors visitors) {
    Page page = visitors.arrive(language);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    Lab lab = Lab.of(page, language).enter("/?diagnose=dense-1");
    assertThat(faults(page)).as("empty").isEmpty();
    lab.press("Space");
    lab.awaitEpoch(5);
    lab.press("Space");
    assertThat(page.locator("#diagnose dd").first()).isVisible();
    assertThat(faults(page)).as("measured").isEmpty();
    page.locator("#dg-table").click();
    assertThat(page.locator("#diagnose tbody tr").first()).isVisible();
    assertThat(faults(page)).as("table").isEmpty();
  }

  private static Lab arrive(Language language, ColorScheme scheme, Visitors visitors) {
    Page page = visitors.arrive(language);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return Lab.of(page, language).enter("/");
  }

  /** What axe-core has to say, a line for each rule and element. */
  @SuppressWarnings("unchecked")
  static List<String> faults(Page page) {
    page.evaluate(AXE);
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const result = await axe.run(document);
              return result.violations.flatMap(rule => rule.nodes.map(node =>
                  rule.id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary));
            }
            """);
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(AccessIT.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
