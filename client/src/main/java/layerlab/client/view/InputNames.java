package layerlab.client.view;

import java.util.List;
import layerlab.data.Data;
import layerlab.data.Planar;
import layerlab.data.Tabular;
import layerlab.spec.Text;

/** What the values that enter the network are called: {@code x²}, {@code petal length}. */
public final class InputNames {
  private InputNames() {}

  public static Text of(Data data, int index) {
    return switch (data) {
      case Planar points ->
          index < points.features().size()
              ? Text.same(points.features().get(index).symbol())
              : numbered(index);
      case Tabular rows -> {
        List<Text> columns = rows.inputs();
        yield index < columns.size() ? columns.get(index) : numbered(index);
      }
    };
  }

  private static Text numbered(int index) {
    return Text.of("pixel " + (index + 1), "像素 " + (index + 1));
  }
}
