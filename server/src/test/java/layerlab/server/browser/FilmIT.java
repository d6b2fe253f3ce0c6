package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of the run on the whole strip, and the film of what no map can show. */
@BrowserTest
class FilmIT {
  private static final Text WHOLE = Text.of("Whole run", "整个过程");

  @Test
  void aPartOfTheRunIsChosenByHandAndByKeysWhileTheRunGoesOn(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.run();
    lab.awaitEpoch(60);

    shiftDrag(lab, 0.2, 0.5);
    String part = lab.page().locator(".part-bar b").innerText();
    int[] epochs = epochs(part);
    assertThat(epochs[1] - epochs[0]).isLessThan(lab.epoch() / 2);
    assertThat(lab.page().locator(".zoom-frame")).isHidden();
    lab.awaitEpoch(lab.epoch() + 20);
    assertThat(lab.page().locator(".part-bar b").innerText()).isEqualTo(part);
    lab.pause();
    for (Locator frame : lab.page().locator(".frames button").all()) {
      assertThat(Integer.parseInt(frame.getAttribute("aria-label").replace("Epoch ", "")))
          .isBetween(epochs[0], epochs[1]);
    }

    lab.page().locator(".grip").focus();
    lab.press("Shift+ArrowLeft");
    lab.await(() -> epochs(lab)[0] < epochs[0]);
    int length = epochs(lab)[1] - epochs(lab)[0];
    assertThat(length).isEqualTo(epochs[1] - epochs[0]);
    lab.press("+");
    lab.await(() -> epochs(lab)[1] - epochs(lab)[0] < length);
    lab.press("-", "-");
    lab.await(() -> epochs(lab)[1] - epochs(lab)[0] > length);
    lab.press("Escape");
    assertThat(lab.page().locator(".part-bar")).isHidden();

    lab.page().locator(".grip").hover();
    lab.page().keyboard().down("Control");
    lab.page().mouse().wheel(0, -400);
    lab.page().keyboard().up("Control");
    assertThat(lab.button(WHOLE)).isVisible();
    lab.button(WHOLE).click();
    assertThat(lab.page().locator(".part-bar")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"digits 8×8", "concrete"})
  void aTableHasAFilmOfWhatWasAnswered(String data, Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.by(AriaRole.RADIO, data).click();
    lab.run();
    lab.awaitEpoch(20);
    lab.pause();

    assertThat(lab.page().locator(".frames button").nth(3)).isVisible();
    lab.await(() -> isDrawn(lab, 0) && isDrawn(lab, 3));
    assertThat(picture(lab, 0)).isNotEqualTo(picture(lab, 3));
  }

  private static boolean isDrawn(Lab lab, int frame) {
    return (boolean)
        lab.page()
            .evaluate(
                """
                n => {
                  const c = document.querySelectorAll("canvas.frame")[n];
                  const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
                  return new Set(new Uint32Array(d.buffer)).size > 2;
                }\
                """,
                frame);
  }

  private static String picture(Lab lab, int frame) {
    return (String)
        lab.page().evaluate("n => document.querySelectorAll('canvas.frame')[n].toDataURL()", frame);
  }

  private static int[] epochs(Lab lab) {
    return epochs(lab.page().locator(".part-bar b").innerText());
  }

  /** Of "Epochs 120–180". */
  private static int[] epochs(String text) {
    int dash = text.indexOf('–');
    return new int[] {
      Integer.parseInt(text.substring("Epochs ".length(), dash)),
      Integer.parseInt(text.substring(dash + 1))
    };
  }

  private static void shiftDrag(Lab lab, double from, double to) {
    BoundingBox box = lab.page().locator(".grip").boundingBox();
    lab.page().keyboard().down("Shift");
    lab.page().mouse().move(box.x + box.width * from, box.y + box.height / 3);
    lab.page().mouse().down();
    lab.page().mouse().move(box.x + box.width * to, box.y + box.height / 3);
    assertThat(lab.page().locator(".zoom-frame")).isVisible();
    lab.page().mouse().up();
    lab.page().keyboard().up("Shift");
  }
}
