package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.spec.Kind;
import layerlab.spec.Language;
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
