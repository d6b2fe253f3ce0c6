package layerlab.wire;

import static layerlab.wire.WireParts.only;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import layerlab.dense.Distribution;
import layerlab.dense.LayerCheckup;
import layerlab.dense.LayerStatistics;
import layerlab.json.Base64Text;
import layerlab.json.Json;
import layerlab.json.JsonPlace;

/** The state of layers: as bytes, and those in a JSON value as docs/protocol.md describes them. */
final class CheckupCodec {
  /** Of what a frame tells of a layer. */
  static final int STATISTICS_BYTES = 5 * Double.BYTES + Integer.BYTES;

  private static final int DISTRIBUTION_BYTES =
      4 * Double.BYTES + 2 * Integer.BYTES + Distribution.Bins.COUNT;
  private static final int LAYER_BYTES = STATISTICS_BYTES + 3 * DISTRIBUTION_BYTES;

  private CheckupCodec() {}

  static Json write(Checkup checkup) {
    int bytes = Integer.BYTES + checkup.layers().size() * LAYER_BYTES;
    ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(checkup.layers().size());
    for (LayerCheckup layer : checkup.layers()) {
      put(out, layer.statistics());
      put(out, layer.weights());
      put(out, layer.activations());
      put(out, layer.gradients());
    }
    return Json.object()
        .with("epoch", checkup.moment().epoch())
        .with("step", checkup.moment().step())
        .with("layers", Base64Text.FILE.write(out.array()));
  }

  static Checkup read(JsonPlace place) {
    only(place, "epoch", "step", "layers");
    JsonPlace text = place.at("layers");
    FrameReader in =
        new FrameReader(
            Base64Text.FILE.read(text.asText()).orElseThrow(() -> text.expected("Base64")));
    int count = in.countOf("layers", LAYER_BYTES);
    List<LayerCheckup> layers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      layers.add(
          new LayerCheckup(statistics(in), distribution(in), distribution(in), distribution(in)));
    }
    in.end();
    return new Checkup(ServerMessageCodec.readMoment(place), layers);
  }

  static void put(ByteBuffer out, LayerStatistics layer) {
    LayerStatistics.Activity activity = layer.activity();
    out.putDouble(layer.gradient());
    out.putDouble(layer.updateRatio());
    out.putDouble(activity.mean());
    out.putDouble(activity.deviation());
    out.putDouble(activity.saturated());
    out.putInt(activity.dead());
  }

  static LayerStatistics statistics(FrameReader in) {
    double gradient = in.real();
    double updateRatio = in.real();
    return new LayerStatistics(
        gradient,
        updateRatio,
        new LayerStatistics.Activity(in.real(), in.real(), in.real(), in.count("dead units")));
  }

  private static void put(ByteBuffer out, Distribution distribution) {
    Distribution.Figures figures = distribution.figures();
    out.putDouble(figures.mean());
    out.putDouble(figures.deviation());
    out.putDouble(figures.least());
    out.putDouble(figures.most());
    out.putInt(figures.strange());
    out.putInt(distribution.bins().exponent());
    out.put(distribution.bins().toArray());
  }

  private static Distribution distribution(FrameReader in) {
    Distribution.Figures figures =
        new Distribution.Figures(in.real(), in.real(), in.real(), in.real(), in.count("strange"));
    int exponent = in.whole();
    in.require(Distribution.Bins.COUNT, 1, "bins");
    return new Distribution(
        figures, Distribution.Bins.of(exponent, in.bytes(Distribution.Bins.COUNT)));
  }
}
