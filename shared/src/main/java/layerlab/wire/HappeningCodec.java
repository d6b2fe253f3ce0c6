package layerlab.wire;

import static layerlab.wire.WireParts.MAX;
import static layerlab.wire.WireParts.only;

import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.spec.Text;

/** What can happen to a session, as a JSON value whose {@code kind} tells which. */
final class HappeningCodec {
  private HappeningCodec() {}

  static Json write(Happening happening) {
    return switch (happening) {
      case Happening.PhaseChanged() -> kind("phase-changed");
      case Happening.Edited(Text what) -> kind("edited").with("what", WireParts.write(what));
      case Happening.Restarted(int seed) -> kind("restarted").with("seed", seed);
      case Happening.Diverged(int epoch, int lastFinite, double rate) ->
          kind("diverged").with("epoch", epoch).with("lastFinite", lastFinite).with("rate", rate);
      case Happening.WentBack(int epoch, double rate) ->
          kind("went-back").with("epoch", epoch).with("rate", rate);
      case Happening.Forked(int epoch, int left) ->
          kind("forked").with("epoch", epoch).with("left", left);
      case Happening.Resumed(int epoch) -> kind("resumed").with("epoch", epoch);
      case Happening.Stopped(Text why) -> kind("stopped").with("why", WireParts.write(why));
      case Happening.Failed(Text why) -> kind("failed").with("why", WireParts.write(why));
    };
  }

  static Happening read(JsonPlace h) {
    return switch (h.text("kind")) {
      case "phase-changed" -> {
        only(h, "kind");
        yield new Happening.PhaseChanged();
      }
      case "edited" -> {
        only(h, "kind", "what");
        yield new Happening.Edited(WireParts.readSentence(h.at("what")));
      }
      case "restarted" -> {
        only(h, "kind", "seed");
        yield new Happening.Restarted(h.whole("seed", 0, MAX));
      }
      case "diverged" -> {
        only(h, "kind", "epoch", "lastFinite", "rate");
        yield new Happening.Diverged(
            h.whole("epoch", 0, MAX), h.whole("lastFinite", 0, MAX), h.number("rate"));
      }
      case "went-back" -> {
        only(h, "kind", "epoch", "rate");
        yield new Happening.WentBack(h.whole("epoch", 0, MAX), h.number("rate"));
      }
      case "forked" -> {
        only(h, "kind", "epoch", "left");
        yield new Happening.Forked(h.whole("epoch", 0, MAX), h.whole("left", 0, MAX));
      }
      case "resumed" -> {
        only(h, "kind", "epoch");
        yield new Happening.Resumed(h.whole("epoch", 0, MAX));
      }
      case "stopped" -> {
        only(h, "kind", "why");
        yield new Happening.Stopped(WireParts.readSentence(h.at("why")));
      }
      case "failed" -> {
        only(h, "kind", "why");
        yield new Happening.Failed(WireParts.readSentence(h.at("why")));
      }
      default -> throw h.at("kind").expected("a known event");
    };
  }

  private static Json.Obj kind(String kind) {
    return Json.object().with("kind", kind);
  }
}
