package layerlab.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import layerlab.dense.LayerStatistics;
import layerlab.graph.Numbers;
import layerlab.json.Malformed;

/**
 * Frames as bytes, little-endian, as docs/protocol.md describes them: 16 bytes that every frame
 * has, then what is its own.
 *
 * <p><b>Errors</b> {@link Malformed}, and nothing else, for whatever bytes; nothing is allocated
 * for a count that the bytes cannot hold.
 */
public final class FrameCodec {
  static final int HEADER_BYTES = 16;

  private static final int SEQUENCE_OFFSET = 8;
  private static final int BUCKET_BYTES = 2 * Integer.BYTES + 12 * Double.BYTES;
  private static final int MOST_CLASSES = 1024;

  private static final byte SCALARS = 1;
  private static final byte WEIGHTS = 2;
  private static final byte EXACT = 3;
  private static final byte CONFUSION = 4;
  private static final byte STATISTICS = 5;
  private static final byte PREDICTIONS = 7;

  private FrameCodec() {}

  public static byte[] encode(Frame frame) {
    ByteBuffer out =
        ByteBuffer.allocate(HEADER_BYTES + payloadBytes(frame)).order(ByteOrder.LITTLE_ENDIAN);
    Frame.Header header = frame.header();
    out.put((byte) Protocol.VERSION);
    out.put(type(frame));
    out.putShort((short) header.version());
    out.putInt(header.moment().epoch());
    out.putInt(header.sequence());
    out.putInt(header.moment().step());
    switch (frame) {
      case Frame.Scalars scalars -> put(out, scalars);
      case Frame.Weights weights -> put(out, weights);
      case Frame.Exact exact -> put(out, exact);
      case Frame.Confusion confusion -> put(out, confusion);
      case Frame.Statistics statistics -> put(out, statistics);
      case Frame.Predictions predictions -> put(out, predictions);
    }
    return out.array();
  }

  /**
   * The same frame with another sequence number: a frame is encoded once for all viewers, and
   * stamped for each.
   */
  public static byte[] stamp(byte[] frame, int sequence) {
    byte[] stamped = frame.clone();
    ByteBuffer.wrap(stamped).order(ByteOrder.LITTLE_ENDIAN).putInt(SEQUENCE_OFFSET, sequence);
    return stamped;
  }

  public static Frame decode(byte[] bytes) {
    FrameReader in = new FrameReader(bytes);
    int version = in.unsignedByte();
    if (version != Protocol.VERSION) {
      throw new Malformed("frame: version " + version + ", this program reads " + Protocol.VERSION);
    }
    int type = in.unsignedByte();
    int topology = in.unsignedShort();
    int epoch = in.count("epoch");
    int sequence = in.count("sequence");
    int step = in.count("step");
    Frame.Header header = new Frame.Header(topology, new Moment(epoch, step), sequence);
    Frame frame =
        switch (type) {
          case SCALARS -> scalars(header, in);
          case WEIGHTS -> weights(header, in);
          case EXACT -> exact(header, in);
          case CONFUSION -> confusion(header, in);
          case STATISTICS -> statistics(header, in);
          case PREDICTIONS -> new Frame.Predictions(header, predicted(in), predicted(in));
          default -> throw new Malformed("frame: unknown type " + type);
        };
    in.end();
    return frame;
  }

  private static byte type(Frame frame) {
    return switch (frame) {
      case Frame.Scalars scalars -> SCALARS;
      case Frame.Weights weights -> WEIGHTS;
      case Frame.Exact exact -> EXACT;
      case Frame.Confusion confusion -> CONFUSION;
      case Frame.Statistics statistics -> STATISTICS;
      case Frame.Predictions predictions -> PREDICTIONS;
    };
  }

  private static int payloadBytes(Frame frame) {
    return switch (frame) {
      case Frame.Scalars scalars ->
          Double.BYTES + Integer.BYTES + scalars.buckets().size() * BUCKET_BYTES;
      case Frame.Weights weights -> {
        int bytes = Integer.BYTES;
        for (Quantized tensor : weights.tensors()) {
          bytes += Float.BYTES + Integer.BYTES + tensor.size();
        }
        yield bytes;
      }
      case Frame.Exact exact -> 2 * Integer.BYTES + exact.values().size() * Double.BYTES;
      case Frame.Confusion confusion ->
          Integer.BYTES + 2 * confusion.train().size() * Integer.BYTES;
      case Frame.Statistics statistics ->
          2 * Integer.BYTES + statistics.layers().size() * CheckupCodec.STATISTICS_BYTES;
      case Frame.Predictions predictions ->
          payloadBytes(predictions.train()) + payloadBytes(predictions.test());
    };
  }

  private static void put(ByteBuffer out, Frame.Scalars scalars) {
    out.putDouble(scalars.stepsPerSecond());
    out.putInt(scalars.buckets().size());
    for (Bucket bucket : scalars.buckets()) {
      out.putInt(bucket.first());
      out.putInt(bucket.last());
      put(out, bucket.loss());
      put(out, bucket.accuracy());
    }
  }

  private static void put(ByteBuffer out, Bucket.Pair pair) {
    put(out, pair.train());
    put(out, pair.test());
  }

  private static void put(ByteBuffer out, Spread spread) {
    out.putDouble(spread.min());
    out.putDouble(spread.max());
    out.putDouble(spread.last());
  }

  private static Frame scalars(Frame.Header header, FrameReader in) {
    double stepsPerSecond = in.real();
    int count = in.countOf("buckets", BUCKET_BYTES);
    List<Bucket> buckets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      buckets.add(new Bucket(in.count("first epoch"), in.count("last epoch"), pair(in), pair(in)));
    }
    return new Frame.Scalars(header, stepsPerSecond, buckets);
  }

  private static Bucket.Pair pair(FrameReader in) {
    return new Bucket.Pair(spread(in), spread(in));
  }

  private static Spread spread(FrameReader in) {
    return new Spread(in.real(), in.real(), in.real());
  }

  private static void put(ByteBuffer out, Frame.Weights weights) {
    out.putInt(weights.tensors().size());
    for (Quantized tensor : weights.tensors()) {
      out.putFloat(tensor.scale());
      out.putInt(tensor.size());
      tensor.putLevels(out);
    }
  }

  private static Frame weights(Frame.Header header, FrameReader in) {
    int count = in.countOf("tensors", Float.BYTES + Integer.BYTES);
    List<Quantized> tensors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      float scale = in.scale();
      tensors.add(Quantized.of(scale, in.bytes(in.countOf("levels", 1))));
    }
    return new Frame.Weights(header, tensors);
  }

  private static void put(ByteBuffer out, Frame.Exact exact) {
    out.putInt(exact.pin());
    out.putInt(exact.values().size());
    for (int i = 0; i < exact.values().size(); i++) {
      out.putDouble(exact.values().at(i));
    }
  }

  private static Frame exact(Frame.Header header, FrameReader in) {
    int pin = in.count("pin");
    double[] values = new double[in.countOf("values", Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.real();
    }
    return new Frame.Exact(header, pin, Numbers.of(values));
  }

  private static void put(ByteBuffer out, Frame.Confusion confusion) {
    out.putInt(confusion.classes());
    put(out, confusion.train());
    put(out, confusion.test());
  }

  private static void put(ByteBuffer out, Frame.Statistics statistics) {
    out.putInt(statistics.samples());
    out.putInt(statistics.layers().size());
    statistics.layers().forEach(layer -> CheckupCodec.put(out, layer));
  }

  private static Frame statistics(Frame.Header header, FrameReader in) {
    int samples = in.count("samples");
    int count = in.countOf("layers", CheckupCodec.STATISTICS_BYTES);
    List<LayerStatistics> layers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      layers.add(CheckupCodec.statistics(in));
    }
    return new Frame.Statistics(header, samples, layers);
  }

  private static int payloadBytes(Frame.Predicted part) {
    return 2 * Double.BYTES + Integer.BYTES + part.pairs().size() * Float.BYTES;
  }

  private static void put(ByteBuffer out, Frame.Predictions predictions) {
    put(out, predictions.train());
    put(out, predictions.test());
  }

  private static void put(ByteBuffer out, Frame.Predicted part) {
    out.putDouble(part.rootMeanSquare());
    out.putDouble(part.meanAbsolute());
    out.putInt(part.count());
    for (int i = 0; i < part.pairs().size(); i++) {
      out.putFloat((float) part.pairs().at(i));
    }
  }

  private static Frame.Predicted predicted(FrameReader in) {
    double rootMeanSquare = in.real();
    double meanAbsolute = in.real();
    double[] pairs = new double[2 * in.countOf("pairs", 2 * Float.BYTES)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = in.single();
    }
    return new Frame.Predicted(rootMeanSquare, meanAbsolute, Numbers.of(pairs));
  }

  private static void put(ByteBuffer out, Frame.Counts counts) {
    for (int i = 0; i < counts.size(); i++) {
      out.putInt(counts.at(i));
    }
  }

  private static Frame confusion(Frame.Header header, FrameReader in) {
    int classes = in.count("classes");
    if (classes > MOST_CLASSES) {
      throw new Malformed("frame: " + classes + " classes, at most " + MOST_CLASSES);
    }
    int cells = classes * (classes + 1);
    return new Frame.Confusion(header, classes, counts(in, cells), counts(in, cells));
  }

  private static Frame.Counts counts(FrameReader in, int cells) {
    in.require(cells, Integer.BYTES, "counts");
    int[] counts = new int[cells];
    for (int i = 0; i < cells; i++) {
      counts[i] = in.count("count");
    }
    return Frame.Counts.of(counts);
  }
}
