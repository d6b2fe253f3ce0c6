package layerlab.client.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.html.Manners;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.data.Task;
import layerlab.graph.Checked;
import layerlab.spec.Language;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapTableTest {

  private static Live live(State state) {
    Live live = new Live();
    if (state.work().checked() instanceof Checked.Valid(var graph)) {
      live.follow(graph, state.work().experiment(), true);
    }
    return live;
  }

  private static MapTable table(State state) {
    return MapTable.of(state, live(state)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void theTableIsAGridOfThePlaneFromTopLeftToBottomRight(Language language) {
    MapTable table = table(States.in(language, States.fresh()));

    assertThat(table.xs()).containsExactly("−6", "−4", "−2", "0", "2", "4", "6");
    assertThat(table.rows()).extracting(MapTable.Row::y).startsWith("6").endsWith("−6");
    Manners.check(table.draw(), language);
  }

  @Test
  void aCellSaysWhatTheMapSaysAtThatPoint() {
    State state = States.fresh();
    Live live = live(state);
    double[] there =
        new Probe()
            .ask(
                live.frames().graph().orElseThrow(),
                live.frames().parameters(),
                ((layerlab.data.PlanarData) state.work().experiment().data()).features(),
                live.frames().graph().orElseThrow().output().id(),
                new Probe.Place(2, 4));

    assertThat(table(state).rows().get(1).answers().get(4))
        .isEqualTo(new MapHtml(state).reading(new Probe.Place(2, 4), there, false).substring(13));
  }

  @Test
  void ofSeveralClassesTheLargestIsNamed() {
    Task letters = new Task.Classification(List.of(Text.same("A"), Text.same("B")));

    assertThat(MapHtml.answer(new double[] {0.2, 0.8}, letters, Language.EN)).isEqualTo("B 0.80");
    assertThat(MapHtml.answer(new double[] {-0.5}, letters, Language.EN)).isEqualTo("−0.50");
  }

  @Test
  void aTableHasNoMap() {
    State iris = States.after(States.fresh(), new Event.PickedData("iris"));

    assertThat(MapTable.of(iris, live(iris))).isEmpty();
  }
}
