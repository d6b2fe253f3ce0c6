package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

/** Every word of the page that is a constant, found in its classes. */
class TextsTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  private static List<Field> texts() throws IOException, ReflectiveOperationException {
    List<Field> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CLASSES.resolve("layerlab/client"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        if (file.toString().contains("compile")) {
          continue;
        }
        String name = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.');
        Class<?> type =
            Class.forName(
                name.substring(0, name.length() - ".class".length()),
                false,
                TextsTest.class.getClassLoader());
        for (Field field : type.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && field.getType() == Text.class) {
            field.setAccessible(true);
            texts.add(field);
          }
        }
      }
    }
    return texts;
  }

  private static List<String> places(String text) {
    Matcher matcher = PLACE.matcher(text);
    TreeSet<String> places = new TreeSet<>();
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return List.copyOf(places);
  }

  @Test
  void everyTextSpeaksBothLanguagesAndNamesTheSameValues() throws Exception {
    List<Field> texts = texts();
    assertThat(texts).hasSizeGreaterThan(80);
    for (Field field : texts) {
      Text text = (Text) field.get(null);
      if (text.equals(Text.same(""))) {
        continue;
      }
      assertThat(text.en()).as(field.toString()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
      assertThat(text.zh()).as(field.toString()).isNotBlank();
      assertThat(places(text.zh())).as(field.toString()).isEqualTo(places(text.en()));
      String words = PLACE.matcher(text.zh()).replaceAll("");
      boolean isSame = text.en().equals(text.zh());
      assertThat(isSame || words.matches("(?s).*\\p{IsHan}.*|[^A-Za-z]*"))
          .as(field + " is English in Chinese: " + text.zh())
          .isTrue();
    }
  }
}
