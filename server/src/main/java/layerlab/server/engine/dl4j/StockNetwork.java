package layerlab.server.engine.dl4j;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.TrainingPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A network of stock DL4J and the Java that builds it, line by line of each other. It computes what
 * ours computes; what it draws by chance comes from DL4J's own generator.
 */
final class StockNetwork {
  private final ShapedGraph graph;
  private final List<String> code = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final ComputationGraphConfiguration configuration;
  private final List<String> members = new ArrayList<>();
  private String setRate = "network.setLearningRate";
  private boolean isStock = true;

  StockNetwork(ShapedGraph graph, TrainingPlan plan) {
    this.graph = graph;
    Word<IUpdater> updater = updater(plan);
    code.add("new NeuralNetConfiguration.Builder()");
    code.add("    .seed(" + plan.seed() + ")");
    code.add("    .dataType(DataType.DOUBLE)");
    code.add("    .updater(" + said(updater) + ")");
    code.add("    .graphBuilder()");
    code.add("    .validateOutputLayerConfig(false)");
    GraphBuilder builder =
        new NeuralNetConfiguration.Builder()
            .seed(plan.seed())
            .dataType(DataType.DOUBLE)
            .updater(updater.piece())
            .graphBuilder()
            .validateOutputLayerConfig(false);
    for (ShapedNode node : graph.nodes()) {
      add(node, builder);
    }
    this.configuration = builder.build();
    code.add("    .build()");
  }

  /** DL4J's own change their rate when they are told to; ours ask for it. */
  private Word<IUpdater> updater(TrainingPlan plan) {
    String rate = "new FixedSchedule(" + plan.optimizer().rate() + ")";
    Word<IUpdater> steady = StockWords.updater(plan.optimizer(), rate);
    if (steady.sources().isEmpty() || plan.schedule().isSteady()) {
      return steady;
    }
    sources.add(LiveRate.class.getSimpleName());
    members.add(
        "\n  static final LiveRate LIVE = new LiveRate(" + plan.optimizer().rate() + ");\n");
    setRate = "LIVE.set";
    return StockWords.updater(plan.optimizer(), "LIVE");
  }

  ComputationGraphConfiguration configuration() {
    return configuration;
  }

  /** The method that changes the learning rate. */
  String setRate() {
    return setRate;
  }

  /** What the expression needs beside it in its class. */
  List<String> members() {
    return members;
  }

  /** Whether stock DL4J computes the same outputs. */
  boolean isStock() {
    return isStock;
  }

  /** The expression that builds it. */
  List<String> code() {
    return code;
  }

  /** Classes of ours that the expression needs. */
  Set<String> sources() {
    return sources;
  }

  Set<String> remarks() {
    return remarks;
  }

  private String said(Word<?> word) {
    sources.addAll(word.sources());
    remarks.addAll(word.remarks());
    return word.code();
  }

  private void add(ShapedNode node, GraphBuilder builder) {
    String name = node.id().value();
    String[] inputs = node.inputs().stream().map(NodeId::value).toArray(String[]::new);
    switch (node.layer()) {
      case Input input -> {
        builder.addInputs(name);
        code.add("    .addInputs(" + quoted(name) + ")");
      }
      case Dense dense -> layer(builder, name, dense(dense, node.width()), inputs);
      case Activation activation -> activation(builder, node, activation);
      case Dropout dropout -> layer(builder, name, dropout(dropout), inputs);
      case BatchNorm norm -> layer(builder, name, batchNorm(norm, node.width()), inputs);
      case Add add -> {
        builder.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
        vertex(name, "new ElementWiseVertex(ElementWiseVertex.Op.Add)", inputs);
      }
      case Concat concat -> {
        builder.addVertex(name, new MergeVertex(), inputs);
        vertex(name, "new MergeVertex()", inputs);
      }
      case Output output -> {
        layer(builder, name, output(output, node.width()), inputs);
        builder.setOutputs(name);
        code.add("    .setOutputs(" + quoted(name) + ")");
      }
    }
  }

  private void layer(
      GraphBuilder builder, String name, Word<? extends Layer> word, String... from) {
    builder.addLayer(name, word.piece(), from);
    code.add("    .addLayer(");
    code.add("        " + quoted(name) + ",");
    word.code().lines().forEach(line -> code.add("        " + line));
    code.set(code.size() - 1, code.getLast() + ", " + quoted(from) + ")");
  }

  private void vertex(String name, String word, String... from) {
    code.add("    .addVertex(" + quoted(name) + ", " + word + ", " + quoted(from) + ")");
  }

  private static String quoted(String... names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }

  private Word<DenseLayer> dense(Dense dense, int inputs) {
    DenseLayer.Builder builder = new DenseLayer.Builder();
    String words =
        "new DenseLayer.Builder()\n"
            + units(builder, inputs, dense.units())
            + units(builder, StockWords.activation(dense.curve()), dense.start())
            + penalty(builder, dense.penalty())
            + "    .build()";
    return Word.of(builder.build(), words);
  }

  private Word<OutputLayer> output(Output output, int inputs) {
    Word<ILossFunction> loss = StockWords.loss(graph);
    OutputLayer.Builder builder = new OutputLayer.Builder(loss.piece());
    String words =
        "new OutputLayer.Builder("
            + said(loss)
            + ")\n"
            + units(builder, inputs, output.units())
            + units(builder, StockWords.activation(output.curve()), output.start())
            + penalty(builder, output.penalty())
            + "    .build()";
    return Word.of(builder.build(), words);
  }

  private static String units(FeedForwardLayer.Builder<?> builder, int inputs, int units) {
    builder.nIn(inputs);
    builder.nOut(units);
    return "    .nIn(" + inputs + ").nOut(" + units + ")\n";
  }

  private String units(
      FeedForwardLayer.Builder<?> builder, Word<IActivation> activation, Initialization start) {
    Word<IWeightInit> weights = StockWords.start(start);
    isStock &= activation.sources().isEmpty();
    builder.activation(activation.piece());
    builder.weightInit(weights.piece());
    builder.biasInit(start.bias());
    return "    .activation("
        + said(activation)
        + ")\n    .weightInit("
        + said(weights)
        + ")\n    .biasInit("
        + start.bias()
        + ")\n";
  }

  private static String penalty(FeedForwardLayer.Builder<?> builder, Penalty penalty) {
    String words = "";
    if (penalty.l1() > 0) {
      builder.l1(penalty.l1());
      words += "    .l1(" + penalty.l1() + ")\n";
    }
    if (penalty.l2() > 0) {
      builder.l2(penalty.l2());
      words += "    .l2(" + penalty.l2() + ")\n";
    }
    return words;
  }

  /** DL4J counts what is kept. */
  private static Word<DropoutLayer> dropout(Dropout dropout) {
    double kept = 1 - dropout.rate();
    return Word.of(
        new DropoutLayer.Builder(new org.deeplearning4j.nn.conf.dropout.Dropout(kept)).build(),
        "new DropoutLayer.Builder(new Dropout(" + kept + ")).build()");
  }

  private static Word<BatchNormalization> batchNorm(BatchNorm norm, int size) {
    BatchNormalization layer =
        new BatchNormalization.Builder()
            .nIn(size)
            .nOut(size)
            .decay(norm.decay())
            .eps(norm.epsilon())
            .useLogStd(false)
            .build();
    String words =
        """
        new BatchNormalization.Builder()
            .nIn(%d).nOut(%d)
            .decay(%s)
            .eps(%s)
            .useLogStd(false)
            .build()\
        """;
    return Word.of(layer, words.formatted(size, size, norm.decay(), norm.epsilon()));
  }

  // -- activations as layers

  private void activation(GraphBuilder builder, ShapedNode node, Activation activation) {
    Word<IActivation> word = StockWords.activation(activation.curve());
    isStock &= word.sources().isEmpty();
    String name = node.id().value();
    String from = node.inputs().getFirst().value();
    if (isShared(node.inputs().getFirst())) {
      String copy = name + "-copy";
      builder.addVertex(copy, new ScaleVertex(1), from);
      code.add("    // Outside training DL4J's activation layer writes over what comes in.");
      vertex(copy, "new ScaleVertex(1)", from);
      from = copy;
    }
    layer(
        builder,
        name,
        Word.of(new ActivationLayer(word.piece()), "new ActivationLayer(" + said(word) + ")"),
        from);
  }

  /** Whether somebody else reads the very array that this node hands on. */
  private boolean isShared(NodeId id) {
    long readers = graph.nodes().stream().filter(node -> node.inputs().contains(id)).count();
    ShapedNode node = graph.node(id).orElseThrow();
    return readers > 1
        || node.layer() instanceof Input
        || node.layer() instanceof Dropout && isShared(node.inputs().getFirst());
  }
}
