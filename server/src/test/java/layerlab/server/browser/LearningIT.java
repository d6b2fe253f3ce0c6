package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Building a network by hand and watching it learn. */
@BrowserTest
class LearningIT {
  private static final Text DENSE = Text.of("Dense", "全连接");
  private static final Text INPUTS = Text.of("Inputs", "输入");
  private static final Text HIDDEN_1 = Text.of("Hidden 1", "隐层 1");

  @ParameterizedTest
  @EnumSource(Language.class)
  void aNetworkBuiltByHandLearns(Language language, Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(language), language).enter(Lab.ON_DL4J);
    assertThat(lab.layers()).hasCount(5);

    lab.insert(DENSE, INPUTS, HIDDEN_1);
    lab.oneNeuronMore(HIDDEN_1);
    assertThat(lab.layers()).hasCount(6);
    lab.run();
    lab.await(() -> lab.trainLoss() < lab.untrainedLoss() * 0.9);
    lab.pause();

    int paused = lab.epoch();
    lab.button(Lab.ONE_EPOCH).click();
    lab.await(() -> lab.epoch() == paused + 1);
    lab.button(Lab.RESET).click();
    lab.await(() -> lab.epoch() == 0);
  }

  @Test
  void anEditWhileItLearnsKeepsWhatItHasLearned(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter(Lab.ON_DL4J);
    lab.run();
    double untrained = lab.untrainedLoss();
    lab.await(() -> lab.trainLoss() < untrained * 0.5);

    lab.oneNeuronMore(Text.of("Hidden 2", "隐层 2"));
    lab.await(() -> lab.wire().versions().size() == 2);
    int edited = lab.epoch();
    lab.awaitEpoch(edited + 3);
    lab.pause();

    assertThat(lab.epoch()).isGreaterThan(edited);
    List<Double> since = lab.wire().trainLosses(lab.wire().versions().getLast());
    assertThat(since).isNotEmpty().allMatch(loss -> loss < untrained * 0.9);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageSaysWhatComputesAndTheChoiceIsTheUsers(Language language, Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive(language), language).enter("/");
    assertThat(lab.engine())
        .hasText(lab.say(Text.of("fast path, checked against DL4J", "快速通道，已与 DL4J 核对")));

    lab.button(Text.of("Check on DL4J", "用 DL4J 核对")).click();
    assertThat(lab.page().locator(".row.said"))
        .containsText(
            Pattern.compile(lab.say(Text.of("First 200 .*e−1[3-9]\\.$", "前 200 步.*e−1[3-9]。$"))));

    lab.page().locator("#speed").selectOption("FULL");
    lab.button(Lab.RUN).click();
    lab.awaitEpoch(1000);
    double fast = lab.trainLoss();
    lab.useDl4j();
    assertThat(lab.trainLoss()).isEqualTo(fast);

    lab.button(Lab.RESET).click();
    lab.await(() -> lab.epoch() == 0);
    lab.run();
    lab.awaitEpoch(3);
    lab.pause();
    assertThat(lab.engine()).hasText("DL4J");
  }

  @Test
  void aWeightSetByHandHasExactlyThisValue(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    lab.tree().focus();
    lab.press("ArrowRight", "ArrowRight", "ArrowDown", "]");
    Locator value = lab.like(AriaRole.SPINBUTTON, "^Value\\.");
    assertThat(value).isVisible();
    String before = value.innerText();

    value.click();
    lab.page().keyboard().type("1.25");
    lab.press("Enter");

    lab.await(
        () ->
            lab.wire().of(Frame.Exact.class).stream()
                .anyMatch(frame -> frame.values().size() > 0 && frame.values().at(0) == 1.25));
    assertThat(value).hasText("1.2500");
    lab.button(Lab.UNDO).click();
    assertThat(value).hasText(before);
  }

  @Test
  void whatWasDoneCanBeUndoneAndDoneAgain(Visitors visitors) {
    Lab lab = Lab.of(visitors.arrive()).enter("/");
    Locator recipe = lab.by(AriaRole.REGION, "Recipe").locator(".whole");
    String before = recipe.innerText();
    assertThat(before).contains("8 · 6 · 4");

    lab.oneNeuronMore(HIDDEN_1);
    assertThat(recipe).containsText("9 · 6 · 4");
    lab.press("Control+z");
    assertThat(recipe).containsText("8 · 6 · 4");
    lab.button(Lab.REDO).click();
    assertThat(recipe).containsText("9 · 6 · 4");
    lab.button(Lab.UNDO).click();

    assertThat(recipe).hasText(before);
    assertThat(lab.button(Lab.UNDO)).hasAttribute("aria-disabled", "true");
  }
}
