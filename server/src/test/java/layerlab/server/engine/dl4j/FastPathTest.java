package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.BatchNorm;
import layerlab.layer.Dense;
import layerlab.layer.Initialization;
import layerlab.plan.Clipping;
import layerlab.plan.CosineRate;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Carry;
import layerlab.server.engine.ChoosingEngine;
import layerlab.server.engine.Engine;
import layerlab.server.engine.FastPath;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.spec.Values;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fast path against DL4J: over every combination of what the page offers the same parameters,
 * the same memory of the optimizer, and a run that goes from one to the other and back.
 *
 * <p>Rates and shares are bounded so that no run is chaotic, which would blow up any rounding.
 * Inputs are normal, and so never at a kink.
 */
class FastPathTest {
  private static final int CASES = 250;
  private static final int SAMPLES = 60;
  private static final int STEPS = 200;

  /** Of the norm of the parameters. */
  private static final double TOLERANCE = 1e-8;

  private static final double MOST_REMEMBERED = 0.95;

  /** For a network with one input. */
  private static final double MOST_RATE = 0.1;

  private static final Engine OWN = new DenseEngine();
  private static final Engine DL4J = new Dl4jEngine();

  /** An experiment that the fast path takes, named by its number. */
  record Case(int number, Experiment experiment) {
    @Override
    public String toString() {
      TrainingPlan plan = experiment.plan();
      return "experiment %d: %s, %s, %s, clipping %s"
          .formatted(
              number,
              plan.optimizer().kind().id(),
              plan.loss().id(),
              plan.schedule().kind().id(),
              plan.clipping().mode().id());
    }

    ShapedGraph graph() {
      return RandomGraphs.shaped(experiment);
    }

    Assignment assignment() {
      Examples examples = Networks.random(graph().data(), SAMPLES, number);
      Snapshot start = Snapshot.start(graph(), experiment.plan(), experiment.start());
      return new Assignment(graph(), experiment.plan(), examples, start);
    }
  }

  static Stream<Case> cases() {
    RandomGraphs graphs = RandomGraphs.tame(77);
    return IntStream.range(0, CASES).mapToObj(number -> new Case(number, taken(graphs)));
  }

  private static Experiment taken(RandomGraphs graphs) {
    while (true) {
      Experiment drawn = graphs.next();
      Clipping tight = new Clipping(drawn.plan().clipping().mode(), 0.02);
      Experiment experiment =
          drawn.with(drawn.plan().with(bounded(drawn)).with(tight).with(EngineChoice.AUTO));
      if (FastPath.by(RandomGraphs.shaped(experiment), experiment.plan()) == TrainedBy.FAST_PATH) {
        return experiment;
      }
    }
  }

  /** With many inputs a rate overflows that suits two. */
  private static Optimizer bounded(Experiment experiment) {
    Optimizer optimizer = experiment.plan().optimizer();
    int inputs = experiment.data().shape().input().size();
    Values values = optimizer.values().with("rate", Math.min(optimizer.rate(), MOST_RATE / inputs));
    for (String share : List.of("momentum", "decay", "beta1", "beta2")) {
      if (values.byId().get(share) instanceof Json.Num(double value)) {
        values = values.with(share, Math.min(value, MOST_REMEMBERED));
      }
    }
    return optimizer.kind().of(values);
  }

  @Test
  void everythingOnOfferIsAmongTheExperiments() {
    Set<String> seen = new HashSet<>();
    cases()
        .forEach(
            random -> {
              seen.add(random.experiment().plan().loss().id());
              seen.add(random.experiment().plan().optimizer().kind().id());
              seen.add(random.experiment().plan().schedule().kind().id());
              seen.add(random.experiment().plan().clipping().mode().id());
              for (Node node : random.experiment().graph().nodes()) {
                seen.add(node.layer().kind().id());
                node.layer().values().byId().values().stream()
                    .filter(Json.Str.class::isInstance)
                    .forEach(word -> seen.add(((Json.Str) word).value()));
              }
            });

    for (ActivationFunction function : ActivationFunction.values()) {
      assertThat(seen).contains(function.id());
    }
    for (Initialization.Scheme scheme : Initialization.Scheme.values()) {
      assertThat(seen).contains(scheme.id());
    }
    for (Loss loss : Loss.values()) {
      assertThat(seen).contains(loss.id());
    }
    OptimizerCatalogue.OPTIMIZERS.forEach(kind -> assertThat(seen).contains(kind.id()));
    ScheduleCatalogue.SCHEDULES.forEach(kind -> assertThat(seen).contains(kind.id()));
    for (Clipping.Mode mode : Clipping.Mode.values()) {
      assertThat(seen).contains(mode.id());
    }
    assertThat(seen).contains("dense", "activation", "dropout", "add", "concat");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void twoHundredStepsAgree(Case random) {
    Assignment assignment = random.assignment();
    try (Trainer own = OWN.open(assignment);
        Trainer dl4j = DL4J.open(assignment)) {
      for (int step = 1; step <= STEPS; step++) {
        own.step();
        dl4j.step();
        if (step % 20 == 0) {
          assertClose(own, dl4j);
        }
      }
      assertThat(own.evaluate().test().loss())
          .isCloseTo(dl4j.evaluate().test().loss(), within(1e-7));
    }
  }

  @Test
  void largeLayersGoToDl4j() {
    Experiment initial = Experiment.initial();
    for (int units : List.of(100, 1000)) {
      Graph graph =
          initial
              .graph()
              .apply(
                  new GraphEdit.Replace(
                      new NodeId("dense-1"), Dense.of(units, ActivationFunction.TANH)))
              .apply(
                  new GraphEdit.Replace(
                      new NodeId("dense-2"), Dense.of(90, ActivationFunction.TANH)));
      ShapedGraph shaped = RandomGraphs.shaped(initial.with(graph));

      assertThat(FastPath.by(shaped, initial.plan()))
          .isEqualTo(units == 100 ? TrainedBy.FAST_PATH : TrainedBy.DL4J);
      assertThat(FastPath.by(shaped, initial.plan().with(EngineChoice.DL4J)))
          .isEqualTo(TrainedBy.DL4J);
    }
  }

  static Stream<Case> someCases() {
    return cases().limit(60);
  }

  @ParameterizedTest
  @MethodSource("someCases")
  void aRunGoesOnWhereItIsHandedOver(Case random) {
    Assignment assignment = random.assignment();
    Snapshot on = assignment.from();
    for (Engine engine : List.of(OWN, DL4J, OWN, DL4J)) {
      try (Trainer trainer = engine.open(from(assignment, on))) {
        Networks.losses(trainer, 17);
        on = trainer.snapshot();
      }
    }
    try (Trainer through = DL4J.open(assignment);
        Trainer handed = OWN.open(from(assignment, on))) {
      Networks.losses(through, 4 * 17);
      assertThat(handed.progress()).isEqualTo(through.progress());
      assertClose(handed, through);
      assertThat(handed.step().loss()).isCloseTo(through.step().loss(), within(1e-7));
    }
  }

  @ParameterizedTest
  @MethodSource("someCases")
  void anotherScheduleHoldsFromTheNextStepOn(Case random) {
    Assignment assignment = random.assignment();
    Schedule other = new CosineRate(3, 0.1, 2);
    try (Trainer own = OWN.open(assignment);
        Trainer dl4j = DL4J.open(assignment)) {
      Networks.losses(own, 11);
      Networks.losses(dl4j, 11);
      own.setSchedule(other);
      dl4j.setSchedule(other);
      Assignment changed =
          new Assignment(
              assignment.graph(),
              assignment.plan().with(other),
              assignment.examples(),
              own.snapshot());
      try (Trainer anew = OWN.open(changed)) {
        Networks.losses(own, 30);
        Networks.losses(dl4j, 30);
        Networks.losses(anew, 30);
        assertThat(own.snapshot()).isEqualTo(anew.snapshot());
        assertClose(own, dl4j);
      }
    }
  }

  private static Assignment from(Assignment assignment, Snapshot snapshot) {
    return new Assignment(assignment.graph(), assignment.plan(), assignment.examples(), snapshot);
  }

  @Test
  void aLayerThatOnlyDl4jHasComesAndGoesWithoutAJumpInTheLoss() {
    ChoosingEngine engine = new ChoosingEngine(OWN, DL4J);
    Experiment experiment = Experiment.initial();
    Assignment plain = new Case(1, experiment).assignment();
    Graph normed =
        experiment
            .graph()
            .apply(
                new GraphEdit.Insert(
                    experiment.graph().edges().getLast(),
                    Node.of("norm", new BatchNorm(0.9, 1e-5))));
    Assignment withNorm;
    double before;
    try (Trainer trainer = engine.open(plain)) {
      assertThat(trainer.by()).isEqualTo(TrainedBy.FAST_PATH);
      Networks.losses(trainer, 100);
      before = trainer.evaluate().train().loss();
      withNorm = after(plain, trainer.snapshot(), experiment.with(normed));
    }

    Assignment without;
    try (Trainer trainer = engine.open(withNorm)) {
      assertThat(trainer.by()).isEqualTo(TrainedBy.DL4J);
      assertThat(trainer.progress().step()).isEqualTo(100);
      assertThat(trainer.evaluate().train().loss()).isCloseTo(before, within(1e-4));
      Graph removed = normed.apply(new GraphEdit.Remove(new NodeId("norm")));
      without = after(withNorm, trainer.snapshot(), experiment.with(removed));
    }

    try (Trainer trainer = engine.open(without)) {
      assertThat(trainer.by()).isEqualTo(TrainedBy.FAST_PATH);
      assertThat(trainer.evaluate().train().loss()).isEqualTo(before);
    }
  }

  private static Assignment after(Assignment before, Snapshot at, Experiment next) {
    ShapedGraph graph = RandomGraphs.shaped(next);
    Snapshot snapshot = Carry.over(before, at, graph, next.plan()).snapshot();
    return new Assignment(graph, next.plan(), before.examples(), snapshot);
  }

  private static void assertClose(Trainer actual, Trainer expected) {
    Snapshot ours = actual.snapshot();
    Snapshot theirs = expected.snapshot();
    assertThat(distance(ours.parameters(), theirs.parameters()))
        .isLessThanOrEqualTo(TOLERANCE * norm(theirs.parameters()));
    for (int slot = 0; slot < theirs.slots().size(); slot++) {
      assertThat(distance(ours.slots().get(slot), theirs.slots().get(slot)))
          .as("slot %s", slot)
          .isLessThanOrEqualTo(1e-6 * (1 + norm(theirs.slots().get(slot))));
    }
  }

  private static double distance(Numbers a, Numbers b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += (a.at(i) - b.at(i)) * (a.at(i) - b.at(i));
    }
    return Math.sqrt(sum);
  }

  private static double norm(Numbers values) {
    return distance(values, Numbers.of(new double[values.size()]));
  }
}
