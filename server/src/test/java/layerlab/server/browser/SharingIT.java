package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.server.TrainedAlone;
import layerlab.server.browser.Wire.Losses;
import layerlab.spec.Text;
import layerlab.wire.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same experiment elsewhere: the same losses, to the last digit. */
@BrowserTest
class SharingIT {
  private static final int EPOCHS = 10;

  @TempDir private Path folder;

  @Test
  void aFriendWhoOpensTheLinkSeesTheSameLosses(Visitors visitors) throws IOException {
    Lab mine = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    mine.oneNeuronMore(Text.of("Hidden 3", "隐层 3"));
    List<Losses> losses = firstLosses(mine);
    mine.button(Lab.RESET).click();
    mine.button(Lab.SHARE).click();
    String code = code(mine);

    Lab friends = Lab.of(visitors.arrive()).enter("/x/" + code);
    assertThat(friends.like(AriaRole.REGION, "^Recipe$").locator(".whole"))
        .containsText("8 · 6 · 5");

    assertThat(firstLosses(friends)).isEqualTo(losses);
    assertThat(alone(friends.page(), code)).isEqualTo(losses);
  }

  @Test
  void aLinkThatNeedsNoStoreShowsItsFirstPictureBeforeTheServerAnswers(Visitors visitors)
      throws IOException {
    Page cutOff = visitors.arrive();
    cutOff.routeWebSocket(url -> true, silent -> {});
    Lab alone = Lab.of(cutOff).enter(Lab.ON_DL4J);
    Lab served = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    served.await(() -> !served.wire().of(Frame.Weights.class).isEmpty());

    assertThat(alone.wire().answers()).isEmpty();
    assertThat(differing(map(alone), map(served)))
        .as("share of pixels that weights of 8 bits change")
        .isLessThan(0.02);
  }

  private static BufferedImage map(Lab lab) throws IOException {
    return ImageIO.read(
        new ByteArrayInputStream(lab.page().locator("#map canvas").first().screenshot()));
  }

  /** The share of pixels of which a colour differs by more than an eighth. */
  private static double differing(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        Color here = new Color(one.getRGB(x, y));
        Color there = new Color(other.getRGB(x, y));
        int most =
            Math.max(
                Math.abs(here.getRed() - there.getRed()),
                Math.max(
                    Math.abs(here.getGreen() - there.getGreen()),
                    Math.abs(here.getBlue() - there.getBlue())));
        count += most > 32 ? 1 : 0;
      }
    }
    return count / (double) (one.getHeight() * one.getWidth());
  }

  @Test
  void aLinkThatNeedsNoStoreHoldsTheExperiment(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    mine.oneNeuronMore(Text.of("Hidden 1", "隐层 1"));
    mine.button(Lab.SHARE).click();
    Locator address = mine.by(AriaRole.DIALOG, "Share this experiment").locator(".share-free");
    assertThat(address).isVisible();
    String link = address.locator(".share-address").innerText();
    List<Losses> losses = firstLosses(mine);

    Page other = visitors.arrive();
    other.onRequest(request -> assertThat(request.url()).doesNotContain("/api/"));
    Lab friends = Lab.of(other).enter(link.substring(link.indexOf('/')));

    assertThat(friends.like(AriaRole.REGION, "^Recipe$").locator(".whole"))
        .containsText("9 · 6 · 4");
    assertThat(firstLosses(friends)).isEqualTo(losses);
  }

  @Test
  void theFilmTravelsWithTheLinkAndTheRunGoesOnFromIt(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter("/");
    mine.run();
    mine.awaitEpoch(30);
    mine.pause();
    mine.button(Lab.SHARE).click();
    mine.by(AriaRole.SWITCH, "With the film").click();
    assertThat(mine.by(AriaRole.DIALOG, "Share this experiment"))
        .containsText("Opens with the curve and the film of this run");
    String code = code(mine);

    Lab friends = Lab.of(visitors.arrive()).enter("/x/" + code);
    friends.await(() -> friends.epoch() == mine.epoch());
    friends.await(() -> friends.knowsLosses() && friends.trainLoss() == mine.trainLoss());
    assertThat(friends.page().locator(".frames button").nth(1)).isVisible();
    friends.press("ArrowLeft");
    friends.await(() -> friends.epoch() < mine.epoch());
    assertThat(friends.by(AriaRole.BUTTON, "Go on from here")).isVisible();
    friends.press("l");
    friends.button(Lab.ONE_EPOCH).click();
    friends.await(() -> friends.epoch() == mine.epoch() + 1);

    friends.page().reload();
    friends.await(() -> friends.epoch() == mine.epoch() + 1);
  }

  @Test
  void aCodeIsTypedOnTheStartPage(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter("/");
    mine.oneNeuronMore(Text.of("Hidden 2", "隐层 2"));
    mine.button(Lab.SHARE).click();
    String code = code(mine);

    Lab friends = Lab.of(visitors.arrive()).enter("/");
    visitors.expectTrouble("404");
    Locator box = friends.by(AriaRole.TEXTBOX, "Got a code?");
    box.fill("ZZZZ");
    box.press("Enter");
    assertThat(friends.by(AriaRole.REGION, "Start here"))
        .containsText("No experiment has the code ZZZZ.");
    box.fill(code.toLowerCase(java.util.Locale.ROOT));
    box.press("Enter");

    assertThat(friends.page())
        .hasURL(Pattern.compile("/x/" + code + "$", Pattern.CASE_INSENSITIVE));
    assertThat(friends.like(AriaRole.REGION, "^Recipe$").locator(".whole"))
        .containsText("8 · 7 · 4");
  }

  @Test
  void whatIsSharedIsKeptAndFoundAgainWithItsQrCode(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter("/");
    mine.oneNeuronMore(Text.of("Hidden 2", "隐层 2"));
    mine.button(Lab.SHARE).click();
    String code = code(mine);
    Locator picture = mine.page().locator(".share-qr");
    assertThat(picture)
        .hasAttribute("alt", Pattern.compile("QR code of .*/x/" + code, Pattern.CASE_INSENSITIVE));
    mine.await(() -> (boolean) picture.evaluate("image => image.naturalWidth > 0"));
    mine.page().keyboard().press("Escape");

    mine.page().navigate("/");
    mine.page().locator("#mine").click();
    Locator list = mine.by(AriaRole.DIALOG, "My experiments");
    assertThat(list).containsText("1 of 50 kept, in this browser only.");
    list.locator(".mine-open").click();

    assertThat(mine.like(AriaRole.REGION, "^Recipe$").locator(".whole")).containsText("8 · 7 · 4");
  }

  private static String code(Lab lab) {
    Locator code =
        lab.by(AriaRole.DIALOG, "Share this experiment")
            .getByRole(AriaRole.IMG)
            .and(lab.page().locator(".code"));
    assertThat(code).hasText(Pattern.compile("[2-9A-HJ-NP-Z]{4,}"));
    return code.innerText();
  }

  /** Runs until there are some. */
  private static List<Losses> firstLosses(Lab lab) {
    lab.run();
    lab.await(() -> lab.wire().losses().size() > EPOCHS);
    lab.pause();
    return lab.wire().losses().subList(0, EPOCHS + 1);
  }

  /** What {@code train} says of the experiment behind a code. */
  private List<Losses> alone(Page page, String code) throws IOException {
    String stored = page.request().get("/api/experiments/" + code).text();
    Path file = folder.resolve("experiment.json");
    Files.writeString(file, JsonWriter.write(JsonPlace.read(stored).at("experiment").value()));
    return TrainedAlone.epochs(file, EPOCHS).stream()
        .map(epoch -> new Losses(epoch.trainLoss(), epoch.testLoss()))
        .toList();
  }
}
