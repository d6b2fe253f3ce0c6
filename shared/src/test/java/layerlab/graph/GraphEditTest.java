package layerlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import layerlab.fixture.RandomGraphs;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Output;
import org.junit.jupiter.api.Test;

class GraphEditTest {
  private static final Node INPUT = Node.of("in", new Input());
  private static final Node A = Node.of("a", Dense.of(3, ActivationFunction.TANH));
  private static final Node B = Node.of("b", Dense.of(5, ActivationFunction.RELU));
  private static final Node OUTPUT = Node.of("out", Output.of(1, ActivationFunction.TANH));
  private static final Node NEW = Node.of("new", new Dropout(0.5));
  private static final Graph CHAIN = Graph.chain(INPUT, A, B, OUTPUT);

  @Test
  void insertSplitsAnEdge() {
    assertThat(CHAIN.apply(new GraphEdit.Insert(Edge.of("a", "b"), NEW)))
        .isEqualTo(Graph.chain(INPUT, A, NEW, B, OUTPUT));
  }

  @Test
  void insertAfterTakesOverEveryEdgeThatLeft() {
    Graph graph = CHAIN.apply(new GraphEdit.Connect(Edge.of("a", "out")));
    assertThat(graph.apply(new GraphEdit.InsertAfter(A.id(), NEW)).edges())
        .containsExactlyInAnyOrder(
            Edge.of("in", "a"),
            Edge.of("a", "new"),
            Edge.of("new", "b"),
            Edge.of("new", "out"),
            Edge.of("b", "out"));
  }

  @Test
  void removeJoinsWhatCameInToWhatWentOut() {
    assertThat(CHAIN.apply(new GraphEdit.Remove(A.id()))).isEqualTo(Graph.chain(INPUT, B, OUTPUT));
  }

  @Test
  void removeDoesNotDrawAnEdgeTwice() {
    Graph graph = CHAIN.apply(new GraphEdit.Connect(Edge.of("in", "b")));
    assertThat(graph.apply(new GraphEdit.Remove(A.id()))).isEqualTo(Graph.chain(INPUT, B, OUTPUT));
  }

  @Test
  void removeKeepsTheOrderOfTheInputs() {
    Node concat = Node.of("concat", new Concat());
    Graph graph =
        new Graph(
            List.of(INPUT, A, B, concat, OUTPUT),
            List.of(
                Edge.of("in", "a"),
                Edge.of("a", "b"),
                Edge.of("b", "concat"),
                Edge.of("in", "concat"),
                Edge.of("concat", "out")));
    assertThat(graph.apply(new GraphEdit.Remove(B.id())).inputs(concat.id()))
        .containsExactly(A.id(), INPUT.id());
  }

  @Test
  void insertAndRemoveAreInverse() {
    RandomGraphs random = RandomGraphs.wild(1);
    for (int i = 0; i < 200; i++) {
      Graph graph = random.next().graph();
      for (Edge edge : graph.edges()) {
        assertThat(
                graph.apply(new GraphEdit.Insert(edge, NEW)).apply(new GraphEdit.Remove(NEW.id())))
            .isEqualTo(graph);
      }
      for (Node node : graph.nodes()) {
        Graph grown = graph.apply(new GraphEdit.InsertAfter(node.id(), NEW));
        assertThat(grown.apply(new GraphEdit.Remove(NEW.id()))).isEqualTo(graph);
      }
    }
  }

  @Test
  void replaceChangesTheLayerAndNothingElse() {
    assertThat(CHAIN.apply(new GraphEdit.Replace(B.id(), NEW.layer())))
        .isEqualTo(Graph.chain(INPUT, A, Node.of("b", NEW.layer()), OUTPUT));
  }

  @Test
  void connectAndDisconnectAreInverse() {
    Edge edge = Edge.of("in", "b");
    Graph connected = CHAIN.apply(new GraphEdit.Connect(edge));
    assertThat(connected.inputs(B.id())).containsExactly(A.id(), INPUT.id());
    assertThat(connected.apply(new GraphEdit.Connect(edge))).isEqualTo(connected);
    assertThat(connected.apply(new GraphEdit.Disconnect(edge))).isEqualTo(CHAIN);
  }

  @Test
  void skipJoinsAnotherSourceByANewLayer() {
    Node add = Node.of("add", new Add());
    Graph skipped = CHAIN.apply(new GraphEdit.Skip(A.id(), OUTPUT.id(), add));
    assertThat(skipped.inputs(add.id())).containsExactly(B.id(), A.id());
    assertThat(skipped.inputs(OUTPUT.id())).containsExactly(add.id());
    Node other = Node.of("other", new Add());
    Graph more = skipped.apply(new GraphEdit.Skip(INPUT.id(), add.id(), other));
    assertThat(more.has(other.id())).isFalse();
    assertThat(more.inputs(add.id())).containsExactly(B.id(), A.id(), INPUT.id());
  }

  @Test
  void skipBetweenNeighboursFeedsTheJoinOnce() {
    Node add = Node.of("add", new Add());
    Graph skipped = CHAIN.apply(new GraphEdit.Skip(B.id(), OUTPUT.id(), add));
    assertThat(skipped).isEqualTo(CHAIN);
  }

  @Test
  void moveTakesALayerToAnotherEdge() {
    assertThat(CHAIN.apply(new GraphEdit.Move(B.id(), Edge.of("in", "a"))))
        .isEqualTo(Graph.chain(INPUT, B, A, OUTPUT));
    assertThat(CHAIN.apply(new GraphEdit.Move(B.id(), Edge.of("a", "b")))).isEqualTo(CHAIN);
  }

  @Test
  void anEditThatNamesNothingIsRefused() {
    NodeId none = new NodeId("none");
    Edge nowhere = Edge.of("a", "out");
    for (GraphEdit edit :
        List.of(
            new GraphEdit.Insert(nowhere, NEW),
            new GraphEdit.Insert(Edge.of("a", "b"), A),
            new GraphEdit.InsertAfter(none, NEW),
            new GraphEdit.InsertAfter(A.id(), B),
            new GraphEdit.Remove(none),
            new GraphEdit.Replace(none, NEW.layer()),
            new GraphEdit.Connect(new Edge(none, A.id())),
            new GraphEdit.Disconnect(nowhere),
            new GraphEdit.Skip(A.id(), OUTPUT.id(), B),
            new GraphEdit.Move(A.id(), nowhere))) {
      assertThatIllegalArgumentException().as(edit.toString()).isThrownBy(() -> CHAIN.apply(edit));
    }
  }
}
