package layerlab.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes and the sources of the three modules, tests left out. */
final class House {
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("layerlab");

  static final DescribedPredicate<JavaClass> SERVER = resideInAPackage("layerlab.server..");
  static final DescribedPredicate<JavaClass> CLIENT = resideInAPackage("layerlab.client..");
  static final DescribedPredicate<JavaClass> SHARED =
      resideInAPackage("layerlab..")
          .and(DescribedPredicate.not(SERVER))
          .and(DescribedPredicate.not(CLIENT))
          .as("the classes of shared");

  /** Surefire runs in the folder of the server module. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private House() {}

  /** These classes, what is nested in them, and arrays of them. */
  static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "are one of " + List.of(names),
        type -> {
          String found = type.getBaseComponentType().getName();
          return Stream.of(names)
              .anyMatch(name -> found.equals(name) || found.startsWith(name + "$"));
        });
  }

  static List<Path> sources() {
    return Stream.of("shared", "client", "server")
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(House::javaFiles)
        .toList();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
