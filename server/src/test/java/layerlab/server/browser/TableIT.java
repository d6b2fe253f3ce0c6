package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;

/** A table of one's own: dropped, read, trained on, shared, deleted. */
@BrowserTest
class TableIT {
  private static final String SHEET = "Your own table";

  /** Ripe fruit is large and red, more or less; one size is not known. */
  static String fruit() {
    StringBuilder rows = new StringBuilder("size;colour;weight;ripe\n");
    for (int i = 0; i < 60; i++) {
      boolean isRipe = i % 3 != 0;
      String size = i == 7 ? "" : (isRipe ? 7 : 5) + "," + i * 7 % 10;
      String colour = isRipe == (i % 7 != 0) ? "red" : "green";
      rows.append(size).append(";").append(colour).append(";").append(80 + i * 13 % 40);
      rows.append(";").append(isRipe ? "yes" : "no").append("\n");
    }
    return rows.toString();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Locator sheet(Lab lab) {
    return lab.by(AriaRole.DIALOG, SHEET);
  }

  static void choose(Lab lab, String name, String text) {
    FileChooser chooser =
        lab.page().waitForFileChooser(() -> lab.page().locator("#own-choose").click());
    chooser.setFiles(file(name, text));
  }

  private static void drop(Page page, String name, String text) {
    JSHandle data =
        page.evaluateHandle(
            "([name, text]) => { const data = new DataTransfer();"
                + " data.items.add(new File([text], name, {type: 'text/csv'})); return data; }",
            new Object[] {name, text});
    page.dispatchEvent("#stage", "dragover", Map.of("dataTransfer", data));
    assertThat(page.locator(".drop-here")).hasText("Drop the table here");
    page.dispatchEvent("#stage", "drop", Map.of("dataTransfer", data));
    assertThat(page.locator(".drop-here")).hasCount(0);
  }

  private static void use(Lab lab) {
    lab.button("Use this table").click();
    assertThat(sheet(lab)).hasCount(0);
  }

  @Test
  void aFileThatIsDroppedBecomesTheDataAndIsLearned(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    drop(lab.page(), "fruit.csv", fruit());

    assertThat(sheet(lab)).containsText("60 rows, 4 columns");
    assertThat(sheet(lab)).containsText("5 to 7.9");
    assertThat(sheet(lab)).containsText("1 missing");
    assertThat(lab.by(AriaRole.COMBOBOX, "Separator")).hasValue(";");
    assertThat(lab.by(AriaRole.COMBOBOX, "Decimal mark")).hasValue(",");
    assertThat(lab.by(AriaRole.RADIO, "Predict ripe")).isChecked();
    lab.by(AriaRole.COMBOBOX, "weight taken as").selectOption("out");
    assertThat(sheet(lab)).containsText("Predicts ripe, one of 2 classes, from 2 inputs");
    use(lab);

    assertThat(lab.like(AriaRole.REGION, "^Recipe$").locator(".whole"))
        .containsText("Predict ripe in fruit, learning from 70% of 60 rows.");
    assertThat(lab.page().locator(".ds .bal")).containsText(Pattern.compile("no\\s*14\\s*6"));
    assertThat(lab.page().locator(".ds .bal")).containsText(Pattern.compile("yes\\s*28\\s*12"));
    lab.press("Space");
    lab.awaitEpoch(40);
    lab.pause();
    assertThat(lab.page().locator(".cm-total")).containsText("of 18 right");
    assertThat(lab.trainLoss()).isLessThan(lab.untrainedLoss());

    lab.button(Lab.UNDO).click();
    assertThat(lab.by(AriaRole.RADIO, "spiral")).isChecked();
  }

  @Test
  void anotherTargetIsPredictedAsANumber(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.button("Your own table …").click();
    choose(lab, "fruit.csv", fruit());
    lab.by(AriaRole.RADIO, "Predict weight").check();
    assertThat(sheet(lab)).containsText("Predicts weight, a number, from 3 inputs");
    use(lab);

    lab.button(Lab.ONE_EPOCH).click();
    lab.awaitEpoch(1);
    assertThat(lab.page().locator(".sc .cm-say").first()).containsText("off by");
    assertThat(lab.page().locator(".ds .bal")).hasCount(0);
  }

  @Test
  void aBadFileIsSaidWithItsLineAndNothingElseChanges(Visitors visitors) {
    visitors.expectTrouble("422");
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    String before = lab.page().locator("#recipe .whole").innerText();
    lab.button("Your own table …").click();
    choose(lab, "bad.csv", "a,b,c\n1,2,3\n4,5\n");

    assertThat(sheet(lab).locator(".err")).containsText("Line 3 has 2 cells");
    lab.press("Escape");
    assertThat(sheet(lab)).hasCount(0);
    assertThat(lab.page().locator("#recipe .whole")).hasText(before);
  }

  @Test
  void aLinkTrainsOnTheTableOnlyIfItsOwnerSaysSo(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter("/");
    mine.button("Your own table …").click();
    choose(mine, "fruit.csv", fruit() + "8,1;red;90;yes\n");
    use(mine);
    mine.button(Lab.SHARE).click();
    String code = mine.page().locator("p.code").innerText();
    Locator consent = mine.by(AriaRole.SWITCH, "Let whoever has the link train on this table");
    assertThat(consent).not().isChecked();

    Lab stranger = Lab.of(visitors.arrive()).enter("/x/" + code);
    assertThat(stranger.hint()).containsText("belongs to another browser");
    stranger.press("Space");
    assertThat(stranger.button(Lab.RUN)).isVisible();
    assertThat(stranger.hint()).containsText("belongs to another browser");
    consent.click();
    assertThat(consent).isChecked();
    stranger.press("Space");
    stranger.awaitEpoch(3);
    stranger.pause();

    stranger.button(Lab.SHARE).click();
    assertThat(stranger.by(AriaRole.DIALOG, "Share this experiment"))
        .containsText("The table is not yours");
  }

  @Test
  void whoeverHasTheSameFileLoadsItAndOtherDataRunToo(Visitors visitors) {
    Lab mine = Lab.of(visitors.arrive()).enter("/");
    mine.button("Your own table …").click();
    choose(mine, "fruit.csv", fruit() + "8,2;red;91;yes\n");
    use(mine);
    mine.button(Lab.SHARE).click();
    String code = mine.page().locator("p.code").innerText();

    Lab friend = Lab.of(visitors.arrive()).enter("/x/" + code);
    assertThat(friend.hint()).containsText("belongs to another browser");
    friend.by(AriaRole.RADIO, "circle").click();
    friend.press("Space");
    friend.awaitEpoch(3);
    friend.pause();
    friend.button(Lab.UNDO).click();
    assertThat(friend.hint()).containsText("belongs to another browser");

    friend.hint().getByRole(AriaRole.BUTTON).click();
    choose(friend, "the same.csv", fruit() + "8,2;red;91;yes\n");
    use(friend);
    friend.press("Space");
    friend.awaitEpoch(3);
  }

  @Test
  void withTheKeyboardAloneATableIsOpenedReadAndDeleted(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(Language.EN, 1366, 768)).enter("/");
    Page page = lab.page();
    page.locator("[id='r:which-data']").focus();
    lab.press("Enter", "End", "Enter");
    assertThat(sheet(lab)).isVisible();
    lab.press("Tab");
    assertThat(page.locator("#own-choose")).isFocused();
    FileChooser chooser = page.waitForFileChooser(() -> lab.press("Enter"));
    chooser.setFiles(file("fruit.csv", fruit()));

    lab.by(AriaRole.RADIO, "Predict ripe").focus();
    lab.press("ArrowUp");
    assertThat(sheet(lab)).containsText("Predicts weight, a number");
    page.locator("#own-use").focus();
    lab.press("Enter");
    assertThat(page.locator("[id='r:which-data']")).isFocused();

    lab.press("Enter", "Enter");
    Locator delete = lab.button("Delete: fruit");
    delete.focus();
    lab.press("Enter");
    assertThat(sheet(lab)).containsText("“Fruit, three hidden layers” on this page trains on it");
    assertThat(lab.button("Keep it")).isFocused();
    lab.press("Shift+Tab", "Enter");
    assertThat(delete).hasCount(0);
    lab.press("Escape");
    assertThat(page.locator("[id='r:which-data']")).isFocused();
  }

  @Test
  void onAPhoneTheWayInIsTheSentence(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(Language.ZH, 390, 844), Language.ZH).enter("/");
    lab.page().locator("[id='b:which-data']").click();
    lab.page().locator(".pick-option").last().click();
    choose(lab, "水果.csv", fruit());
    lab.button("使用这个表格").click();

    assertThat(lab.page().locator(".recipe .brief")).containsText("预测水果中的“ripe”");
    lab.page().locator("#tab-recipe").click();
    assertThat(lab.page().locator(".insp .bal")).containsText(Pattern.compile("yes\\s*28\\s*12"));
    assertThat(
            (boolean)
                lab.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .isTrue();
  }
}
