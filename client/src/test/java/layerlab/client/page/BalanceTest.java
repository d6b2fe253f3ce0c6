package layerlab.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.Page;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;

class BalanceTest {
  private static final Live LIVE = new Live();

  private static Element column(State state) {
    DataColumn part = new DataColumn();
    return part.view(part.model(state, LIVE));
  }

  private static Element inspector(State state) {
    InspectorPart part = new InspectorPart();
    return part.view(part.model(state, LIVE));
  }

  private static State with(String set) {
    return States.after(States.fresh(), new Event.PickedData(set));
  }

  private static List<String> rows(Element root) {
    return Page.all(root, element -> element.tag().equals("tr")).stream()
        .map(Element::text)
        .toList();
  }

  private static List<String> widths(Element root) {
    return Page.all(root, element -> element.tag().equals("i")).stream()
        .map(bar -> bar.styles().getOrDefault("width", ""))
        .filter(width -> !width.isEmpty())
        .toList();
  }

  @Test
  void eachClassIsCountedInBothPartsBesideTheNetworkAndInTheInspector() {
    State penguins = with("penguins");

    assertThat(rows(column(penguins)))
        .containsExactly("Classestraintest", "Adélie10646", "chinstrap4820", "gentoo8737");
    assertThat(rows(inspector(penguins))).isEqualTo(rows(column(penguins)));
    assertThat(rows(column(States.in(Language.ZH, penguins)))).first().isEqualTo("类别训练测试");
  }

  @Test
  void barsShowTheSharesOfEachPart() {
    assertThat(widths(column(with("titanic")))).containsExactly("61.8%", "38.2%", "61.8%", "38.2%");
  }

  @Test
  void manyClassesAreSaidInOneLineAndFolded() {
    Element column = column(with("letters"));

    assertThat(Page.all(column, element -> element.tag().equals("summary")))
        .extracting(Element::text)
        .containsExactly("26 classes, from 734 (H) to 813 (U)");
    assertThat(rows(column)).hasSize(27);
  }

  @Test
  void whereANumberIsPredictedThereAreNoClasses() {
    assertThat(rows(column(with("concrete")))).isEmpty();
    assertThat(rows(inspector(with("concrete")))).isEmpty();
  }

  @Test
  void anotherTrainShareOrAnotherSeedIsCountedAnew() {
    DataColumn part = new DataColumn();
    State circle = with("circle");
    State moons = with("moons");

    assertThat(part.model(moons, LIVE).balance())
        .isNotEqualTo(part.model(circle, LIVE).balance())
        .isEqualTo(part.model(moons, LIVE).balance());
  }

  @Test
  void ofTwoClassesOneIsADiamondAndOneADisc() {
    assertThat(Page.markup(column(States.fresh()))).contains("class-neg", "class-pos");
    Manners.check(column(States.fresh()), Language.EN);
    Manners.check(column(States.in(Language.ZH, with("letters"))), Language.ZH);
  }
}
