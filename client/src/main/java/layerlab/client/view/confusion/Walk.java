package layerlab.client.view.confusion;

import layerlab.client.html.Signal;

/** Where the keys lead in the grid. */
record Walk(int row, int column) {

  /** The cell that a key leads to; the same where it leads nowhere. */
  Walk by(Signal press, int rows, int columns) {
    boolean isFar = press.modifiers().command();
    return switch (press.key()) {
      case "ArrowUp" -> within(row - 1, column, rows, columns);
      case "ArrowDown" -> within(row + 1, column, rows, columns);
      case "ArrowLeft" -> within(row, column - 1, rows, columns);
      case "ArrowRight" -> within(row, column + 1, rows, columns);
      case "PageUp" -> within(0, column, rows, columns);
      case "PageDown" -> within(rows - 1, column, rows, columns);
      case "Home" -> within(isFar ? 0 : row, 0, rows, columns);
      case "End" -> within(isFar ? rows - 1 : row, columns - 1, rows, columns);
      default -> this;
    };
  }

  /** The nearest cell that there is. */
  static Walk within(int row, int column, int rows, int columns) {
    return new Walk(
        Math.max(0, Math.min(rows - 1, row)), Math.max(0, Math.min(columns - 1, column)));
  }

  static boolean isKey(String key) {
    return switch (key) {
      case "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End" ->
          true;
      default -> false;
    };
  }
}
