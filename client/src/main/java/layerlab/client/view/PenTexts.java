package layerlab.client.view;

import layerlab.spec.Text;

/** What is written at the pen. */
public final class PenTexts {
  private PenTexts() {}

  public static final Text DRAW = Text.of("Draw points on the map", "在图上画点");
  public static final Text CLASS = Text.of("Class to draw", "画哪一类");
  public static final Text MORE_CLASSES = Text.of("One class more", "增加一类");
  public static final Text ERASER = Text.of("Eraser", "橡皮");
  public static final Text NEW_SEED = Text.of("New seed", "换种子");
  public static final Text CLEAR = Text.of("Clear all", "全部清除");
  public static final Text SHEET =
      Text.of(
          "Drawing sheet. Arrow keys move the cross, Enter adds a point, Delete removes the"
              + " nearest.",
          "画布。方向键移动十字，Enter 加点，Delete 删除最近的点。");

  /** How the pen is used, in the hint line. */
  public static final Text HOW =
      Text.of(
          "Click for a point, drag for several, drag a point to move it. Shift: the other class;"
              + " Alt: erase.",
          "点击画一个点，拖动画一串，拖动已有的点可移动它。Shift：另一类；Alt：擦除。");
}
