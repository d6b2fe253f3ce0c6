package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.view.Twin.Move;
import layerlab.data.Feature;
import layerlab.graph.NodeId;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;

class TwinTest {
  private static final Spot INPUT = new Spot.OfLayer(new NodeId("input-1"));
  private static final Spot FIRST = new Spot.OfLayer(new NodeId("dense-1"));

  private static Twin twin(Spot selected, Language language) {
    State state = States.after(States.in(language, States.fresh()), new Event.Selected(selected));
    return Twin.of(state, parameter -> OptionalDouble.of(0.25));
  }

  private static Spot step(Spot from, Move move) {
    return twin(from, Language.EN).step(from, move);
  }

  private static Spot feature(Feature feature) {
    return new Spot.OfInput(feature.ordinal());
  }

  @Test
  void arrowsWalkThroughLayersAndTheirNeurons() {
    assertThat(step(new Spot.Nothing(), Move.RIGHT)).isEqualTo(INPUT);
    assertThat(step(INPUT, Move.RIGHT)).isEqualTo(FIRST);
    assertThat(step(FIRST, Move.DOWN)).isEqualTo(new Spot.OfUnit(new NodeId("dense-1"), 0));
    assertThat(step(new Spot.OfUnit(new NodeId("dense-1"), 0), Move.UP)).isEqualTo(FIRST);
    assertThat(step(new Spot.OfUnit(new NodeId("dense-1"), 7), Move.DOWN))
        .isEqualTo(new Spot.OfUnit(new NodeId("dense-1"), 7));
    assertThat(step(INPUT, Move.LEFT)).isEqualTo(INPUT);
  }

  @Test
  void arrowsWalkThroughTheFeaturesOfThePlane() {
    assertThat(step(INPUT, Move.DOWN)).isEqualTo(feature(Feature.X));
    assertThat(step(feature(Feature.X), Move.DOWN)).isEqualTo(feature(Feature.Y));
    assertThat(step(feature(Feature.X), Move.UP)).isEqualTo(INPUT);
    assertThat(step(feature(Feature.ANGLE), Move.DOWN)).isEqualTo(feature(Feature.ANGLE));
    assertThat(step(feature(Feature.ANGLE), Move.RIGHT)).isEqualTo(FIRST);
  }

  @Test
  void aFeatureSaysWhetherItIsUsed() {
    assertThat(twin(feature(Feature.X_SQUARED), Language.EN).branches().getFirst().leaves())
        .contains(
            new Twin.Leaf(feature(Feature.X), "x, used", false),
            new Twin.Leaf(feature(Feature.X_SQUARED), "x², not used", true));
    assertThat(twin(INPUT, Language.ZH).branches().getFirst().leaves())
        .contains(new Twin.Leaf(feature(Feature.Y_SQUARED), "y²，未用", false));
  }

  @Test
  void theOpenNeuronSaysItsBias() {
    Spot unit = new Spot.OfUnit(new NodeId("dense-2"), 1);
    assertThat(twin(unit, Language.EN).branches().get(2).leaves().get(1))
        .isEqualTo(new Twin.Leaf(unit, "Neuron 2, bias 0.2500", true));
    assertThat(twin(unit, Language.ZH).branches().get(2).leaves().get(1))
        .isEqualTo(new Twin.Leaf(unit, "神经元 2，偏置 0.2500", true));
  }
}
