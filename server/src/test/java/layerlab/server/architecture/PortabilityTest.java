package layerlab.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static layerlab.server.architecture.House.CLASSES;
import static layerlab.server.architecture.House.CLIENT;
import static layerlab.server.architecture.House.SHARED;
import static layerlab.server.architecture.House.named;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is wrong or heavy in one of the two places that the code runs in, and who may read a clock.
 */
class PortabilityTest {
  private static final DescribedPredicate<JavaClass> PAGE_CODE =
      SHARED
          .or(CLIENT)
          .and(not(resideInAPackage("layerlab.client.compile..")))
          .as("the classes of shared and client, but for what runs while TeaVM compiles");

  private static final String TEAVM = "it is missing, wrong or heavy under TeaVM";

  @Test
  void pageCodeUsesNoReflectionRegexOrTimeFormatting() {
    noClasses()
        .that(PAGE_CODE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.lang.reflect..",
                    "java.lang.invoke..",
                    "java.util.regex..",
                    "java.text..",
                    "java.time.format..")
                .or(named("java.util.Random", "java.util.SplittableRandom", "java.util.Formatter")))
        .because(TEAVM)
        .check(CLASSES);
  }

  @Test
  void pageCodeCallsNoFormatterRegexOrRandomness() {
    noClasses()
        .that(PAGE_CODE)
        .should()
        .accessTargetWhere(
            calls(
                String.class,
                Set.of("format", "formatted", "matches", "replaceAll", "replaceFirst", "split")))
        .orShould()
        .accessTargetWhere(calls(Math.class, Set.of("random")))
        .because(TEAVM + "; randomness is a SeededRandom")
        .check(CLASSES);
  }

  @Test
  void onlyCompositionRootsReadAClock() {
    noClasses()
        .that(
            not(
                named(
                        "layerlab.server.Playground",
                        "layerlab.server.Train",
                        "layerlab.server.Bench",
                        "layerlab.client.App")
                    .or(resideInAPackage("layerlab.server.bench"))
                    .or(resideInAPackage("layerlab.server.stress"))))
        .should()
        .accessTargetWhere(calls(System.class, Set.of("currentTimeMillis", "nanoTime")))
        .orShould()
        .accessTargetWhere(calls(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system")))
        .orShould()
        .accessTargetWhere(calls(Instant.class, Set.of("now")))
        .because(
            "time is given, so that tests can set it: no clock outside the composition roots,"
                + " but in what measures")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(Class<?> owner, Set<String> methods) {
    return DescribedPredicate.describe(
        "target is one of " + owner.getSimpleName() + "." + methods,
        access ->
            access.getTargetOwner().isEquivalentTo(owner)
                && methods.contains(access.getTarget().getName()));
  }
}
