package layerlab.server.dataset;

import java.util.Arrays;
import java.util.Optional;
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
public record Samples(Examples examples, int[] rows, double[] originals, Target target) {

  /** How a predicted number was scaled for training; classes are as they are. */
  public record Target(double mean, double deviation) {
    public static final Target AS_IT_IS = new Target(0, 1);

    /** In the unit of the data set. */
    public double original(double scaled) {
      return mean + deviation * scaled;
    }
  }

  /** Which example is a row of the data set, if there is such a row. */
  public Optional<Integer> place(int row) {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] == row) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The inputs of an example as the network sees them. */
  public Numbers seen(int example) {
    int width = examples.width();
    return Numbers.part(examples.inputs(), example * width, (example + 1) * width);
  }

  /** The inputs of an example as they stand in the data set. */
  public Numbers original(int example) {
    int width = examples.width();
    return Numbers.of(Arrays.copyOfRange(originals, example * width, (example + 1) * width));
  }
}
