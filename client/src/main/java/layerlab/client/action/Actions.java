package layerlab.client.action;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Signal;
import layerlab.client.live.Head;
import layerlab.client.state.Diagnosis;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Offer;
import layerlab.client.state.PenAct;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.Taking;
import layerlab.client.state.Walking;
import layerlab.client.view.FollowRow;
import layerlab.graph.NodeId;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage.Stride;

/** Everything that has a button or a key. */
public final class Actions {
  private Actions() {}

  /** More steps than a calculation has that can be followed. */
  private static final int ALL_STEPS = 1_000_000;

  public static final Action TOGGLE =
      new Action(
          "toggle",
          Text.of("Run, pause", "运行、暂停"),
          List.of(Shortcut.of(" ")),
          state -> true,
          new Event.Toggled());

  public static final Action STEP_EPOCH =
      new Action(
          "step-epoch",
          Text.of("One epoch", "走一轮"),
          List.of(Shortcut.of("ArrowRight")),
          state -> !isPast(state),
          new Event.Stepped(Stride.EPOCH));

  public static final Action EARLIER =
      new Action(
          "earlier",
          Text.of("Look at an earlier moment", "看更早的时刻"),
          List.of(Shortcut.of("ArrowLeft")),
          state -> true,
          new Event.MovedHead(-1));

  public static final Action LATER =
      new Action(
          "later",
          Text.of("In the past: a later moment", "在过去：看更晚的时刻"),
          List.of(Shortcut.of("ArrowRight")),
          Actions::isPast,
          new Event.MovedHead(1));

  public static final Action LIVE =
      new Action(
          "live",
          Text.of("Back to now", "回到现在"),
          List.of(Shortcut.of("l")),
          Actions::isPast,
          new Event.WentLive());

  public static final Action STEP_BATCH =
      new Action(
          "step-batch",
          Text.of("One batch", "走一批"),
          List.of(Shortcut.shift("ArrowRight")),
          state -> true,
          new Event.Stepped(Stride.BATCH));

  public static final Action RESET =
      new Action(
          "reset",
          Text.of("Back to epoch 0, same seed", "回到第 0 轮，种子不变"),
          List.of(Shortcut.of("r")),
          state -> true,
          new Event.Reset(false));

  public static final Action NEW_SEED =
      new Action(
          "new-seed",
          Text.of("Back to epoch 0, next seed", "回到第 0 轮，换种子"),
          List.of(Shortcut.shift("r")),
          state -> true,
          new Event.Reset(true));

  public static final Action UNDO =
      new Action(
          "undo",
          Text.of("Undo", "撤销"),
          List.of(Shortcut.command("z")),
          state -> !state.work().undo().past().isEmpty(),
          new Event.Undone());

  public static final Action REDO =
      new Action(
          "redo",
          Text.of("Redo", "重做"),
          List.of(Shortcut.commandShift("z"), Shortcut.command("y")),
          state -> !state.work().undo().future().isEmpty(),
          new Event.Redone());

  public static final Action SHARE =
      new Action(
          "share",
          Text.of("Share", "分享"),
          List.of(Shortcut.command("s")),
          state -> true,
          new Event.AskedShare(Offer.Wish.PLAIN));

  public static final Action FOLLOW =
      new Action(
          "follow",
          Text.of("Follow one number", "跟着一个数走"),
          List.of(Shortcut.of("e")),
          Walking::isOpen,
          new Event.Followed());

  public static final Action DIAGNOSE =
      new Action(
          "diagnose",
          Text.of("Vital signs over time", "生命体征随时间的变化"),
          List.of(Shortcut.of("v")),
          state -> true,
          new Event.Diagnosed(Diagnosis.CURVES));

  public static final Action PEN =
      new Action(
          "pen",
          PenKeys.DRAW,
          List.of(Shortcut.of("d")),
          state -> true,
          new Event.Penned(new PenAct.Take()));

  public static final Action COPY_PICTURE =
      new Action(
          "copy-picture",
          Text.of("Copy a picture of the network", "复制网络图片"),
          List.of(Shortcut.command("c")),
          state -> true,
          new Event.Took(Taking.NETWORK_COPY));

  public static final Action KEYS =
      new Action(
          "keys",
          Text.of("Keys", "按键"),
          List.of(Shortcut.of("?")),
          state -> true,
          new Event.Opened(new Screen.Sheet.Keys()));

  public static final Action PROJECTOR =
      new Action(
          "projector",
          Text.of("Larger, for a projector", "放大，用于投影"),
          List.of(Shortcut.of("p")),
          state -> true,
          new Event.Flipped(Look.Switch.PROJECTOR));

  public static final Action SOUND =
      new Action(
          "sound",
          Text.of("Hear the losses: train left, test right", "听损失：左为训练，右为测试"),
          List.of(Shortcut.of("m")),
          state -> true,
          new Event.Flipped(Look.Switch.SOUND));

  public static final Action CANCEL =
      new Action(
          "cancel",
          Text.of("Put down, close, deselect", "放下、关闭、取消选择"),
          List.of(Shortcut.of("Escape")),
          state -> true,
          new Event.Cancelled());

  /** Those that work wherever the focus is, but in a field. */
  public static final List<Action> EVERYWHERE = List.of(UNDO, REDO, SHARE);

  /** Those of the page and the time strip. */
  public static final List<Action> PAGE =
      List.of(
          TOGGLE,
          STEP_EPOCH,
          STEP_BATCH,
          RESET,
          NEW_SEED,
          EARLIER,
          LATER,
          LIVE,
          FOLLOW,
          DIAGNOSE,
          PEN,
          PROJECTOR,
          SOUND,
          KEYS,
          CANCEL);

  /** Those of the stage; its arrows belong to its tree. */
  public static final List<Action> STAGE =
      List.of(
          TOGGLE,
          RESET,
          NEW_SEED,
          LIVE,
          FOLLOW,
          DIAGNOSE,
          PEN,
          PROJECTOR,
          COPY_PICTURE,
          KEYS,
          CANCEL);

  /** What the stage does with the selection, for the key map. */
  public static final List<Hint> STAGE_HINTS =
      List.of(
          new Hint("←→ ↑↓", Text.of("Walk through layers and neurons", "在层和神经元之间移动")),
          new Hint("+ −", Text.of("More or fewer neurons", "增减神经元")),
          new Hint("Shift+←→", Text.of("Move the layer along", "前后移动所选层")),
          new Hint("Enter", Text.of("Add a layer after the selection", "在所选层后加一层")),
          new Hint("Ctrl+C", Text.of("Copy a picture of the network", "复制网络图片")),
          new Hint("Enter", Text.of("On an input such as x²: use it, or not", "在 x² 等输入上：用或不用它")),
          new Hint(
              "Backspace",
              Text.of("Delete layer, cut connection, set weight to 0", "删除层、断开连线、权重归零")),
          new Hint("[ ]", Text.of("Connections of the neuron by size", "按大小逐条查看神经元的连线")),
          new Hint("S", Text.of("Skip connection to the next layer chosen", "画一条到所选层的捷径")));

  /** A line of the key map that is no single action. */
  public record Hint(String keys, Text text) {}

  /**
   * What a key press means.
   *
   * @param weight the exact value of the selected weight, if one is selected
   */
  public static Optional<Event> of(State state, Signal press, Zone zone, double weight) {
    if (zone == Zone.FIELD || isSwitchedOff(state, press)) {
      return Optional.empty();
    }
    if (state.screen().sheet() instanceof Screen.Sheet.Follow) {
      return whileFollowing(state, press);
    }
    Optional<Event> everywhere = first(EVERYWHERE, state, press);
    if (everywhere.isPresent() || zone == Zone.CONTROL) {
      return everywhere.isPresent() ? everywhere : escape(state, press);
    }
    if (state.screen().diagnosis() != Diagnosis.CLOSED) {
      return whileDiagnosing(state, press);
    }
    Optional<Event> drawing = zone == Zone.PAGE ? PenKeys.of(state, press) : Optional.empty();
    if (drawing.isPresent()) {
      return drawing;
    }
    Optional<Event> picture = picture(press);
    if (picture.isPresent()) {
      return picture;
    }
    Optional<Event> onStrip =
        zone == Zone.TIME ? first(TimeActions.KEYS, state, press) : Optional.empty();
    if (onStrip.isPresent()) {
      return onStrip;
    }
    Optional<Event> event =
        zone == Zone.STAGE
            ? onStage(state, press, weight).or(() -> first(STAGE, state, press))
            : first(PAGE, state, press).or(() -> onSelection(state, press, weight));
    return event.or(() -> refusal(state, press));
  }

  /** A network through which no number can be followed says why. */
  private static Optional<Event> refusal(State state, Signal press) {
    return FOLLOW.keys().stream().anyMatch(key -> key.matches(press))
        ? FollowRow.refusal(state).map(Event.Remarked::new)
        : Optional.empty();
  }

  private static boolean isPast(State state) {
    return state.focus().head() instanceof Head.At;
  }

  private static Optional<Event> picture(Signal press) {
    char key = press.key().charAt(0);
    boolean isDigit = press.key().length() == 1 && key >= '1' && key <= '9';
    return isDigit && !press.modifiers().command() && !press.modifiers().alt()
        ? Optional.of(new Event.ShowedFrame(key - '0'))
        : Optional.empty();
  }

  private static boolean isSwitchedOff(State state, Signal press) {
    return press.key().length() == 1
        && !press.key().equals(" ")
        && !press.modifiers().command()
        && state.look().has(Look.Switch.NO_CHARACTER_KEYS);
  }

  /** Arrows go through the calculation; the page below rests. */
  private static Optional<Event> whileFollowing(State state, Signal press) {
    return switch (press.key()) {
      case "ArrowRight" -> Optional.of(new Event.FollowedOn(1));
      case "ArrowLeft" -> Optional.of(new Event.FollowedOn(-1));
      case "Home" -> Optional.of(new Event.FollowedOn(-ALL_STEPS));
      case "End" -> Optional.of(new Event.FollowedOn(ALL_STEPS));
      default -> escape(state, press);
    };
  }

  /** The layer's vital signs are looked at; what changes it waits until they are closed. */
  private static Optional<Event> whileDiagnosing(State state, Signal press) {
    if (DIAGNOSE.keys().getFirst().matches(press)) {
      return Optional.of(new Event.Diagnosed(Diagnosis.CLOSED));
    }
    return switch (press.key()) {
      case "ArrowUp" -> Optional.of(new Event.DiagnosedOther(-1));
      case "ArrowDown" -> Optional.of(new Event.DiagnosedOther(1));
      default -> first(PAGE, state, press);
    };
  }

  private static Optional<Event> escape(State state, Signal press) {
    return first(List.of(CANCEL), state, press);
  }

  private static Optional<Event> first(List<Action> actions, State state, Signal press) {
    return actions.stream()
        .filter(action -> action.keys().stream().anyMatch(key -> key.matches(press)))
        .filter(action -> action.isEnabled(state))
        .map(Action::event)
        .findFirst();
  }

  private static Optional<Event> onStage(State state, Signal press, double weight) {
    boolean isMove = press.modifiers().shift() && !press.modifiers().command();
    return switch (press.key()) {
      case "ArrowLeft" -> isMove ? moved(state, false) : Optional.empty();
      case "ArrowRight" -> isMove ? moved(state, true) : Optional.empty();
      default -> onSelection(state, press, weight);
    };
  }

  private static Optional<Event> moved(State state, boolean isForward) {
    return state
        .focus()
        .selected()
        .layer()
        .map(node -> Event.Edited.once(new Edit.MoveLayer(node, isForward)));
  }

  private static Optional<Event> onSelection(State state, Signal press, double weight) {
    Optional<NodeId> layer = state.focus().selected().layer();
    if (press.modifiers().command() || state.focus().selected() instanceof Spot.Nothing) {
      return Optional.empty();
    }
    return switch (press.key()) {
      case "+", "=" -> layer.map(node -> Event.Edited.once(new Edit.MoreUnits(node, 1)));
      case "-", "_" -> layer.map(node -> Event.Edited.once(new Edit.MoreUnits(node, -1)));
      case "Backspace", "Delete" -> Optional.of(new Event.Deleted(weight));
      default -> Optional.empty();
    };
  }
}
