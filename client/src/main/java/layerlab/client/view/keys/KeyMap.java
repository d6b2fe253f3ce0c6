package layerlab.client.view.keys;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.action.Action;
import layerlab.client.action.Actions;
import layerlab.client.action.PenKeys;
import layerlab.client.action.Shortcut;
import layerlab.client.action.TimeActions;
import layerlab.client.state.Look;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The keys by the part of the page where they work, made from the actions themselves. */
public record KeyMap(Look look, List<Group> groups) {
  public KeyMap {
    groups = List.copyOf(groups);
  }

  /** The keys of one part of the page. */
  public record Group(String title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What some keys do.
   *
   * @param keys alternatives, each as it stands on the keyboard
   */
  public record Line(List<String> keys, String does) {
    public Line {
      keys = List.copyOf(keys);
    }
  }

  private static final Text PAGE = Text.of("Run and time", "运行与时间");
  private static final Text STRIP = Text.of("Time strip", "时间条");
  private static final Text STAGE = Text.of("Network", "网络");
  private static final Text ANYWHERE = Text.of("Anywhere", "任何地方");
  private static final Text PEN = Text.of("Pen on the map", "图上的画笔");
  private static final Text MATRIX = Text.of("Confusion matrix", "混淆矩阵");
  private static final Text FOLLOW = Text.of("Follow one number", "跟着一个数走");
  private static final Text DIAGNOSE = Text.of("Vital signs over time", "生命体征随时间的变化");
  private static final Text LAYER = Text.of("Layer above or below in the list", "列表中的上一层、下一层");
  private static final Text STEP = Text.of("One step of the calculation", "计算的一步");
  private static final Text ENDS = Text.of("First and last step", "第一步和最后一步");
  private static final Text WALK = Text.of("Walk through the cells", "在格子之间移动");
  private static final Text SAMPLES = Text.of("Look at the samples of a cell", "看一格的样本");

  public static KeyMap of(Look look) {
    Language language = look.language();
    List<Line> stage = new ArrayList<>();
    for (Actions.Hint hint : Actions.STAGE_HINTS) {
      stage.add(new Line(List.of(hint.keys()), hint.text().in(language)));
    }
    List<Line> strip = lines(TimeActions.KEYS, language);
    for (Actions.Hint hint : TimeActions.HINTS) {
      strip.add(new Line(List.of(hint.keys()), hint.text().in(language)));
    }
    List<Line> matrix =
        List.of(
            new Line(List.of("←→ ↑↓"), WALK.in(language)),
            new Line(List.of("Enter"), SAMPLES.in(language)));
    List<Line> pen = new ArrayList<>();
    for (Actions.Hint hint : PenKeys.HINTS) {
      pen.add(new Line(List.of(hint.keys()), hint.text().in(language)));
    }
    List<Line> follow =
        List.of(
            new Line(List.of("← →"), STEP.in(language)),
            new Line(List.of("Home", "End"), ENDS.in(language)));
    return new KeyMap(
        look,
        List.of(
            new Group(PAGE.in(language), lines(Actions.PAGE, language)),
            new Group(STRIP.in(language), strip),
            new Group(ANYWHERE.in(language), lines(Actions.EVERYWHERE, language)),
            new Group(STAGE.in(language), stage),
            new Group(PEN.in(language), pen),
            new Group(MATRIX.in(language), matrix),
            new Group(
                DIAGNOSE.in(language), List.of(new Line(List.of("↑", "↓"), LAYER.in(language)))),
            new Group(FOLLOW.in(language), follow)));
  }

  private static List<Line> lines(List<Action> actions, Language language) {
    List<Line> lines = new ArrayList<>();
    for (Action action : actions) {
      List<String> keys = new ArrayList<>();
      for (Shortcut shortcut : action.keys()) {
        keys.add(shortcut.shown().in(language));
      }
      lines.add(new Line(keys, action.text().in(language)));
    }
    return lines;
  }
}
