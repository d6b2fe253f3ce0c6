package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import layerlab.experiment.ShareLink;
import layerlab.server.WideDigits;
import layerlab.server.browser.Wire.Losses;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

/** Links with more weights than a message holds. */
@BrowserTest
class WeightsIT {
  private static final Text HIDDEN = Text.of("Hidden 2", "隐层 2");

  @Test
  void aTrainedNetworkIsOpenedFromEitherLinkAndGoesOnWhereItWas(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter("/#" + ShareLink.write(WideDigits.experiment()));
    mine.button(Lab.ONE_EPOCH).click();
    mine.awaitEpoch(1);
    mine.oneNeuronMore(HIDDEN);
    mine.button(Lab.ONE_EPOCH).click();
    mine.awaitEpoch(2);
    mine.await(() -> mine.wire().losses().size() == 3);
    Losses reached = mine.wire().losses().getLast();

    mine.button(Lab.SHARE).click();
    Locator sheet = mine.by(AriaRole.DIALOG, "Share this experiment");
    Locator code = sheet.getByRole(AriaRole.IMG).and(mine.page().locator(".code"));
    assertThat(code).hasText(Pattern.compile("[2-9A-HJ-NP-Z]{4,}"));
    String free = sheet.locator(".share-free .share-address").innerText();
    assertThat(free.length()).isGreaterThan(100_000);

    for (String address :
        new String[] {"/x/" + code.innerText(), free.substring(free.indexOf("/#"))}) {
      Lab friends = Lab.of(visitors.arrive()).enter(address);
      friends.await(() -> friends.wire().losses().size() == 1);
      assertThat(friends.wire().losses().getFirst()).isEqualTo(reached);

      friends.oneNeuronMore(HIDDEN);
      friends.button(Lab.ONE_EPOCH).click();
      friends.awaitEpoch(1);
      friends.await(() -> friends.trainLoss() < reached.train());
    }
  }
}
