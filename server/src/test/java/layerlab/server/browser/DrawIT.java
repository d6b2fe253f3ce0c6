package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoint;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import org.junit.jupiter.api.Test;

/** Points are drawn on the map by hand. */
@BrowserTest
class DrawIT {

  @Test
  void twoCloudsAreDrawnLearnedAndPassedOn(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.press("d");
    lab.button("Clear all").click();
    assertThat(lab.hint()).containsText("Each class needs two points or more");

    spray(lab, -5, -4, "−1");
    spray(lab, -5, -2, "−1");
    assertThat(count(lab)).hasText(drawn(14));
    lab.button("+1").click();
    lab.page().locator("#map").focus();
    for (int row = 0; row < 3; row++) {
      lab.press("ArrowUp", "ArrowUp", "ArrowUp");
      for (int point = 0; point < 4; point++) {
        lab.press("ArrowRight", "Enter");
      }
    }
    assertThat(count(lab)).hasText(drawn(26));

    lab.press("Delete");
    assertThat(count(lab)).hasText(drawn(25));
    lab.press("Control+z");
    assertThat(count(lab)).hasText(drawn(26));
    spray(lab, 0, 0, "+1");
    lab.press("Control+z");
    assertThat(count(lab)).hasText(drawn(26));

    lab.press("Escape");
    assertThat(lab.page().locator(".pen-bar")).isHidden();
    lab.run();
    lab.awaitEpoch(200);
    lab.pause();
    assertThat(lab.page().locator("#accuracy")).hasText("100.0%");

    lab.page().locator("#share").click();
    String link = lab.page().locator(".share-free .share-address").innerText();
    Experiment shared = ShareLink.read(link.substring(link.indexOf('#') + 1));
    List<DrawnPoint> points = ((DrawnData) shared.data()).drawn().all();
    assertThat(points).hasSize(26).contains(new DrawnPoint(50, 150, 1));
    assertThat(points.stream().filter(point -> point.label() == 0)).hasSize(14);

    Lab other = Lab.of(visitors.arrive()).enter(link.substring(link.indexOf("/#")));
    other.press("d");
    assertThat(count(other)).hasText(drawn(26));
    assertThat(AccessIT.faults(other.page())).isEmpty();
  }

  private static Locator count(Lab lab) {
    return lab.page().locator(".pen-count");
  }

  private static String drawn(int points) {
    return points + " / 500";
  }

  /** A row of seven points to the right. */
  private static void spray(Lab lab, double x, double y, String name) {
    lab.button(name).click();
    BoundingBox map = lab.page().locator("#map").boundingBox();
    double unit = map.width / 12;
    Mouse mouse = lab.page().mouse();
    mouse.move(map.x + (x + 6) * unit, map.y + (6 - y) * unit);
    mouse.down();
    for (int i = 1; i <= 6; i++) {
      mouse.move(map.x + (x + 6 + 0.6 * i) * unit, map.y + (6 - y) * unit);
    }
    mouse.up();
  }
}
