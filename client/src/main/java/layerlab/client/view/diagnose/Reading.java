package layerlab.client.view.diagnose;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.live.Checkups;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.live.Vitals;
import layerlab.client.state.Diagnosing;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.view.Advice;
import layerlab.client.view.Hint;
import layerlab.client.view.Texts;
import layerlab.dense.Distribution;
import layerlab.dense.LayerCheckup;
import layerlab.dense.LayerStatistics;
import layerlab.graph.ShapedNode;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Checkup;

/**
 * What there is to say and to read of a layer at the moment that is looked at.
 *
 * @param lines its exact figures; none where nothing was measured
 */
public record Reading(Hint hint, List<Line> lines) {
  /** One batch is not like the next: so many steps say how it goes. */
  private static final int MOST_STEPS = 6;

  static final Text EPOCH = Text.of("Epoch", "轮次");
  static final Text GRADIENT = Text.of("Gradient, each", "平均每个参数的梯度");
  static final Text NORM = Text.of("Gradient norm", "梯度范数");
  static final Text RATIO = Text.of("Update : weight", "更新量 : 权重");
  static final Text DEAD = Text.of("Dead units", "死亡单元");
  private static final Text SATURATED = Text.of("At their limit", "已饱和");
  private static final Text GRADIENTS = Text.of("Gradients", "梯度");

  private static final Text NOTHING =
      Text.of(
          "Nothing measured yet. Start it: from the first step on, the weights, activations and"
              + " gradients of each layer grow here, moment by moment.",
          "尚未测量。开始训练后，每一层的权重、激活值和梯度会从第一步起在这里逐渐展开。");
  private static final Text AWAITED = Text.of("The measurements are on their way.", "测量结果正在传来。");
  private static final Text GAP = Text.of("Nothing was measured around this epoch.", "这一轮附近没有测量。");
  private static final Text OVERFLOWN =
      Text.of("Numbers of {a} are no longer finite here.", "{a}的数值在这里已经溢出。");
  private static final Text MOVES_MUCH =
      Text.of(
          "Each step changes the weights of {a} by about {p}, more than the usual thousandth: a"
              + " smaller rate is steadier.",
          "每一步让{a}的权重变动约 {p}，超过通常的千分之一：学习率小一些会更稳。");
  private static final Text MOVES_LITTLE =
      Text.of(
          "Each step changes the weights of {a} by about {p}, less than the usual thousandth: it"
              + " learns slowly, or is done.",
          "每一步让{a}的权重变动约 {p}，不到通常的千分之一：它学得慢，或已经学完。");
  private static final Text MOVES_WELL =
      Text.of(
          "Each step changes the weights of {a} by about {p}, the usual thousandth.",
          "每一步让{a}的权重变动约 {p}，正是通常的千分之一左右。");

  /** A figure and its name. */
  public record Line(String name, String value) {}

  public Reading {
    lines = List.copyOf(lines);
  }

  /** The place of the checkup that is looked at; −1 where there is none. */
  public static int place(State state, Live live) {
    return switch (state.focus().head()) {
      case Head.Now() -> live.checkups().known().size() - 1;
      case Head.At at -> live.checkups().nearest(live.moment().epoch());
    };
  }

  /** Of the layer that is chosen. */
  static Reading of(State state, Live live, Text name) {
    Checkups checkups = live.checkups();
    int place = place(state, live);
    boolean hasTrained = live.now().step() > 0;
    if (checkups.known().isEmpty()) {
      Hint.Exit exit =
          hasTrained ? new Hint.Exit.None() : new Hint.Exit.Verb(Texts.START, new Event.Toggled());
      Text said = hasTrained ? AWAITED : NOTHING;
      return new Reading(new Hint(said, Hint.Tone.ADVICE, exit), List.of());
    }
    if (place < 0) {
      return new Reading(plain(GAP), List.of());
    }
    Checkup checkup = checkups.known().get(place);
    int chosen = Diagnosing.chosen(state);
    if (chosen >= Math.min(checkup.layers().size(), live.vitals().layers().size())) {
      return new Reading(plain(AWAITED), List.of());
    }
    ShapedNode node = live.vitals().layers().get(chosen);
    LayerCheckup layer = checkup.layers().get(chosen);
    Vitals vitals = live.vitals(place);
    Hint hint =
        new Advice(state.work().experiment(), live.losses(), vitals)
            .ofLayer(node)
            .filter(advice -> !isStrange(layer))
            .orElseGet(() -> usual(layer, pace(checkups, place, chosen), name));
    return new Reading(hint, lines(checkup, layer, node, state.look().language()));
  }

  private static Hint plain(Text sentence) {
    return new Hint(sentence, Hint.Tone.ADVICE, new Hint.Exit.None());
  }

  private static boolean isStrange(LayerCheckup layer) {
    return layer.weights().figures().strange()
            + layer.activations().figures().strange()
            + layer.gradients().figures().strange()
        > 0;
  }

  private static Hint usual(LayerCheckup layer, double pace, Text name) {
    if (isStrange(layer)) {
      return new Hint(
          Texts.filledWith(OVERFLOWN, "a", name), Hint.Tone.TROUBLE, new Hint.Exit.None());
    }
    double power = Math.log10(pace);
    Text sentence =
        power > Strips.HEALTHY_MOST
            ? MOVES_MUCH
            : power < Strips.HEALTHY_LEAST ? MOVES_LITTLE : MOVES_WELL;
    return plain(Texts.filledWith(Texts.filled(sentence, "p", percent(pace)), "a", name));
  }

  /** The geometric mean of the latest steps' shares; 0 where none has changed anything. */
  private static double pace(Checkups checkups, int place, int layer) {
    double logs = 0;
    int count = 0;
    for (int i = Math.max(0, place - MOST_STEPS + 1); i <= place; i++) {
      double ratio = checkups.known().get(i).layers().get(layer).statistics().updateRatio();
      if (ratio <= Double.MAX_VALUE) {
        logs += Math.log(ratio);
        count++;
      }
    }
    return count == 0 ? 0 : Math.exp(logs / count);
  }

  /** With two significant digits. */
  private static String percent(double share) {
    double scale = 1;
    while (100 * share * scale < 10 && scale < 1e9) {
      scale *= 10;
    }
    return Figures.shown(Math.rint(100 * share * scale) / scale) + "%";
  }

  private static List<Line> lines(
      Checkup checkup, LayerCheckup layer, ShapedNode node, Language language) {
    LayerStatistics statistics = layer.statistics();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(EPOCH.in(language), Integer.toString(Checkups.epoch(checkup))));
    for (Ridges.Kind kind : Ridges.Kind.values()) {
      lines.add(new Line(title(kind).in(language), spread(kind.of(layer).figures(), language)));
    }
    lines.add(new Line(GRADIENT.in(language), Figures.readout(statistics.gradient())));
    int trained =
        node.tensors().stream()
            .filter(tensor -> tensor.role().isTrained())
            .mapToInt(tensor -> tensor.size())
            .sum();
    lines.add(
        new Line(NORM.in(language), Figures.readout(statistics.gradient() * Math.sqrt(trained))));
    lines.add(new Line(RATIO.in(language), Figures.readout(statistics.updateRatio())));
    String of = Text.of(" of ", " / ").in(language);
    lines.add(
        new Line(DEAD.in(language), statistics.activity().dead() + of + node.output().size()));
    if (statistics.activity().saturated() > 0) {
      lines.add(new Line(SATURATED.in(language), percent(statistics.activity().saturated())));
    }
    return lines;
  }

  /** What the figures of a kind are called. */
  static Text title(Ridges.Kind kind) {
    return kind.isSigned() ? kind.title() : GRADIENTS;
  }

  /** {@code −1.93 … 2.41, mean 0.02 ± 0.8}; how many are not finite, where some are not. */
  static String spread(Distribution.Figures figures, Language language) {
    if (figures.strange() > 0) {
      return Texts.filled(Text.of("{n} not finite", "{n} 个不是有限数"), "n", figures.strange())
          .in(language);
    }
    return Figures.readout(figures.least())
        + "\u00a0…\u00a0"
        + Figures.readout(figures.most())
        + Text.of(", mean\u00a0", "，平均\u00a0").in(language)
        + Figures.readout(figures.mean())
        + "\u00a0±\u00a0"
        + Figures.readout(figures.deviation());
  }

  /** The numbers of one kind at one moment, in a line. */
  public static String of(Checkup checkup, int layer, Ridges.Kind kind, Language language) {
    return at(checkup, language) + spread(kind.of(checkup.layers().get(layer)).figures(), language);
  }

  /** {@code Epoch 12 · }. */
  static String at(Checkup checkup, Language language) {
    return Texts.filled(Text.of("Epoch {n} · ", "第 {n} 轮 · "), "n", Checkups.epoch(checkup))
        .in(language);
  }
}
