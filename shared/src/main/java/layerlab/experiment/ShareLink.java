package layerlab.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.json.Base64Text;
import layerlab.json.JsonPlace;
import layerlab.json.JsonReader;
import layerlab.json.Malformed;

/**
 * A whole experiment in the part of an address behind the #, with no storage anywhere: letters,
 * digits, hyphens and underscores. The default experiment takes about 30 of them; trained weights
 * come at 11 each.
 *
 * <p>The first character is the version of the link. Behind it stand, as Base64, a checksum, the
 * packed text of the experiment, and the given weights. A link that was written once opens for
 * ever: another way of writing gets another version, and the dictionary of a version never changes.
 */
public final class ShareLink {
  /** The version that is written. */
  private static final char VERSION = '3';

  private static final int LONGEST_LINK = 1 << 20;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final byte[] DICTIONARY = bytes(LinkDictionary.VERSION_3);

  private ShareLink() {}

  public static String write(Experiment experiment) {
    List<NodeWeights> weights = weights(experiment.start());
    Start start = weights.isEmpty() ? experiment.start() : new Start.Trained(List.of());
    byte[] packed = Packing.pack(bytes(ExperimentCodec.text(experiment.with(start))), DICTIONARY);
    ByteWriter body = new ByteWriter();
    body.putCount(packed.length);
    body.put(packed, 0, packed.length);
    for (NodeWeights given : weights) {
      put(body, given);
    }
    ByteWriter whole = new ByteWriter();
    int checksum = checksum(body.toArray(), 0);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      whole.put(checksum >>> shift);
    }
    whole.put(body.toArray(), 0, body.size());
    return VERSION + Base64Text.LINK.write(whole.toArray());
  }

  /**
   * The experiment of a link.
   *
   * @param link what stands behind the #
   * @throws Malformed when it was cut or changed on its way, or comes from a newer program
   */
  public static Experiment read(String link) {
    if (link.isEmpty() || link.length() > LONGEST_LINK) {
      throw new Malformed("not a link to an experiment");
    }
    byte[] dictionary = dictionary(link.charAt(0));
    byte[] whole =
        Base64Text.LINK
            .read(link.substring(1))
            .orElseThrow(() -> new Malformed("damaged: a character that no link has"));
    ByteReader in = new ByteReader(whole);
    int checksum = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      checksum |= in.next() << shift;
    }
    if (checksum != checksum(whole, Integer.BYTES)) {
      throw new Malformed("damaged: the link was cut or changed on its way");
    }
    byte[] text = Packing.unpack(in.next(in.nextCount()), dictionary, LONGEST_TEXT);
    Experiment experiment = ExperimentCodec.read(JsonPlace.root(JsonReader.read(text(text))));
    List<NodeWeights> weights = readWeights(in);
    return weights.isEmpty() ? experiment : experiment.with(new Start.Trained(weights));
  }

  private static byte[] dictionary(char version) {
    return switch (version) {
      case VERSION -> DICTIONARY;
      case '1' -> bytes(LinkDictionary.VERSION_1);
      case '2' -> bytes(LinkDictionary.VERSION_2);
      default -> throw new Malformed("a link of another version than this program reads");
    };
  }

  private static List<NodeWeights> weights(Start start) {
    return switch (start) {
      case Start.Fresh() -> List.of();
      case Start.Trained(List<NodeWeights> weights) -> weights;
    };
  }

  private static void put(ByteWriter body, NodeWeights given) {
    byte[] id = bytes(given.node().value());
    body.putCount(id.length);
    body.put(id, 0, id.length);
    body.putCount(given.values().size());
    for (int i = 0; i < given.values().size(); i++) {
      body.putLong(Double.doubleToLongBits(given.values().at(i)));
    }
  }

  private static List<NodeWeights> readWeights(ByteReader in) {
    List<NodeWeights> weights = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (in.left() > 0) {
      String id = text(in.next(in.nextCount()));
      if (!NodeId.isLegal(id) || !seen.add(id)) {
        throw new Malformed("damaged: weights for no layer");
      }
      int count = in.nextCount();
      if (count > in.left() / Long.BYTES) {
        throw new Malformed("damaged: weights are missing");
      }
      double[] values = new double[count];
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.longBitsToDouble(in.nextLong());
      }
      weights.add(new NodeWeights(new NodeId(id), Numbers.of(values)));
    }
    return weights;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** CRC-32. Source: RFC 1952. */
  private static int checksum(byte[] bytes, int from) {
    int sum = -1;
    for (int i = from; i < bytes.length; i++) {
      sum ^= bytes[i] & 255;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = (sum & 1) == 0 ? sum >>> 1 : sum >>> 1 ^ 0xEDB88320;
      }
    }
    return ~sum;
  }
}
