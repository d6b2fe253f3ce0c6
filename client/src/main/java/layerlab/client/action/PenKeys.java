package layerlab.client.action;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.PenAct;
import layerlab.client.state.State;
import layerlab.spec.Text;

/** The keys of the map while the pen is in the hand. */
public final class PenKeys {
  static final Text DRAW = Text.of("Draw points on the map, or stop", "在图上画点，或停止");

  /** How far an arrow moves the cross, in units of the plane; with Shift less. */
  private static final double STEP = 0.5;

  private static final double SMALL_STEP = 0.1;

  /** What the keys do, for the key map. */
  public static final List<Actions.Hint> HINTS =
      List.of(
          new Actions.Hint(
              "←→ ↑↓", Text.of("Move the cross; with Shift a little", "移动十字；按住 Shift 移动一点点")),
          new Actions.Hint("Enter", Text.of("Add a point at the cross", "在十字处加一个点")),
          new Actions.Hint("Delete", Text.of("Remove the point next to it", "删除离它最近的点")),
          new Actions.Hint("1–4", Text.of("Class to draw", "画哪一类")),
          new Actions.Hint("Esc", Text.of("Put the pen down", "放下画笔")));

  private PenKeys() {}

  static Optional<Event> of(State state, Signal press) {
    boolean isDrawing = state.focus().hand() instanceof Focus.Hand.Drawing;
    return isDrawing && !press.modifiers().command() && !press.modifiers().alt()
        ? act(press).map(Event.Penned::new)
        : Optional.empty();
  }

  private static Optional<PenAct> act(Signal press) {
    double step = press.modifiers().shift() ? SMALL_STEP : STEP;
    return switch (press.key()) {
      case "ArrowLeft" -> Optional.of(new PenAct.Walk(-step, 0));
      case "ArrowRight" -> Optional.of(new PenAct.Walk(step, 0));
      case "ArrowUp" -> Optional.of(new PenAct.Walk(0, step));
      case "ArrowDown" -> Optional.of(new PenAct.Walk(0, -step));
      case "Enter" -> Optional.of(new PenAct.Put());
      case "Delete", "Backspace" -> Optional.of(new PenAct.Remove());
      case "1", "2", "3", "4" -> Optional.of(new PenAct.Choose(press.key().charAt(0) - '1'));
      default -> Optional.empty();
    };
  }
}
