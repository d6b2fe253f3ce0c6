package layerlab.client.view.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import layerlab.client.action.Action;
import layerlab.client.action.Actions;
import layerlab.client.state.Look;
import layerlab.spec.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMapTest {

  @ParameterizedTest
  @EnumSource
  void everyActionWithAKeyIsInTheMap(Language language) {
    List<String> lines =
        KeyMap.of(Look.initial(language, Look.Theme.LIGHT)).groups().stream()
            .flatMap(group -> group.lines().stream())
            .map(KeyMap.Line::does)
            .toList();

    assertThat(
            Stream.concat(Actions.PAGE.stream(), Actions.EVERYWHERE.stream())
                .map(Action::text)
                .map(text -> text.in(language)))
        .allSatisfy(does -> assertThat(lines).contains(does));
    assertThat(Actions.STAGE_HINTS)
        .allSatisfy(hint -> assertThat(lines).contains(hint.text().in(language)));
  }

  @ParameterizedTest
  @EnumSource
  void keysHaveTheNamesThatStandOnThem(Language language) {
    KeyMap map = KeyMap.of(Look.initial(language, Look.Theme.LIGHT));
    String space = language == Language.EN ? "Space" : "空格";

    assertThat(map.groups().getFirst().lines().getFirst().keys()).containsExactly(space);
  }
}
