package layerlab.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Closed choices are values: what is said, drawn and undone cannot change afterwards. */
class ValueTest {
  /** Final classes of the JDK, and collections, which compact constructors copy. */
  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          String.class,
          Integer.class,
          Long.class,
          Double.class,
          Boolean.class,
          List.class,
          Set.class,
          Map.class,
          Optional.class);

  @Test
  void everyClosedChoiceIsMadeOfRecordsAndEnums() {
    assertThat(choices())
        .isNotEmpty()
        .allSatisfy(
            choice ->
                assertThat(choice.isRecord() || choice.isEnum() || choice.isSealed())
                    .as("%s is a record, an enum or a closed choice itself", choice.getName())
                    .isTrue());
  }

  @Test
  void everyClosedChoiceHasImmutableParts() {
    assertThat(choices().stream().flatMap(ValueTest::mutableParts)).isEmpty();
  }

  private static List<Class<?>> choices() {
    return House.CLASSES.stream()
        .filter(House.SHARED.or(resideInAPackage("layerlab.client.state..")))
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> type.isInterface() && type.isSealed())
        .<Class<?>>flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
        .distinct()
        .toList();
  }

  private static Stream<String> mutableParts(Class<?> choice) {
    return Arrays.stream(choice.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> !isImmutable(field.getType()))
        .map(field -> choice.getName() + "." + field.getName() + " is a " + field.getType());
  }

  private static boolean isImmutable(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || type.isRecord()
        || type.isSealed()
        || IMMUTABLE.contains(type)
        || (type.getName().startsWith("layerlab.") && hasOnlyPrivateFinalFields(type));
  }

  private static boolean hasOnlyPrivateFinalFields(Class<?> type) {
    return Modifier.isFinal(type.getModifiers())
        && Arrays.stream(type.getDeclaredFields())
            .map(Field::getModifiers)
            .allMatch(flags -> Modifier.isFinal(flags) && Modifier.isPrivate(flags));
  }
}
