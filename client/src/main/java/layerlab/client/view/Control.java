package layerlab.client.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.data.OwnTable;
import layerlab.experiment.Experiment;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Dense;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Configured;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Language;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;

/**
 * One value of the experiment that can be changed, wherever it is shown: in the recipe, in the
 * inspector, on the stage.
 */
public record Control(Subject subject, Param param, Json value) {

  /** Whose value it is. */
  public sealed interface Subject {
    record OfLayer(NodeId node) implements Subject {}

    /** One value that several layers share. */
    record OfLayers(List<NodeId> nodes) implements Subject {
      public OfLayers {
        nodes = List.copyOf(nodes);
      }
    }

    record OfOptimizer() implements Subject {}

    /** Which optimizer. */
    record WhichOptimizer() implements Subject {}

    record OfSchedule() implements Subject {}

    /** Which schedule. */
    record WhichSchedule() implements Subject {}

    record OfPlan() implements Subject {}

    record OfData() implements Subject {}

    /** Which data set. */
    record WhichData() implements Subject {}
  }

  private static final String GAP = ":";

  /** A stable name, unique on the page. */
  public String id() {
    return switch (subject) {
      case Subject.OfLayer(NodeId node) -> "layer" + GAP + node + GAP + param.id();
      case Subject.OfLayers(List<NodeId> nodes) -> "layers" + GAP + GAP + param.id();
      case Subject.OfOptimizer() -> "optimizer" + GAP + GAP + param.id();
      case Subject.WhichOptimizer() -> "which-optimizer";
      case Subject.OfSchedule() -> "schedule" + GAP + GAP + param.id();
      case Subject.WhichSchedule() -> "which-schedule";
      case Subject.OfPlan() -> "plan" + GAP + GAP + param.id();
      case Subject.OfData() -> "data" + GAP + GAP + param.id();
      case Subject.WhichData() -> "which-data";
    };
  }

  /** The event of giving it another value. */
  public Event set(Json other, Event.Pace pace) {
    return switch (subject) {
      case Subject.OfLayer(NodeId node) ->
          new Event.Edited(new Edit.OfLayer(node, param.id(), other), pace);
      case Subject.OfLayers(List<NodeId> nodes) ->
          new Event.Edited(new Edit.OfLayers(nodes, param.id(), other), pace);
      case Subject.OfOptimizer() -> new Event.Edited(new Edit.OfOptimizer(param.id(), other), pace);
      case Subject.WhichOptimizer() -> new Event.Edited(new Edit.UseOptimizer(word(other)), pace);
      case Subject.OfSchedule() -> new Event.Edited(new Edit.OfSchedule(param.id(), other), pace);
      case Subject.WhichSchedule() -> new Event.Edited(new Edit.UseSchedule(word(other)), pace);
      case Subject.OfPlan() -> new Event.Edited(new Edit.OfPlan(param.id(), other), pace);
      case Subject.OfData() -> new Event.Edited(new Edit.OfData(param.id(), other), pace);
      case Subject.WhichData() -> new Event.PickedData(word(other));
    };
  }

  /** The event of moving it by steps from what it is. */
  public Event turn(int steps, Dial.Reach reach, Event.Pace pace) {
    return set(new Json.Num(Dial.turned(param, number(), steps, reach)), pace);
  }

  /** Its value as a number; 0 for those that are none. */
  public double number() {
    return value instanceof Json.Num(double number) ? number : 0;
  }

  /** Its value as an option's id; empty for those that are none. */
  public String word() {
    return word(value);
  }

  private static String word(Json value) {
    return value instanceof Json.Str(String word) ? word : "";
  }

  /** As people read it: {@code 18%}, {@code 0.005}, {@code tanh}. */
  public String shown(Language language) {
    return param.say(value).in(language);
  }

  /** What can be chosen; empty for numbers and switches. */
  public List<Option> options() {
    return switch (param) {
      case Param.Choice choice -> choice.options();
      case Param.Several several -> several.options();
      case Param.Whole whole -> List.of();
      case Param.Real real -> List.of();
      case Param.Toggle toggle -> List.of();
      case Param.Structured structured -> List.of();
    };
  }

  /** Whether it is a share that people call percents. */
  public boolean isPercent() {
    return param instanceof Param.Real real && real.scale() == Scale.SHARE;
  }

  /** Whether another value begins the run at epoch 0. */
  public boolean restarts() {
    return switch (subject) {
      case Subject.OfData() -> true;
      case Subject.WhichData() -> true;
      case Subject.OfPlan() -> param.id().equals("seed");
      case Subject.OfLayer(NodeId node) -> false;
      case Subject.OfLayers(List<NodeId> nodes) -> false;
      case Subject.OfOptimizer() -> false;
      case Subject.WhichOptimizer() -> false;
      case Subject.OfSchedule() -> false;
      case Subject.WhichSchedule() -> false;
    };
  }

  // -- the controls of an experiment

  public static Control ofLayer(Node node, Param param) {
    return new Control(
        new Subject.OfLayer(node.id()), param, node.layer().values().value(param.id()));
  }

  /** The activation of all hidden layers, if they have the same. */
  public static Optional<Control> commonActivation(Experiment experiment) {
    return common(experiment, "activation");
  }

  /** A parameter of all hidden layers, if they have the same value. */
  public static Optional<Control> common(Experiment experiment, String id) {
    List<Node> hidden = experiment.graph().of(Dense.class);
    if (hidden.isEmpty()) {
      return Optional.empty();
    }
    Json first = hidden.getFirst().layer().values().value(id);
    boolean isCommon =
        hidden.stream().allMatch(node -> node.layer().values().value(id).equals(first));
    Subject all = new Subject.OfLayers(hidden.stream().map(Node::id).toList());
    return isCommon
        ? Optional.of(new Control(all, Dense.KIND.param(id).orElseThrow(), first))
        : Optional.empty();
  }

  public static List<Control> ofOptimizer(Experiment experiment) {
    return of(new Subject.OfOptimizer(), experiment.plan().optimizer());
  }

  public static List<Control> ofSchedule(Experiment experiment) {
    return of(new Subject.OfSchedule(), experiment.plan().schedule());
  }

  private static List<Control> of(Subject subject, Configured configured) {
    List<Control> controls = new ArrayList<>();
    for (Param param : configured.kind().params()) {
      controls.add(new Control(subject, param, configured.values().value(param.id())));
    }
    return controls;
  }

  private static List<Option> options(List<? extends Kind<?>> kinds) {
    return Option.each(kinds, Kind::id, kind -> kind.label().title());
  }

  public static Control whichOptimizer(Experiment experiment) {
    List<Option> options = options(OptimizerCatalogue.OPTIMIZERS);
    Label label =
        Label.of(
            "optimizer",
            Text.of("Optimizer", "优化器"),
            experiment.plan().optimizer().kind().label().hint());
    return choice(
        new Subject.WhichOptimizer(), label, options, experiment.plan().optimizer().kind().id());
  }

  public static Control whichSchedule(Experiment experiment) {
    List<Option> options = options(ScheduleCatalogue.SCHEDULES);
    Kind<? extends Schedule> present = experiment.plan().schedule().kind();
    Label label = Label.of("schedule", Text.of("Schedule", "学习率调度"), present.label().hint());
    return choice(new Subject.WhichSchedule(), label, options, present.id());
  }

  public static Control ofPlan(Experiment experiment, String id) {
    Param param =
        TrainingPlan.PARAMS.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    return new Control(new Subject.OfPlan(), param, experiment.plan().values().value(id));
  }

  public static Control ofData(Experiment experiment, Param param) {
    return new Control(new Subject.OfData(), param, experiment.data().values().value(param.id()));
  }

  public static Control whichData(Experiment experiment) {
    Data data = experiment.data();
    List<Option> options = new ArrayList<>(options(DataCatalogue.SETS));
    Text own = data instanceof OwnTable table ? table.title() : Texts.OWN_TABLE;
    options.add(new Option(OwnTable.KIND.id(), own));
    Label label = Label.of("data", Text.of("Data", "数据"), data.kind().label().hint());
    return choice(new Subject.WhichData(), label, options, data.kind().id());
  }

  private static Control choice(
      Subject subject, Label label, List<Option> options, String present) {
    return new Control(subject, new Param.Choice(label, options, present), new Json.Str(present));
  }

  /** The control of a name, if the experiment still has it. */
  public static Optional<Control> find(Experiment experiment, String id) {
    return all(experiment).stream().filter(control -> control.id().equals(id)).findFirst();
  }

  private static List<Control> all(Experiment experiment) {
    List<Control> controls = new ArrayList<>();
    controls.add(whichData(experiment));
    experiment.data().kind().params().forEach(param -> controls.add(ofData(experiment, param)));
    controls.add(whichOptimizer(experiment));
    controls.addAll(ofOptimizer(experiment));
    controls.add(whichSchedule(experiment));
    controls.addAll(ofSchedule(experiment));
    TrainingPlan.PARAMS.forEach(param -> controls.add(ofPlan(experiment, param.id())));
    for (Param param : Dense.KIND.params()) {
      common(experiment, param.id()).ifPresent(controls::add);
    }
    for (Node node : experiment.graph().nodes()) {
      node.layer().kind().params().forEach(param -> controls.add(ofLayer(node, param)));
    }
    return controls;
  }
}
