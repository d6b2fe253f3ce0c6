package layerlab.server.dataset;

import java.util.Arrays;
import layerlab.data.Examples;
import layerlab.graph.Numbers;

/**
 * Examples together with where they come from.
 *
 * <p><b>Shapes</b> {@code rows} has one number for each example, {@code originals} as many values
 * as the examples' inputs. The arrays are shared and never written.
 *
 * @param rows the number of each example in its data set
 * @param originals the inputs before any scaling
 */
public record Samples(Examples examples, int[] rows, double[] originals) {

  /** The inputs of an example as they stand in the data set. */
  public Numbers original(int example) {
    int width = examples.width();
    return Numbers.of(Arrays.copyOfRange(originals, example * width, (example + 1) * width));
  }
}
