package layerlab.wire;

import java.util.Arrays;
import java.util.List;
import layerlab.dense.LayerStatistics;
import layerlab.graph.Numbers;

/** Telemetry, as binary messages: the latest state, which may skip but never reorders. */
public sealed interface Frame {
  Header header();

  /**
   * The 16 bytes that every frame begins with.
   *
   * @param version the lower 16 bits of the session's version; frames of another one are dropped
   * @param sequence counts the frames to one viewer, to be acknowledged
   */
  record Header(int version, Moment moment, int sequence) {
    private static final int SIXTEEN_BITS = 0xFFFF;

    public Header {
      version &= SIXTEEN_BITS;
    }

    /** Whether a frame shows a session that is at this version. */
    public boolean isOf(int sessionVersion) {
      return version == (sessionVersion & SIXTEEN_BITS);
    }
  }

  /**
   * Losses since the last frame of this kind, none left out.
   *
   * @param stepsPerSecond the present speed
   */
  record Scalars(Header header, double stepsPerSecond, List<Bucket> buckets) implements Frame {
    public Scalars {
      buckets = List.copyOf(buckets);
    }
  }

  /** All parameters, rounded for painting, one tensor per place of the parameter layout. */
  record Weights(Header header, List<Quantized> tensors) implements Frame {
    public Weights {
      tensors = List.copyOf(tensors);
    }
  }

  /** The pinned parameters, exact. */
  record Exact(Header header, int pin, Numbers values) implements Frame {}

  /**
   * How often each class was taken for each, over the train and the test part.
   *
   * @param train row-major, rows are the true classes; the last column counts answers that are not
   *     numbers
   */
  record Confusion(Header header, int classes, Counts train, Counts test) implements Frame {
    public Confusion {
      int cells = classes * (classes + 1);
      if (train.size() != cells || test.size() != cells) {
        throw new IllegalArgumentException(
            classes + " classes have " + cells + " cells, not " + train.size());
      }
    }
  }

  /**
   * How the layers are doing that learn, in the order of {@link LayerStatistics#layers}.
   *
   * @param samples over how many training samples activities were taken
   */
  record Statistics(Header header, int samples, List<LayerStatistics> layers) implements Frame {
    public Statistics {
      layers = List.copyOf(layers);
    }
  }

  /**
   * What a regression predicts of a table, in the unit of what is predicted.
   *
   * @param train over the training part
   */
  record Predictions(Header header, Predicted train, Predicted test) implements Frame {}

  /**
   * The predictions of one part.
   *
   * @param rootMeanSquare of all its samples' errors; may be NaN or infinite
   * @param meanAbsolute of the same
   * @param pairs of some samples, spread over the part: what is true, then what was predicted, each
   *     rounded to 32 bits
   */
  record Predicted(double rootMeanSquare, double meanAbsolute, Numbers pairs) {
    public Predicted {
      if (pairs.size() % 2 != 0) {
        throw new IllegalArgumentException("pairs have two numbers each");
      }
    }

    /** How many samples are shown. */
    public int count() {
      return pairs.size() / 2;
    }

    public double actual(int index) {
      return pairs.at(2 * index);
    }

    public double predicted(int index) {
      return pairs.at(2 * index + 1);
    }
  }

  /** An immutable row of counts. */
  final class Counts {
    private final int[] values;

    private Counts(int[] values) {
      this.values = values;
    }

    public static Counts of(int... values) {
      return new Counts(values.clone());
    }

    public int size() {
      return values.length;
    }

    public int at(int index) {
      return values[index];
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }
}
