package layerlab.wire;

import static layerlab.wire.WireParts.MAX;
import static layerlab.wire.WireParts.only;

import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Limits;
import layerlab.experiment.WeightsCodec;
import layerlab.graph.Numbers;
import layerlab.json.Json;
import layerlab.json.JsonPlace;

/** What the server says, as a JSON value. */
final class ServerMessageCodec {
  private static final double LARGEST_EXACT = 1L << 53;

  private ServerMessageCodec() {}

  static Json write(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Welcome m ->
          type("welcome")
              .with("protocol", m.protocol())
              .with("engine", write(m.engine()))
              .with("limits", write(m.limits()));
      case ServerMessage.Opened m ->
          type("opened")
              .with("id", m.id().value())
              .with("session", m.session().value())
              .with("experiment", ExperimentCodec.write(m.experiment()))
              .with("state", write(m.state()))
              .with("event", m.event());
      case ServerMessage.Applied m ->
          type("applied").with("id", m.id().value()).with("state", write(m.state()));
      case ServerMessage.Refused m ->
          type("refused")
              .with("id", m.id().value())
              .with("sentence", WireParts.write(m.sentence()));
      case ServerMessage.Complaint m ->
          type("complaint").with("sentence", WireParts.write(m.sentence()));
      case ServerMessage.Happened m ->
          type("happened")
              .with("number", m.number())
              .with("state", write(m.state()))
              .with("happening", HappeningCodec.write(m.happening()));
      case ServerMessage.Queued m ->
          type("queued")
              .with("place", m.place())
              .with("length", m.length())
              .with("seconds", m.seconds());
      case ServerMessage.Weights m ->
          type("weights")
              .with("id", m.id().value())
              .with("epoch", m.moment().epoch())
              .with("step", m.moment().step())
              .with("weights", WeightsCodec.write(m.weights()));
      case ServerMessage.Past m ->
          type("past")
              .with("id", m.id().value())
              .with("version", m.version())
              .with("kept", m.kept().stream().map(Json::number).toList())
              .with("keyframes", m.keyframes().stream().map(KeyframeCodec::write).toList());
      case ServerMessage.Checkups m ->
          type("checkups")
              .with("id", m.id().value())
              .with("version", m.version())
              .with("spacing", m.spacing())
              .with("checkups", m.checkups().stream().map(CheckupCodec::write).toList());
      case ServerMessage.Examples m ->
          type("examples")
              .with("id", m.id().value())
              .with("examples", m.examples().stream().map(ServerMessageCodec::write).toList());
      case ServerMessage.Sample m ->
          type("sample")
              .with("id", m.id().value())
              .with("row", m.row())
              .with("inputs", write(m.inputs()))
              .with("label", m.label());
      case ServerMessage.Compared m ->
          type("compared")
              .with("id", m.id().value())
              .with("steps", m.steps())
              .with("loss", m.loss())
              .with("parameter", m.parameter());
    };
  }

  static ServerMessage read(JsonPlace m) {
    return switch (m.text("type")) {
      case "welcome" -> readWelcome(m);
      case "opened" -> {
        only(m, "type", "id", "session", "experiment", "state", "event");
        yield new ServerMessage.Opened(
            WireParts.readId(m),
            WireParts.readSession(m.at("session")),
            ExperimentCodec.read(m.at("experiment")),
            readState(m.at("state")),
            m.whole("event", 0, MAX));
      }
      case "applied" -> {
        only(m, "type", "id", "state");
        yield new ServerMessage.Applied(WireParts.readId(m), readState(m.at("state")));
      }
      case "refused" -> {
        only(m, "type", "id", "sentence");
        yield new ServerMessage.Refused(
            WireParts.readId(m), WireParts.readSentence(m.at("sentence")));
      }
      case "complaint" -> {
        only(m, "type", "sentence");
        yield new ServerMessage.Complaint(WireParts.readSentence(m.at("sentence")));
      }
      case "happened" -> {
        only(m, "type", "number", "state", "happening");
        yield new ServerMessage.Happened(
            m.whole("number", 1, MAX),
            readState(m.at("state")),
            HappeningCodec.read(m.at("happening")));
      }
      case "queued" -> {
        only(m, "type", "place", "length", "seconds");
        yield new ServerMessage.Queued(
            m.whole("place", 1, MAX), m.whole("length", 1, MAX), m.whole("seconds", 0, MAX));
      }
      case "weights" -> {
        only(m, "type", "id", "epoch", "step", "weights");
        yield new ServerMessage.Weights(
            WireParts.readId(m), readMoment(m), WeightsCodec.read(m.object("weights")));
      }
      case "past" -> {
        only(m, "type", "id", "version", "kept", "keyframes");
        yield new ServerMessage.Past(
            WireParts.readId(m),
            m.whole("version", 0, MAX),
            m.list("kept").stream().map(epoch -> epoch.asWhole(0, MAX)).toList(),
            m.list("keyframes").stream().map(KeyframeCodec::read).toList());
      }
      case "checkups" -> {
        only(m, "type", "id", "version", "spacing", "checkups");
        yield new ServerMessage.Checkups(
            WireParts.readId(m),
            m.whole("version", 0, MAX),
            m.whole("spacing", 1, MAX),
            m.list("checkups").stream().map(CheckupCodec::read).toList());
      }
      case "examples" -> {
        only(m, "type", "id", "examples");
        yield new ServerMessage.Examples(
            WireParts.readId(m),
            m.list("examples").stream().map(ServerMessageCodec::readExample).toList());
      }
      case "sample" -> {
        only(m, "type", "id", "row", "inputs", "label");
        yield new ServerMessage.Sample(
            WireParts.readId(m),
            m.whole("row", 0, MAX),
            readNumbers(m.at("inputs")),
            m.anyNumber("label"));
      }
      case "compared" -> {
        only(m, "type", "id", "steps", "loss", "parameter");
        yield new ServerMessage.Compared(
            WireParts.readId(m),
            m.whole("steps", 0, MAX),
            m.anyNumber("loss"),
            m.anyNumber("parameter"));
      }
      default -> throw m.at("type").expected("a known message");
    };
  }

  /** Of a welcome of another version nothing but its number is known. */
  private static ServerMessage.Welcome readWelcome(JsonPlace m) {
    int protocol = m.whole("protocol", 0, MAX);
    if (protocol != Protocol.VERSION) {
      ServerMessage.Engine unknown = new ServerMessage.Engine("", "", "");
      return new ServerMessage.Welcome(protocol, unknown, Limits.initial());
    }
    only(m, "type", "protocol", "engine", "limits");
    return new ServerMessage.Welcome(
        protocol, readEngine(m.at("engine")), readLimits(m.at("limits")));
  }

  private static Json.Obj type(String type) {
    return Json.object().with("type", type);
  }

  private static Json write(ServerMessage.Engine engine) {
    return Json.object()
        .with("name", engine.name())
        .with("backend", engine.backend())
        .with("device", engine.device());
  }

  private static ServerMessage.Engine readEngine(JsonPlace place) {
    only(place, "name", "backend", "device");
    return new ServerMessage.Engine(
        place.text("name"), place.text("backend"), place.text("device"));
  }

  private static Json write(Limits limits) {
    return Json.object()
        .with("layers", limits.size().layers())
        .with("parameters", limits.size().parameters())
        .with("samples", limits.size().samples())
        .with("activationBytes", limits.size().activationBytes())
        .with("steps", limits.time().steps())
        .with("minutes", limits.time().minutes());
  }

  private static Limits readLimits(JsonPlace place) {
    only(place, "layers", "parameters", "samples", "activationBytes", "steps", "minutes");
    Limits.Size size =
        new Limits.Size(
            place.whole("layers", 0, MAX),
            place.whole("parameters", 0, MAX),
            place.whole("samples", 0, MAX),
            (long) place.number("activationBytes", 0, LARGEST_EXACT));
    return new Limits(
        size, new Limits.Time(place.whole("steps", 0, MAX), place.whole("minutes", 0, MAX)));
  }

  private static Json write(ServerMessage.State state) {
    return Json.object()
        .with("phase", WireParts.word(state.phase()))
        .with("epoch", state.moment().epoch())
        .with("step", state.moment().step())
        .with("version", state.version())
        .with("by", WireParts.word(state.by()));
  }

  private static ServerMessage.State readState(JsonPlace place) {
    only(place, "phase", "epoch", "step", "version", "by");
    return new ServerMessage.State(
        WireParts.readWord(place.at("phase"), Phase.values()),
        readMoment(place),
        place.whole("version", 0, MAX),
        WireParts.readWord(place.at("by"), TrainedBy.values()));
  }

  static Moment readMoment(JsonPlace place) {
    return new Moment(place.whole("epoch", 0, MAX), place.whole("step", 0, MAX));
  }

  private static Json write(ServerMessage.Example example) {
    return Json.object()
        .with("index", example.index())
        .with("inputs", write(example.inputs()))
        .with("actual", example.actual())
        .with("predicted", example.predicted());
  }

  private static List<Json> write(Numbers numbers) {
    List<Json> all = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      all.add(Json.number(numbers.at(i)));
    }
    return all;
  }

  private static Numbers readNumbers(JsonPlace place) {
    return Numbers.of(place.asList().stream().mapToDouble(JsonPlace::asAnyNumber).toArray());
  }

  private static ServerMessage.Example readExample(JsonPlace place) {
    only(place, "index", "inputs", "actual", "predicted");
    return new ServerMessage.Example(
        place.whole("index", 0, MAX),
        readNumbers(place.at("inputs")),
        place.whole("actual", -1, MAX),
        place.whole("predicted", -1, MAX));
  }
}
