package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import layerlab.data.DataCatalogue;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Catalogue;
import layerlab.layer.Layer;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Configured;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of layer, optimizer and data set. */
class CataloguesTest {
  private static final Set<String> RESERVED = Set.of("id", "kind", "set", "optimizer", "schedule");

  static Stream<Kind<? extends Configured>> kinds() {
    return Stream.of(
            Catalogue.LAYERS,
            OptimizerCatalogue.OPTIMIZERS,
            ScheduleCatalogue.SCHEDULES,
            DataCatalogue.KINDS)
        .flatMap(List::stream);
  }

  static Stream<Param> params() {
    return Stream.concat(
        kinds().flatMap(kind -> kind.params().stream()), TrainingPlan.PARAMS.stream());
  }

  @Test
  void everyLayerOptimizerAndScheduleIsInItsCatalogue() {
    assertThat(classesOf(Catalogue.LAYERS))
        .containsExactlyInAnyOrder((Object[]) Layer.class.getPermittedSubclasses());
    assertThat(classesOf(OptimizerCatalogue.OPTIMIZERS))
        .containsExactlyInAnyOrder((Object[]) Optimizer.class.getPermittedSubclasses());
    assertThat(classesOf(ScheduleCatalogue.SCHEDULES))
        .containsExactlyInAnyOrder((Object[]) Schedule.class.getPermittedSubclasses());
  }

  private static List<Object> classesOf(List<? extends Kind<?>> kinds) {
    List<Object> classes = new ArrayList<>();
    kinds.forEach(kind -> classes.add(kind.initial().getClass()));
    return classes;
  }

  @Test
  void idsAreDistinctAndFindTheirKind() {
    assertThat(Catalogue.LAYERS).allMatch(kind -> Catalogue.layer(kind.id()).equals(found(kind)));
    assertThat(OptimizerCatalogue.OPTIMIZERS)
        .allMatch(kind -> OptimizerCatalogue.optimizer(kind.id()).equals(found(kind)));
    assertThat(ScheduleCatalogue.SCHEDULES)
        .allMatch(kind -> ScheduleCatalogue.schedule(kind.id()).equals(found(kind)));
    assertThat(DataCatalogue.KINDS)
        .allMatch(kind -> DataCatalogue.set(kind.id()).equals(found(kind)));
  }

  private static Optional<Kind<?>> found(Kind<?> kind) {
    return Optional.of(kind);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aKindIsNamedInBothLanguages(Kind<?> kind) {
    checkLabel(kind.label());
    Set<String> ids = new HashSet<>(RESERVED);
    for (Param param : kind.params()) {
      assertThat(ids.add(param.id())).as(param.id()).isTrue();
      checkLabel(param.label());
      for (Option option : options(param)) {
        checkId(option.id());
        checkText(option.title());
      }
    }
  }

  private static void checkLabel(Label label) {
    checkId(label.id());
    checkText(label.title());
    checkText(label.hint());
  }

  private static void checkId(String id) {
    assertThat(NodeId.isLegal(id)).as(id).isTrue();
  }

  private static void checkText(Text text) {
    assertThat(text.en()).isNotBlank().isEqualTo(text.en().strip());
    assertThat(text.zh()).isNotBlank().isEqualTo(text.zh().strip());
  }

  private static List<Option> options(Param param) {
    return switch (param) {
      case Param.Choice choice -> choice.options();
      case Param.Several several -> several.options();
      case Param.Whole whole -> List.of();
      case Param.Real real -> List.of();
      case Param.Toggle toggle -> List.of();
      case Param.Structured structured -> List.of();
    };
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsBuiltSaysItsValues(Kind<? extends Configured> kind) {
    assertThat(kind.initial().values()).isEqualTo(Values.initial(kind.params()));
    assertThat(kind.initial().kind()).isSameAs(kind);
    RandomGraphs random = RandomGraphs.wild(1);
    for (int i = 0; i < 50; i++) {
      Configured built = random.of(kind);
      assertThat(kind.of(built.values())).isEqualTo(built);
      assertThat(new ArrayList<>(built.values().byId().keySet()))
          .isEqualTo(kind.params().stream().map(Param::id).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("params")
  void theDefaultIsAllowedAndCanBeSaid(Param param) {
    assertThat(param.hasTypeOf(param.initial())).isTrue();
    assertThat(param.allows(param.initial())).isTrue();
    assertThat(param.nearest(param.initial())).isEqualTo(param.initial());
    assertThat(param.range()).isNotBlank();
    checkText(param.say(param.initial()));
  }

  @ParameterizedTest
  @MethodSource("params")
  void theNearestAllowedValueIsAllowed(Param param) {
    for (double number : new double[] {-1e300, -1, -0.0, 0.5, 1e300}) {
      Json value = new Json.Num(number);
      if (param.hasTypeOf(value)) {
        assertThat(param.allows(param.nearest(value))).as(param.id() + " " + number).isTrue();
      }
    }
    assertThat(param.allows(param.nearest(new Json.Str("nonsense")))).isTrue();
    assertThat(param.allows(param.nearest(Json.array(List.of())))).isTrue();
  }
}
