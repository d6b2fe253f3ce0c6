package layerlab.data;

import java.util.List;
import java.util.Optional;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/** Samples that stand in a table, split by a seeded, stratified draw. */
public sealed interface Tabular extends Data permits TableData, OwnTable {

  /** What users call the table. */
  Text title();

  /** The shape of one sample. */
  Shape input();

  /** The columns that a network is told, in the order of the file; empty for images. */
  List<Column> columns();

  /** In the order of their index; none where a number is predicted. */
  List<Text> classes();

  /** What is predicted, where that is a number. */
  Optional<Quantity> quantity();

  /** The names of the inputs, as they stand beside the drawing; empty for images. */
  default List<Text> inputs() {
    return Column.inputs(columns());
  }

  /** What is asked of its rows. */
  default Task task() {
    return quantity().isPresent() ? new Task.Regression() : new Task.Classification(classes());
  }

  @Override
  default DataShape shape() {
    return new DataShape(input(), task());
  }
}
