package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Html;
import layerlab.client.paint.Box;
import layerlab.client.state.State;
import layerlab.data.Feature;
import layerlab.data.Task;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.spec.Text;

/** The names of inputs and outputs beside their tiles. */
final class NameLabels {
  /** Pixels for the usual name of a class. */
  private static final double ROOM_OF_NAME = 80;

  private static final double ROW_OF_NAMES = 14;

  private final State state;
  private final Scene scene;

  NameLabels(State state, Scene scene) {
    this.state = state;
    this.scene = scene;
  }

  private String say(Text text) {
    return text.in(state.look().language());
  }

  List<Html> show() {
    List<Html> labels = new ArrayList<>();
    for (Column column : scene.columns()) {
      if (column.node().layer() instanceof Input) {
        inputLabels(column, labels);
      } else if (column.node().layer() instanceof Output && column.form() == Form.TILES) {
        outputLabels(column, labels);
      }
    }
    return labels;
  }

  private void inputLabels(Column column, List<Html> labels) {
    switch (scene.outline().face()) {
      case Outline.Face.Features(List<Feature> used) -> {
        for (int unit = 0; unit < Math.min(used.size(), column.units()); unit++) {
          labels.add(label(column.tileBox(unit), used.get(unit).symbol(), "nlab"));
        }
        for (Scene.Spare spare : scene.spares()) {
          labels.add(label(spare.box(), spare.feature().symbol(), "nlab off"));
        }
      }
      case Outline.Face.Named(List<Text> names) -> {
        int named = hasRoomForNames(column) ? Math.min(names.size(), column.units()) : 0;
        for (int unit = 0; unit < named; unit++) {
          labels.add(label(column.tileBox(unit), say(names.get(unit)), "nlab plain"));
        }
      }
      case Outline.Face.Picture picture -> {}
    }
  }

  /**
   * Names stand beside tiles one below the other, or above tiles side by side; tiles in several
   * rows would lie beneath them.
   */
  private boolean hasRoomForNames(Column column) {
    if (column.units() < 2) {
      return true;
    }
    int last = column.units() - 1;
    return scene.direction() == Direction.DOWN
        ? column.x(1) - column.x(0) >= 56 && column.y(last) == column.y(0)
        : column.y(1) - column.y(0) >= 13 && column.x(last) == column.x(0);
  }

  private Element label(Box box, String text, String classes) {
    boolean isPhone = scene.direction() == Direction.DOWN;
    return Element.span(classes)
        .style("left", StageHtml.pixels(isPhone ? box.middleX() : box.x() - 10))
        .style("top", StageHtml.pixels(isPhone ? box.y() - 9 : box.middleY()))
        .add(text);
  }

  private void outputLabels(Column column, List<Html> labels) {
    if (!(state.work().experiment().data().shape().task()
        instanceof Task.Classification(List<Text> names))) {
      return;
    }
    boolean isPhone = scene.direction() == Direction.DOWN;
    // A single output is high for the second of two classes.
    int first = column.units() == 1 ? names.size() - 1 : 0;
    int count = Math.min(names.size(), column.units());
    boolean isNarrow = isPhone && count > 1 && column.x(1) - column.x(0) < ROOM_OF_NAME;
    for (int unit = 0; unit < count; unit++) {
      Box box = column.tileBox(unit);
      // Side by side names have more room in two rows.
      double below = box.bottom() + 9 + (isNarrow && unit % 2 == 1 ? ROW_OF_NAMES : 0);
      labels.add(
          Element.span("nlab plain after")
              .style("left", StageHtml.pixels(isPhone ? box.middleX() : box.right() + 8))
              .style("top", StageHtml.pixels(isPhone ? below : box.middleY()))
              .add(say(names.get(first + unit))));
    }
  }
}
