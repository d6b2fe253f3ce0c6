package layerlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.data.DrawnData;
import layerlab.layer.ActivationFunction;
import layerlab.plan.Loss;
import layerlab.spec.Figures;
import layerlab.spec.Label;
import layerlab.spec.Text;

/**
 * A rule that an experiment breaks: what, where, and the way out. Drawn at its node, and said by
 * the server in the same words.
 */
public sealed interface Problem {

  /** The layer at which it is drawn; empty when it concerns the whole experiment. */
  Optional<NodeId> node();

  /** One sentence. */
  Text say();

  /** Ways out, the best first; may be empty. */
  List<Repair> repairs();

  /** Values would flow in a circle. */
  record Cycle(List<NodeId> path) implements Problem {
    public Cycle {
      path = List.copyOf(path);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(path.getFirst());
    }

    @Override
    public Text say() {
      return Text.of(
          "The connections run in a circle of " + path.size() + " layers. Cut one of them.",
          "连线绕成了一个圈，共 " + path.size() + " 层。请断开其中一条。");
    }

    @Override
    public List<Repair> repairs() {
      return List.of(
          new Repair.Edit(
              Text.of("Cut the last connection", "断开最后一条连线"),
              new GraphEdit.Disconnect(new Edge(path.getLast(), path.getFirst()))));
    }
  }

  /** A layer has too few or too many connections coming in. */
  record InputCount(Node at, int got, List<Repair> repairs) implements Problem {
    public InputCount {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(at.id());
    }

    @Override
    public Text say() {
      Text title = at.layer().kind().label().title();
      return switch (at.layer().arity()) {
        case NONE -> Text.of("Nothing can flow into the input.", "输入层不接受任何连线。");
        case ONE ->
            got == 0
                ? Text.of(
                    "Nothing flows into this " + title.en() + " layer.",
                    "这个" + title.zh() + "层没有输入。")
                : Text.of(
                    title.en() + " takes one connection, not " + got + ". Join them first.",
                    title.zh() + "只接受一条连线，现在有 " + got + " 条。请先把它们合并。");
        case MANY ->
            Text.of(
                title.en() + " needs at least two connections, it has " + got + ".",
                title.zh() + "至少需要两条连线，现在有 " + got + " 条。");
      };
    }
  }

  /** What a layer gives goes nowhere. */
  record DeadEnd(Node at, List<Repair> repairs) implements Problem {
    public DeadEnd {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(at.id());
    }

    @Override
    public Text say() {
      Text title = at.layer().kind().label().title();
      return Text.of(
          "What this " + title.en() + " layer computes goes nowhere.",
          "这个" + title.zh() + "层的结果没有去处。");
    }
  }

  /** Values would flow on from the output. */
  record OutputNotLast(NodeId at, List<Repair> repairs) implements Problem {
    public OutputNotLast {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(at);
    }

    @Override
    public Text say() {
      return Text.of(
          "The output is the end of the network; nothing flows on from it.", "输出层是网络的终点，不能再向后连线。");
    }
  }

  /** The inputs of an addition have different sizes. */
  record SizesDiffer(NodeId at, List<Integer> sizes, List<Repair> repairs) implements Problem {
    public SizesDiffer {
      sizes = List.copyOf(sizes);
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(at);
    }

    /** The sizes in conflict, as they stand in the drawing: {@code 8 ≠ 16}. */
    public String conflict() {
      StringBuilder conflict = new StringBuilder();
      for (int size : sizes) {
        conflict.append(conflict.isEmpty() ? "" : " ≠ ").append(size);
      }
      return conflict.toString();
    }

    @Override
    public Text say() {
      return Text.of(
          "Cannot add " + sizes.getFirst() + " values to " + other() + ".",
          sizes.getFirst() + " 个值与 " + other() + " 个值无法相加。");
    }

    private int other() {
      return sizes.stream().filter(size -> !size.equals(sizes.getFirst())).findFirst().orElse(0);
    }
  }

  /** The output has another number of units than the data asks for. */
  record OutputUnits(NodeId at, int got, int needed, List<Repair> repairs) implements Problem {
    public OutputUnits {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(at);
    }

    @Override
    public Text say() {
      return Text.of(
          "The output has " + got + " neurons, this data needs " + needed + ".",
          "输出层有 " + got + " 个神经元，这份数据需要 " + needed + " 个。");
    }
  }

  /** The output's activation does not go with the loss. */
  record OutputActivation(
      NodeId at, ActivationFunction got, Loss loss, ActivationFunction needed, List<Repair> repairs)
      implements Problem {
    public OutputActivation {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.of(at);
    }

    @Override
    public Text say() {
      return Text.of(
          "With "
              + loss.title().en()
              + " the output needs "
              + needed.title().en()
              + ", not "
              + got.title().en()
              + ".",
          "使用"
              + loss.title().zh()
              + "时，输出层需要 "
              + needed.title().zh()
              + "，而不是 "
              + got.title().zh()
              + "。");
    }
  }

  /**
   * The loss does not go with the task.
   *
   * @param classes how many the data have, 0 for a regression
   */
  record LossForTask(Loss got, int classes, Loss needed) implements Problem {
    @Override
    public Optional<NodeId> node() {
      return Optional.empty();
    }

    @Override
    public Text say() {
      Text title = got.title();
      String en = (char) (title.en().charAt(0) & ~0x20) + title.en().substring(1);
      return classes == 0
          ? Text.of(
              en + " compares classes, and this data asks for a number.",
              title.zh() + "比较的是类别，而这份数据要预测一个数。")
          : Text.of(
              en + " tells two classes apart, and this data has " + classes + ".",
              title.zh() + "只区分两个类别，而这份数据有 " + classes + " 个。");
    }

    @Override
    public List<Repair> repairs() {
      return List.of(
          new Repair.UseLoss(
              Text.of("Use " + needed.title().en(), "改用" + needed.title().zh()), needed));
    }
  }

  /** There must be exactly one input and one output. */
  record EndCount(boolean input, int got, List<Repair> repairs) implements Problem {
    public EndCount {
      repairs = List.copyOf(repairs);
    }

    @Override
    public Optional<NodeId> node() {
      return Optional.empty();
    }

    @Override
    public Text say() {
      return Text.of(
          "A network has exactly one "
              + (input ? "input" : "output")
              + ", this one has "
              + got
              + ".",
          "网络恰好有一个" + (input ? "输入层" : "输出层") + "，这里有 " + got + " 个。");
    }
  }

  /** A value lies outside its parameter's range. */
  record OutOfRange(Optional<NodeId> node, Label param, String got, String range)
      implements Problem {
    @Override
    public Text say() {
      return Text.of(
          param.title().en() + ": " + got + " is outside " + range + ".",
          param.title().zh() + "：" + got + " 超出了范围 " + range + "。");
    }

    @Override
    public List<Repair> repairs() {
      return List.of(new Repair.Clamp(Text.of("Use the nearest allowed", "改用最接近的允许值")));
    }
  }

  /** The experiment asks for more than one run is given. */
  record TooLarge(Optional<NodeId> node, Text what, double got, double allowed) implements Problem {
    @Override
    public Text say() {
      return Text.of(
          Figures.shown(got)
              + " "
              + what.en()
              + " are more than the "
              + Figures.shown(allowed)
              + " that one run is given.",
          Figures.shown(got) + " " + what.zh() + "超过了一次运行允许的 " + Figures.shown(allowed) + "。");
    }

    @Override
    public List<Repair> repairs() {
      return List.of();
    }
  }

  /** Classes of points that somebody draws have too few of them to learn from and to test on. */
  record TooFewPoints(DrawnData data) implements Problem {
    @Override
    public Optional<NodeId> node() {
      return Optional.empty();
    }

    @Override
    public Text say() {
      String en = "";
      String zh = "";
      for (Text name : data.lacking()) {
        en += (en.isEmpty() ? "" : " and ") + name.en();
        zh += (zh.isEmpty() ? "" : " 和 ") + name.zh();
      }
      return Text.of(
          "Each class needs two points or more; draw some of " + en + " on the map.",
          "每个类别至少要有两个点；请在图上画一些 " + zh + "。");
    }

    @Override
    public List<Repair> repairs() {
      List<Repair> repairs = new ArrayList<>();
      DrawnData filled = data.filled();
      if (filled.lacking().isEmpty()) {
        repairs.add(new Repair.UseData(Text.of("Put a few there", "放上几个"), filled));
      }
      DrawnData fewer = data.withoutLastClass();
      if (fewer.lacking().isEmpty()) {
        repairs.add(
            new Repair.UseData(
                Text.of("Use " + fewer.classes() + " classes", "只用 " + fewer.classes() + " 个类别"),
                fewer));
      }
      return repairs;
    }
  }

  /** Trained weights were given for another network than this one. */
  record WeightsMisfit(NodeId at, int got, int needed) implements Problem {
    @Override
    public Optional<NodeId> node() {
      return Optional.of(at);
    }

    @Override
    public Text say() {
      return needed == 0
          ? Text.of("Trained weights were given for a layer that has none.", "给一个没有权重的层提供了训练好的权重。")
          : misfit();
    }

    private Text misfit() {
      return Text.of(
          got + " trained weights were given for a layer that has " + needed + ".",
          "给出了 " + got + " 个训练好的权重，而这一层有 " + needed + " 个。");
    }

    @Override
    public List<Repair> repairs() {
      return List.of(new Repair.StartFresh(Text.of("Start this layer afresh", "让这一层重新开始"), at));
    }
  }
}
