package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Languages, themes, and screens of all sizes. */
@BrowserTest
class LookIT {
  /**
   * Bytes of the script as this browser receives it, in Brotli's form; docs/performance.md says
   * what has been tried.
   */
  private static final int MOST_SCRIPT = 300 * 1024;

  @Test
  void thePageSpeaksTheLanguageThatWasChosenAndRemembersIt(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    Locator html = lab.page().locator("html");
    assertThat(html).hasAttribute("lang", "en");

    lab.button("中文").click();
    assertThat(html).hasAttribute("lang", "zh-CN");
    assertThat(lab.button("分享")).isVisible();
    lab.page().reload();

    assertThat(html).hasAttribute("lang", "zh-CN");
    assertThat(lab.by(AriaRole.REGION, "配方")).containsText("分开螺旋的两条臂");
  }

  @Test
  void theThemeIsKept(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    Locator html = lab.page().locator("html");
    assertThat(html).hasAttribute("data-theme", "light");

    lab.button("Dark").click();
    assertThat(html).hasAttribute("data-theme", "dark");
    lab.page().reload();

    assertThat(html).hasAttribute("data-theme", "dark");
    assertThat(lab.button("Light")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"1366, 768, EN", "1366, 768, ZH", "390, 844, EN", "390, 844, ZH"})
  void nothingReachesOverTheEdgeOfTheWindow(
      int width, int height, Language language, Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(language, width, height), language).enter("/");
    assertThat(outside(lab.page())).isEmpty();
    if (width < 768) {
      for (String tab : List.of("network", "recipe", "result")) {
        lab.page().locator("#tab-" + tab).click();
        assertThat(lab.page().locator("html")).hasAttribute("data-tab", tab);
        assertThat(outside(lab.page())).as(tab).isEmpty();
      }
    }
  }

  @Test
  void aProjectorGetsEverythingLargerAndNothingIsCutOff(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    double before = mapWidth(lab);

    lab.press("p");
    assertThat(lab.page().locator("html")).hasAttribute("data-projector", "on");
    lab.await(() -> mapWidth(lab) > before * 1.2);
    assertThat(outside(lab.page())).isEmpty();
    lab.page().reload();

    assertThat(lab.page().locator("html")).hasAttribute("data-projector", "on");
  }

  @Test
  void wordsMoveWithTheNetworkWhenTheWindowIsResized(Visitors visitors) {
    Page resized = Lab.of(visitors.arrive()).enter("/").page();
    Lab fresh = Lab.of(visitors.arrive(Language.EN, 1100, 700)).enter("/");
    Object wanted = stageWords(fresh.page());
    assertThat(stageWords(resized)).isNotEqualTo(wanted);

    resized.setViewportSize(1100, 700);

    Lab.of(resized).await(() -> stageWords(resized).equals(wanted));
  }

  /** Headers and names of the network, and where they lie, in whole pixels. */
  private static Object stageWords(Page page) {
    return page.locator(".col-h, .nlab")
        .evaluateAll(
            """
            words => words.map(word => {
              const box = word.getBoundingClientRect();
              return word.textContent + ' ' + Math.round(box.x) + ' ' + Math.round(box.y);
            })
            """);
  }

  private static double mapWidth(Lab lab) {
    return lab.page().locator("#map canvas").first().boundingBox().width;
  }

  /** What somebody would have to scroll sideways to read. */
  @SuppressWarnings("unchecked")
  private static List<String> outside(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              const over = [];
              if (document.documentElement.scrollWidth > width) over.push('the page scrolls');
              for (const e of document.querySelectorAll('button, input, p, h1, h2, a, [role]')) {
                const box = e.getBoundingClientRect();
                const style = getComputedStyle(e);
                if (box.width < 2 || box.height < 2 || style.visibility === 'hidden') continue;
                if (e.closest('.sr, .twin')) continue;
                if (box.right > width + 1 || box.left < -1)
                  over.push(e.tagName + '.' + e.className + ' ' + (e.textContent || '').slice(0, 30)
                      + ' ' + Math.round(box.left) + '…' + Math.round(box.right));
              }
              return over;
            }
            """);
  }

  @Test
  void aPhoneShowsOnePartAtATimeAndRuns(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(Language.EN, 390, 844)).enter(Lab.ON_DL4J);
    assertThat(lab.page().locator("#map")).isVisible();
    assertThat(lab.page().locator("#net")).isHidden();

    lab.by(AriaRole.NAVIGATION, "Parts of the page")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Network"))
        .click();
    assertThat(lab.page().locator("#net")).isVisible();
    lab.run();
    lab.awaitEpoch(20);
    lab.pause();

    assertThat(lab.trainLoss()).isLessThan(lab.untrainedLoss());
  }

  @Test
  void theScriptIsSmall(Visitors visitors) {
    Page page = visitors.arrive();
    List<Response> scripts = new ArrayList<>();
    page.onResponse(
        response -> {
          if (response.url().endsWith(".js")) {
            scripts.add(response);
          }
        });
    Lab.of(page).enter("/");

    int bytes = scripts.stream().mapToInt(LookIT::size).sum();

    assertThat(bytes).isBetween(1, MOST_SCRIPT);
  }

  private static int size(Response response) {
    return response.request().sizes().responseBodySize;
  }
}
