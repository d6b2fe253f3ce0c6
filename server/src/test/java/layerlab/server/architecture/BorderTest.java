package layerlab.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static layerlab.server.architecture.House.CLASSES;
import static layerlab.server.architecture.House.CLIENT;
import static layerlab.server.architecture.House.SERVER;
import static layerlab.server.architecture.House.SHARED;
import static layerlab.server.architecture.House.named;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which room may look into which. */
class BorderTest {

  @Test
  void sharedNeedsNothingButWhatTeaVmHasToo() {
    classes()
        .that(SHARED)
        .should()
        .onlyDependOnClassesThat(
            SHARED
                .or(resideInAPackage("org.jspecify.annotations"))
                .or(
                    resideInAnyPackage(
                        "java.lang",
                        "java.lang.annotation",
                        "java.nio",
                        "java.nio.charset",
                        "java.util",
                        "java.util.function",
                        "java.util.stream"))
                .or(named("java.math.BigInteger")))
        .because(
            "shared runs on the JVM and in the browser: it depends on nothing but an allow-list of"
                + " java.base that TeaVM has, and JSpecify's annotations")
        .check(CLASSES);
  }

  @Test
  void onlyDomNetAndAppTouchTheBrowser() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                        "layerlab.client.dom..",
                        "layerlab.client.net..",
                        "layerlab.client.compile..")
                    .or(named("layerlab.client.App"))))
        .should()
        .dependOnClassesThat(resideInAPackage("org.teavm.."))
        .because(
            "state, view-models and painters are plain Java and tested on the JVM: TeaVM's JSO only"
                + " in client.dom, client.net and client.App, its compiler in client.compile")
        .check(CLASSES);
  }

  @Test
  void onlyOnePackageSeesDl4j() {
    noClasses()
        .that(not(resideInAPackage("layerlab.server.engine.dl4j..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco.."))
        .because("what trains can be exchanged: DL4J and ND4J only in server.engine.dl4j")
        .check(CLASSES);
  }

  @Test
  void onlyHttpWsAndMainSeeTheWebServer() {
    noClasses()
        .that(not(resideInAnyPackage("layerlab.server.http..", "layerlab.server.ws..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."))
        .because("sessions outlive sockets: Javalin and Jetty only in server.http and server.ws")
        .check(CLASSES);
  }

  @Test
  void trainingKnowsNeitherWebNorEngine() {
    noClasses()
        .that()
        .resideInAPackage("layerlab.server.training..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "layerlab.server.ws..", "layerlab.server.http..", "layerlab.server.engine.dl4j.."))
        .because("ports point inwards: training knows neither ws, http nor engine.dl4j")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void serverAndClientMeetOnlyThroughShared() {
    noClasses()
        .that(SERVER)
        .should()
        .dependOnClassesThat(CLIENT)
        .because("client and server meet only through shared")
        .check(CLASSES);
    noClasses()
        .that(CLIENT)
        .should()
        .dependOnClassesThat(SERVER)
        .because("client and server meet only through shared")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("layerlab.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that needs itself through others cannot be read, tested or moved alone")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    List<String> unmarked =
        CLASSES.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();

    Assertions.assertThat(unmarked).as("packages without @NullMarked").isEmpty();
  }
}
