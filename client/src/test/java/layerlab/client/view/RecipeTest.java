package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.plan.Clipping;
import layerlab.plan.ConstantRate;
import layerlab.plan.EarlyStop;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.spec.Kind;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {
  private static final String HAN = "[\\u3400-\\u9fff]";

  static Stream<Arguments> setsAndLanguages() {
    return DataCatalogue.SETS.stream()
        .flatMap(set -> Stream.of(Language.values()).map(language -> Arguments.of(set, language)));
  }

  private static Experiment with(Kind<? extends Data> set) {
    return Fitting.withSet(Experiment.initial(), set);
  }

  @ParameterizedTest
  @MethodSource("setsAndLanguages")
  void everySetHasAWholeSentenceAndABriefOne(Kind<? extends Data> set, Language language) {
    Experiment experiment = with(set);
    for (Recipe recipe :
        List.of(Recipe.of(experiment, language), Recipe.brief(experiment, language))) {
      String text = recipe.text();
      assertThat(text)
          .doesNotContain("{", "}", "  ", " ,", " .", "，，")
          .endsWith(language == Language.EN ? "." : "。")
          .contains(RecipeTexts.set(experiment.data()).in(language));
      if (language == Language.EN) {
        assertThat(text).doesNotContainPattern(HAN);
      } else {
        assertThat(text).containsPattern(HAN).doesNotContainPattern(HAN + "[,.:;]");
      }
    }
  }

  static Stream<Arguments> restraints() {
    return ScheduleCatalogue.SCHEDULES.stream()
        .flatMap(kind -> Stream.of(0, 10).map(warmUp -> Arguments.of(kind, warmUp)));
  }

  @ParameterizedTest
  @MethodSource("restraints")
  void whatHoldsARunBackIsSaidWhereThereIsSomething(Kind<? extends Schedule> kind, int warmUp) {
    Experiment plain = Experiment.initial();
    Schedule schedule = kind.of(kind.initial().values().with("warmUp", warmUp));
    Experiment held =
        plain.with(
            plain
                .plan()
                .with(schedule)
                .with(new Clipping(Clipping.Mode.NORM, 0.5))
                .with(new EarlyStop(true, 25)));

    String en = Recipe.of(held, Language.EN).text();
    String zh = Recipe.of(held, Language.ZH).text();
    assertThat(en)
        .contains(", gradients clipped at 0.5, stopping after 25 epochs without gain, seed 10.")
        .doesNotContain("{", "  ");
    assertThat(zh).contains("，梯度裁剪到 0.5，25 轮没有变好就停，种子 10。").doesNotContain("{");
    boolean isConstant = schedule instanceof ConstantRate;
    assertThat(en.contains("falling")).isEqualTo(!isConstant);
    assertThat(zh.contains("下降")).isEqualTo(!isConstant);
    assertThat(en.contains("after 10 epochs of warm-up")).isEqualTo(warmUp > 0);
    assertThat(zh.contains("先预热 10 轮")).isEqualTo(warmUp > 0);
  }

  @Test
  void aPlainPlanSaysNothingOfIt() {
    assertThat(Recipe.of(Experiment.initial(), Language.EN).text())
        .endsWith("learn with Adam at rate 0.012, 20 points at a time, seed 10.");
  }

  @ParameterizedTest
  @MethodSource("setsAndLanguages")
  void optimizerRateAndSeedCanBeChangedInTheSentence(Kind<? extends Data> set, Language language) {
    List<String> controls =
        Recipe.of(with(set), language).pieces().stream()
            .filter(Recipe.Piece.Value.class::isInstance)
            .map(piece -> ((Recipe.Piece.Value) piece).control().id())
            .toList();

    assertThat(controls)
        .doesNotHaveDuplicates()
        .contains("which-data", "which-optimizer", "optimizer::rate", "plan::seed");
  }
}
