package layerlab.client.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import layerlab.spec.Language;

/** What every view owes to those who do not see it, or read another language. */
public final class Manners {
  private static final Set<String> CONTROLS = Set.of("button", "input", "select", "a");

  private Manners() {}

  /** Controls have names, ids are unique, references lead somewhere, Chinese is Chinese. */
  public static void check(Element root, Language language) {
    List<Element> all = Page.all(root);
    for (Element element : all) {
      if (CONTROLS.contains(element.tag())) {
        assertThat(isNamed(root, element)).as("a name for %s", Page.markup(element)).isTrue();
      }
      if (element.tag().equals("img")) {
        assertThat(Page.attribute(element, "alt")).isNotBlank();
      }
    }
    assertThat(ids(all)).doesNotHaveDuplicates();
    assertThat(ids(all)).containsAll(references(all));
    if (language == Language.ZH) {
      assertThat(ownWords(all)).doesNotContainPattern("\\p{IsHan}[,;:!?]");
    } else {
      assertThat(Page.markup(root)).doesNotContainPattern("\\p{IsHan}");
    }
  }

  /** What is said here, not by the experiment: its recipe and its title are in serif. */
  private static String ownWords(List<Element> all) {
    StringBuilder words = new StringBuilder();
    for (Element element : all) {
      if (!Page.attribute(element, "class").startsWith("serif")) {
        element.children().stream()
            .filter(child -> child instanceof Html.Words)
            .forEach(child -> words.append(((Html.Words) child).text()).append('\n'));
      }
    }
    return words.toString();
  }

  private static boolean isNamed(Element root, Element control) {
    String id = Page.attribute(control, "id");
    boolean hasLabel =
        !id.isEmpty() && Page.all(root, one -> Page.attribute(one, "for").equals(id)).size() == 1;
    return !Page.name(control).isBlank()
        || !Page.attribute(control, "aria-labelledby").isEmpty()
        || hasLabel;
  }

  private static List<String> ids(List<Element> all) {
    return all.stream().map(one -> Page.attribute(one, "id")).filter(id -> !id.isEmpty()).toList();
  }

  private static List<String> references(List<Element> all) {
    return all.stream()
        .flatMap(
            one ->
                List.of("aria-labelledby", "aria-activedescendant", "for").stream()
                    .map(name -> Page.attribute(one, name)))
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
