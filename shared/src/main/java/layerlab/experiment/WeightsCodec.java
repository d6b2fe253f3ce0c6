package layerlab.experiment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.json.Base64Text;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;

/**
 * Weights of nodes as an object from id to the Base64 of their doubles, 8 bytes each,
 * little-endian.
 */
public final class WeightsCodec {
  private WeightsCodec() {}

  public static Json.Obj write(List<NodeWeights> weights) {
    Json.Obj object = Json.object();
    for (NodeWeights node : weights) {
      object = object.with(node.node().value(), text(node.values()));
    }
    return object;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Malformed when an id is not one or a text is no whole number of doubles
   */
  public static List<NodeWeights> read(JsonPlace object) {
    List<NodeWeights> weights = new ArrayList<>();
    for (Map.Entry<String, JsonPlace> entry : object.entries()) {
      if (!NodeId.isLegal(entry.getKey())) {
        throw object.refuse("a name that no layer can have");
      }
      weights.add(new NodeWeights(new NodeId(entry.getKey()), numbers(entry.getValue())));
    }
    return weights;
  }

  /** Numbers as the Base64 of their doubles. */
  public static String text(Numbers numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < numbers.size(); i++) {
      bytes.putLong(Double.doubleToLongBits(numbers.at(i)));
    }
    return Base64Text.FILE.write(bytes.array());
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Malformed when it is no whole number of doubles
   */
  public static Numbers numbers(JsonPlace place) {
    byte[] bytes = Base64Text.FILE.read(place.asText()).orElseThrow(() -> place.expected("Base64"));
    if (bytes.length % Double.BYTES != 0) {
      throw place.refuse("expected 8 bytes a number, got " + bytes.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[bytes.length / Double.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.longBitsToDouble(buffer.getLong());
    }
    return Numbers.of(values);
  }
}
