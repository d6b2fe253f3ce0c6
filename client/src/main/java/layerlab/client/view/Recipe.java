package layerlab.client.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import layerlab.client.state.Spot;
import layerlab.experiment.Experiment;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.plan.Clipping;
import layerlab.plan.ConstantRate;
import layerlab.plan.Schedule;
import layerlab.spec.Language;
import layerlab.spec.Param;
import layerlab.spec.Text;

/** The experiment as a sentence whose values are controls. */
public record Recipe(List<Piece> pieces) {
  /** Up to this many hidden layers are named one by one. */
  private static final int NAMED_LAYERS = 6;

  public Recipe {
    pieces = List.copyOf(pieces);
  }

  /** A stretch of the sentence. */
  public sealed interface Piece {
    record Words(String text) implements Piece {}

    /**
     * A value that can be changed.
     *
     * @param governs what it decides on the stage, lit while the pointer is on it
     */
    record Value(Control control, String shown, Spot governs) implements Piece {}
  }

  /** The whole sentence. */
  public static Recipe of(Experiment experiment, Language language) {
    Writer writer = new Writer(experiment, language);
    return new Recipe(writer.fill(Text.of("{task} {model} {training}", "{task}{model}{training}")));
  }

  /** As it stands on a phone above the result. */
  public static Recipe brief(Experiment experiment, Language language) {
    Writer writer = new Writer(experiment, language);
    return new Recipe(writer.fill(RecipeTexts.brief(experiment.data())));
  }

  /** The sentence as text, as a link's preview or a screen reader says it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words(String words) -> text.append(words);
        case Piece.Value(Control control, String shown, Spot governs) -> text.append(shown);
      }
    }
    return text.toString();
  }

  /** Fills the sentences of {@link RecipeTexts} with the experiment's values. */
  private static final class Writer {
    private final Experiment experiment;
    private final Language language;
    private final Map<String, List<Piece>> values = new HashMap<>();

    Writer(Experiment experiment, Language language) {
      this.experiment = experiment;
      this.language = language;
      data();
      training();
      model();
      values.put("task", fill(RecipeTexts.task(experiment.data())));
      values.put("training", fill(RecipeTexts.training(experiment.data())));
    }

    private void data() {
      put("set", Control.whichData(experiment), new Spot.OfData());
      for (Param param : experiment.data().kind().params()) {
        put(param.id(), Control.ofData(experiment, param), new Spot.OfData());
      }
      say("samples", Text.same(Integer.toString(experiment.data().count())));
    }

    private void training() {
      put("optimizer", Control.whichOptimizer(experiment), new Spot.Nothing());
      for (Control control : Control.ofOptimizer(experiment)) {
        put(control.param().id(), control, new Spot.Nothing());
      }
      put("batch", Control.ofPlan(experiment, "batchSize"), new Spot.Nothing());
      put("seed", Control.ofPlan(experiment, "seed"), new Spot.Nothing());
      course();
      restraint();
    }

    /** How the rate changes, where it does. */
    private void course() {
      Schedule schedule = experiment.plan().schedule();
      for (Control control : Control.ofSchedule(experiment)) {
        put(control.param().id(), control, new Spot.Nothing());
      }
      String falling = RecipeTexts.falling(schedule).in(language);
      Control which = Control.whichSchedule(experiment);
      values.put("schedule", List.of(new Piece.Value(which, falling, new Spot.Nothing())));
      List<Piece> course = new ArrayList<>();
      if (!(schedule instanceof ConstantRate)) {
        course.addAll(fill(RecipeTexts.FALLING));
      }
      if (schedule.warmUp() > 0) {
        course.addAll(fill(RecipeTexts.WARM_UP));
      }
      values.put("course", course);
    }

    /** What else holds the run back, where something does. */
    private void restraint() {
      put("clipAt", Control.ofPlan(experiment, "clipAt"), new Spot.Nothing());
      put("patience", Control.ofPlan(experiment, "patience"), new Spot.Nothing());
      List<Piece> restraint = new ArrayList<>();
      if (experiment.plan().clipping().mode() != Clipping.Mode.NONE) {
        restraint.addAll(fill(RecipeTexts.CLIPPED));
      }
      if (experiment.plan().earlyStop().isOn()) {
        restraint.addAll(fill(RecipeTexts.STOPPING));
      }
      values.put("restraint", restraint);
    }

    private void model() {
      Graph graph = experiment.graph();
      List<Node> hidden = graph.of(Dense.class);
      Optional<Control> activation = Control.commonActivation(experiment);
      activation.ifPresent(
          control ->
              put(
                  "activation",
                  control,
                  new Spot.OfLayers(hidden.stream().map(Node::id).toList())));
      values.put("layers", layers(hidden, activation.isEmpty()));
      say("depth", Integer.toString(hidden.size()));
      say("neurons", Integer.toString(neurons(hidden)));
      values.put("network", fill(network(hidden.size(), activation.isPresent())));
      List<List<Piece>> extras = extras(graph);
      values.put("extras", joined(extras));
      values.put("model", fill(extras.isEmpty() ? RecipeTexts.MODEL : RecipeTexts.MODEL_WITH));
    }

    private static int neurons(List<Node> hidden) {
      return hidden.stream().mapToInt(node -> node.layer().values().whole("units")).sum();
    }

    private static Text network(int layers, boolean isUniform) {
      if (layers == 0) {
        return RecipeTexts.NO_LAYERS;
      }
      if (layers > NAMED_LAYERS) {
        return isUniform ? RecipeTexts.MANY_LAYERS : RecipeTexts.MANY_MIXED_LAYERS;
      }
      return isUniform ? RecipeTexts.LAYERS : RecipeTexts.MIXED_LAYERS;
    }

    /** {@code 8 · 6 · 4}, or {@code 8 tanh · 6 ReLU} where they differ. */
    private List<Piece> layers(List<Node> hidden, boolean withActivation) {
      List<Piece> pieces = new ArrayList<>();
      for (Node node : hidden) {
        if (!pieces.isEmpty()) {
          pieces.add(new Piece.Words(" · "));
        }
        pieces.add(ofLayer(node, "units"));
        if (withActivation) {
          pieces.add(new Piece.Words(" "));
          pieces.add(ofLayer(node, "activation"));
        }
      }
      return pieces;
    }

    /** What else stands in the network, but for layers that only bend values. */
    private List<List<Piece>> extras(Graph graph) {
      List<List<Piece>> extras = new ArrayList<>();
      int joins = graph.of(Add.class).size() + graph.of(Concat.class).size();
      if (joins > 0) {
        say("joins", Integer.toString(joins));
        extras.add(fill(joins == 1 ? RecipeTexts.SHORTCUT : RecipeTexts.SHORTCUTS));
      }
      if (!graph.of(BatchNorm.class).isEmpty()) {
        extras.add(fill(RecipeTexts.NORMALIZATION));
      }
      List<Node> dropouts = graph.of(Dropout.class);
      if (dropouts.size() == 1) {
        values.put("dropped", List.of(ofLayer(dropouts.getFirst(), "rate")));
        extras.add(fill(RecipeTexts.DROPOUT));
      } else if (dropouts.size() > 1) {
        extras.add(fill(RecipeTexts.DROPOUTS));
      }
      return extras;
    }

    private List<Piece> joined(List<List<Piece>> extras) {
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < extras.size(); i++) {
        if (i > 0) {
          boolean isLast = i == extras.size() - 1;
          Text glue = isLast ? Text.of(" and ", "和") : Text.of(", ", "、");
          pieces.add(new Piece.Words(glue.in(language)));
        }
        pieces.addAll(extras.get(i));
      }
      return pieces;
    }

    private Piece ofLayer(Node node, String param) {
      Control control = Control.ofLayer(node, node.layer().kind().param(param).orElseThrow());
      return new Piece.Value(control, control.shown(language), new Spot.OfLayer(node.id()));
    }

    private void put(String name, Control control, Spot governs) {
      values.put(name, List.of(new Piece.Value(control, shown(control, name), governs)));
    }

    private String shown(Control control, String name) {
      return name.equals("set")
          ? RecipeTexts.set(experiment.data()).in(language)
          : control.shown(language);
    }

    private void say(String name, Text text) {
      say(name, text.in(language));
    }

    private void say(String name, String text) {
      values.put(name, List.of(new Piece.Words(text)));
    }

    /** Puts values in place of the names in braces. */
    List<Piece> fill(Text template) {
      String text = template.in(language);
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        int open = text.indexOf('{', at);
        if (open < 0) {
          open = text.length();
        }
        if (open > at) {
          pieces.add(new Piece.Words(text.substring(at, open)));
        }
        if (open == text.length()) {
          break;
        }
        int close = text.indexOf('}', open);
        pieces.addAll(value(text.substring(open + 1, close)));
        at = close + 1;
      }
      return pieces;
    }

    private List<Piece> value(String name) {
      List<Piece> value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the recipe has no value " + name);
      }
      return value;
    }
  }
}
