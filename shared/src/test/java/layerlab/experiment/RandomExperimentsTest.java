package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Catalogue;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.MessageCodec;
import org.junit.jupiter.api.Test;

/** What holds for every experiment, tried with random ones over the whole catalogue. */
class RandomExperimentsTest {
  private static final int EXPERIMENTS = 400;

  @Test
  void everyWayOfWritingGivesTheSameExperimentBack() {
    RandomGraphs random = RandomGraphs.wild(1);
    for (int i = 0; i < EXPERIMENTS; i++) {
      Experiment experiment = random.next();
      String text = ExperimentCodec.text(experiment);
      assertThat(ExperimentCodec.read(text)).isEqualTo(experiment);
      assertThat(ExperimentCodec.text(ExperimentCodec.read(text))).isEqualTo(text);
      assertThat(ShareLink.read(ShareLink.write(experiment))).isEqualTo(experiment);
      ClientMessage open = new ClientMessage.Open(new CommandId(1), experiment);
      assertThat(MessageCodec.readClient(MessageCodec.write(open))).isEqualTo(open);
    }
  }

  @Test
  void shapedNodesComeAfterTheirInputsFromInputToOutput() {
    RandomGraphs random = RandomGraphs.tame(2);
    for (int i = 0; i < EXPERIMENTS; i++) {
      Experiment experiment = random.next();
      ShapedGraph graph = RandomGraphs.shaped(experiment);
      Set<NodeId> before = new HashSet<>();
      int parameters = 0;
      for (ShapedNode node : graph.nodes()) {
        assertThat(before).containsAll(node.inputs());
        assertThat(node.inputs()).isEqualTo(experiment.graph().inputs(node.id()));
        before.add(node.id());
        parameters += node.parameterCount();
      }
      assertThat(before).hasSameSizeAs(experiment.graph().nodes());
      assertThat(graph.parameterCount()).isEqualTo(parameters);
      assertThat(graph.input().output()).isEqualTo(experiment.data().shape().input());
      assertThat(graph.output().layer()).isEqualTo(graph.outputLayer());
    }
  }

  @Test
  void theGeneratorUsesTheWholeCatalogue() {
    RandomGraphs random = RandomGraphs.tame(3);
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < EXPERIMENTS; i++) {
      for (Node node : random.next().graph().nodes()) {
        kinds.add(node.layer().kind().id());
      }
    }
    assertThat(kinds).hasSameSizeAs(Catalogue.LAYERS);
  }

  @Test
  void changesOfAnExperimentAreSaidAndOthersAreNot() {
    RandomGraphs random = RandomGraphs.wild(4);
    Experiment before = random.next();
    for (int i = 0; i < EXPERIMENTS; i++) {
      Experiment after = random.next();
      Changes changes = Changes.between(before, after);
      assertThat(changes.words().isEmpty()).isEqualTo(before.equals(after));
      assertThat(changes.effect() == Changes.Effect.NOTHING).isEqualTo(before.equals(after));
      assertThat(Changes.between(after, after).words()).isEmpty();
      before = after;
    }
  }
}
