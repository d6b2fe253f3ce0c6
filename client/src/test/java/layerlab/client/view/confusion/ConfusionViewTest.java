package layerlab.client.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.Page;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Matrix;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.graph.Numbers;
import layerlab.spec.Language;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;
import layerlab.wire.ServerMessage.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfusionViewTest {
  private static final State IRIS = States.after(States.fresh(), new Event.PickedData("iris"));
  private static final Live LIVE = Frames.of(3, 15, 0, 0, 0, 0, 14, 1, 0, 0, 0, 15, 0);
  private static final Event.Received ANSWER =
      new Event.Received(
          new ServerMessage.Examples(
              new CommandId(1), List.of(new Example(70, Numbers.of(5.9, 3.2, 4.8, 1.8), 1, 2))));

  @ParameterizedTest
  @EnumSource
  void everyStateHasMannersInBothLanguages(Language language) {
    State iris = States.in(language, IRIS);
    Manners.check(view(iris, new Live()), language);
    Manners.check(view(iris, LIVE), language);
    State asked = States.after(iris, new Event.AskedMistakes(1, 2));
    Manners.check(view(asked, LIVE), language);
    Manners.check(view(States.after(asked, ANSWER), LIVE), language);
    Manners.check(view(States.after(iris, new Event.Counted(Matrix.Part.TRAIN)), LIVE), language);
  }

  @Test
  void theGridHasRowsHeadsAndOneStopForTheKeyboard() {
    Element grid = Page.byId(view(IRIS, LIVE), "confusion-grid");

    assertThat(grid.attributes())
        .containsEntry("role", "grid")
        .containsEntry("tabindex", "0")
        .containsEntry("aria-activedescendant", "cm-0-0");
    assertThat(roles(grid, "row")).hasSize(4);
    assertThat(roles(grid, "columnheader")).hasSize(3);
    assertThat(roles(grid, "rowheader")).hasSize(3);
    assertThat(roles(grid, "gridcell"))
        .hasSize(9)
        .allSatisfy(cell -> assertThat(cell.attributes()).doesNotContainKey("tabindex"));
  }

  @Test
  void arrowsWalkAndEnterAsksForTheSamples() {
    State at = States.after(IRIS, new Event.Walked(1, 1));
    Element grid = Page.byId(view(at, LIVE), "confusion-grid");

    assertThat(Page.press(grid, "ArrowRight")).containsExactly(new Event.Walked(1, 2));
    assertThat(Page.press(grid, "End")).containsExactly(new Event.Walked(1, 2));
    assertThat(Page.press(grid, "Enter")).containsExactly(new Event.AskedMistakes(1, 1));
    assertThat(Page.press(grid, "Tab")).isEmpty();
  }

  @Test
  void anEmptyCellHasNothingToAskFor() {
    Element cell = Page.byId(view(IRIS, LIVE), "cm-0-1");

    assertThat(Page.click(cell)).containsExactly(new Event.Walked(0, 1));
  }

  @Test
  void theOpenCellClosesItsList() {
    State open = States.after(IRIS, new Event.AskedMistakes(1, 2), ANSWER);
    Element cell = Page.byId(view(open, LIVE), "cm-1-2");

    assertThat(cell.attributes()).containsEntry("aria-selected", "true");
    assertThat(Page.click(cell)).containsExactly(new Event.ClosedMistakes());
  }

  @Test
  void theCellOfTheKeyboardIsSaidBelow() {
    State at = States.after(IRIS, new Event.Walked(1, 2));

    assertThat(view(at, LIVE).text())
        .contains("versicolor taken for virginica: 1 of 15. Press a number to see its samples.")
        .contains("44 of 45 right");
    assertThat(view(States.in(Language.ZH, at), LIVE).text())
        .contains("变色鸢尾 认成 维吉尼亚鸢尾：15 个中 1 个。点一个数，看看是哪些样本。")
        .contains("共 45 个，对 44 个");
  }

  @Test
  void beforeTheFirstEpochItSaysWhatWillBeHere() {
    assertThat(view(IRIS, new Live()).text())
        .contains("After the first epoch it shows which class is taken for which.");
  }

  @Test
  void onlyChangedCellsDifferAfterAnotherEpoch() {
    Element before = view(IRIS, LIVE);
    Element after = view(IRIS, Frames.of(3, 15, 0, 0, 0, 0, 15, 0, 0, 0, 0, 15, 0));

    assertThat(markups(before).stream().filter(cell -> !markups(after).contains(cell)))
        .as("both changed cells, and no other")
        .hasSize(2);
  }

  private static List<String> markups(Element root) {
    return roles(root, "gridcell").stream().map(Page::markup).toList();
  }

  private static List<Element> roles(Element root, String role) {
    return Page.all(root, one -> Page.attribute(one, "role").equals(role));
  }

  private static Element view(State state, Live live) {
    ConfusionPart part = new ConfusionPart();
    return part.view(part.model(state, live));
  }
}
