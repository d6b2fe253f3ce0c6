package layerlab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import layerlab.data.Data;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.json.Json;
import layerlab.layer.Dense;
import layerlab.layer.Output;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Configured;
import layerlab.spec.Figures;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** Says in a few words each what differs between two experiments. */
final class Wording {
  private static final String UNITS = "units";

  /** The only choice whose options do not say what they are about. */
  private static final String CLIPPING = "clipping";

  private final List<Text> words = new ArrayList<>();

  private Wording() {}

  static List<Text> of(Experiment before, Experiment after) {
    Wording wording = new Wording();
    wording.data(before.data(), after.data());
    wording.layers(before.graph(), after.graph());
    wording.plan(before.plan(), after.plan());
    if (GivenWeights.areOthers(before, after)) {
      wording.words.add(
          after.start() instanceof Start.Fresh
              ? Text.of("fresh weights", "重新抽取权重")
              : Text.of("given weights", "给定权重"));
    }
    return wording.words;
  }

  private void data(Data before, Data after) {
    if (!before.kind().equals(after.kind())) {
      words.add(arrow(before.kind().label().title(), after.kind().label().title()));
    } else {
      words.addAll(values(before, after));
    }
  }

  private void plan(TrainingPlan before, TrainingPlan after) {
    configured(before.optimizer(), after.optimizer(), Text.same(""));
    configured(before.schedule(), after.schedule(), Text.of("rate ", "学习率"));
    words.addAll(values(TrainingPlan.PARAMS, before.values(), after.values()));
  }

  /** Another kind, or other values of the same. */
  private void configured(Configured before, Configured after, Text of) {
    if (before.kind().equals(after.kind())) {
      words.addAll(values(before, after));
    } else {
      Text arrow = arrow(before.kind().label().title(), after.kind().label().title());
      words.add(Text.of(of.en() + arrow.en(), of.zh() + arrow.zh()));
    }
  }

  private void layers(Graph before, Graph after) {
    boolean sameNodes = true;
    for (Node node : after.nodes()) {
      if (!before.has(node.id())) {
        words.add(sign("+", node));
        sameNodes = false;
      }
    }
    for (Node node : before.nodes()) {
      if (!after.has(node.id())) {
        words.add(sign("−", node));
        sameNodes = false;
      }
    }
    settings(before, after);
    if (sameNodes) {
      edges(before.edges(), after.edges());
    }
  }

  /** What changed within layers that stayed; the same change of several layers is said once. */
  private void settings(Graph before, Graph after) {
    Map<Text, List<Node>> where = new LinkedHashMap<>();
    for (Node node : before.nodes()) {
      after
          .node(node.id())
          .ifPresent(
              other -> {
                for (Text change : layer(node, other)) {
                  where.computeIfAbsent(change, key -> new ArrayList<>()).add(node);
                }
              });
    }
    where.forEach((change, nodes) -> words.add(placed(change, nodes, before)));
  }

  private static List<Text> layer(Node before, Node after) {
    return before.layer().kind().equals(after.layer().kind())
        ? values(before.layer(), after.layer())
        : List.of(
            arrow(before.layer().kind().label().title(), after.layer().kind().label().title()));
  }

  private static Text placed(Text change, List<Node> nodes, Graph graph) {
    if (nodes.size() > 1) {
      return Text.of(
          change.en() + " in " + nodes.size() + " layers", nodes.size() + " 层：" + change.zh());
    }
    Text place = place(nodes.getFirst(), graph);
    return Text.of(change.en() + " in " + place.en(), place.zh() + "：" + change.zh());
  }

  /** A layer as users count it: hidden 2, output, Dropout 1. */
  private static Text place(Node node, Graph graph) {
    if (node.layer() instanceof Output) {
      return Text.of("the output", "输出");
    }
    List<Node> alike = graph.of(node.layer().getClass());
    int number = alike.indexOf(node) + 1;
    if (node.layer() instanceof Dense) {
      return Text.of("hidden " + number, "隐层 " + number);
    }
    Text title = node.layer().kind().label().title();
    return alike.size() == 1
        ? title
        : Text.of(title.en() + " " + number, title.zh() + " " + number);
  }

  private void edges(List<Edge> before, List<Edge> after) {
    long cut = before.stream().filter(edge -> !after.contains(edge)).count();
    long drawn = after.stream().filter(edge -> !before.contains(edge)).count();
    if (cut > 0 && drawn > 0) {
      words.add(Text.of("layers rearranged", "重新排列"));
    } else if (drawn > 0) {
      words.add(Text.of("+ connection", "+ 连线"));
    } else if (cut > 0) {
      words.add(Text.of("− connection", "− 连线"));
    } else if (!before.equals(after)) {
      words.add(Text.of("inputs reordered", "输入重新排序"));
    }
  }

  private static List<Text> values(Configured before, Configured after) {
    return values(before.kind().params(), before.values(), after.values());
  }

  private static List<Text> values(List<Param> params, Values before, Values after) {
    List<Text> words = new ArrayList<>();
    for (Param param : params) {
      Json from = before.value(param.id());
      Json to = after.value(param.id());
      if (!from.equals(to)) {
        words.add(value(param, from, to));
      }
    }
    return words;
  }

  private static Text value(Param param, Json from, Json to) {
    Text title = inSentence(param.label().title());
    Text arrow = arrow(param.say(from), param.say(to));
    return switch (param) {
      case Param.Choice choice -> choice.id().equals(CLIPPING) ? beside(title, arrow) : arrow;
      case Param.Toggle toggle ->
          Text.of(title.en() + " " + param.say(to).en(), title.zh() + param.say(to).zh());
      case Param.Whole whole when whole.id().equals(UNITS) -> more(title, from, to);
      case Param.Whole whole -> beside(title, arrow);
      case Param.Real real -> beside(title, arrow);
      case Param.Several several -> beside(title, arrow);
      case Param.Structured structured ->
          param.say(from).equals(param.say(to))
              ? Text.of(title.en() + " changed", title.zh() + "有改动")
              : arrow;
    };
  }

  private static Text more(Text title, Json from, Json to) {
    double more = number(to) - number(from);
    String count = (more > 0 ? "+" : "−") + Figures.shown(Math.abs(more));
    String en = Math.abs(more) == 1 ? "neuron" : "neurons";
    return Text.of(count + " " + en, count + " 个" + title.zh());
  }

  private static double number(Json value) {
    return value instanceof Json.Num(double number) ? number : 0;
  }

  private static Text sign(String sign, Node node) {
    Text title = node.layer().kind().label().title();
    return Text.of(sign + " " + title.en(), sign + " " + title.zh());
  }

  private static Text arrow(Text from, Text to) {
    return Text.of(from.en() + " → " + to.en(), from.zh() + " → " + to.zh());
  }

  private static Text beside(Text title, Text words) {
    return Text.of(title.en() + " " + words.en(), title.zh() + " " + words.zh());
  }

  /**
   * A title as it stands within a line: {@code Learning rate} in lower case, {@code L1} as it is.
   */
  private static Text inSentence(Text title) {
    String en = title.en();
    boolean isWord = en.length() > 1 && Character.isLowerCase(en.charAt(1));
    return isWord ? Text.of((char) (en.charAt(0) | 0x20) + en.substring(1), title.zh()) : title;
  }
}
