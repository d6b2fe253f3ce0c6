package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Data that no map can show. */
@BrowserTest
class DigitsIT {

  @Test
  void theMatrixSaysWhichDigitIsTakenForWhich(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.by(AriaRole.RADIO, "digits 8×8").click();
    Locator grid = lab.like(AriaRole.GRID, "^Confusion matrix");
    assertThat(grid).isVisible();

    lab.run();
    Locator mistaken =
        grid.getByRole(
            AriaRole.GRIDCELL,
            new Locator.GetByRoleOptions()
                .setName(Pattern.compile("^\\d taken for \\d: [1-9]\\d* of \\d+$")));
    lab.await(() -> lab.epoch() >= 1 && mistaken.count() > 0);
    lab.pause();

    Locator list = lab.like(AriaRole.REGION, "^\\d taken for \\d$");
    // The last matrix may come after the first click, and with it another cell.
    lab.await(
        () -> {
          mistaken.first().click();
          return list.getByRole(AriaRole.IMG).count() > 0;
        });
    assertThat(list.getByRole(AriaRole.IMG).first()).isVisible();
    lab.page().keyboard().press("Escape");
    assertThat(list).isHidden();
  }
}
