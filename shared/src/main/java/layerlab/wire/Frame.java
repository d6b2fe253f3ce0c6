package layerlab.wire;

import java.util.Arrays;
import java.util.List;
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
