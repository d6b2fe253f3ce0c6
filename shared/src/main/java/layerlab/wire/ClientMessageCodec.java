package layerlab.wire;

import static layerlab.wire.WireParts.MAX;
import static layerlab.wire.WireParts.only;

import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Start;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.layer.Tensor;

/** What the page says, as a JSON value. */
final class ClientMessageCodec {
  /** A message that asks for more parameters than this is refused. */
  private static final int MOST_PARAMETERS = 256;

  private ClientMessageCodec() {}

  static Json write(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Open m ->
          command("open", m).with("experiment", ExperimentCodec.write(m.experiment()));
      case ClientMessage.Replay m -> command("replay", m).with("code", m.code());
      case ClientMessage.Resume m ->
          command("resume", m)
              .with("session", m.session().value())
              .with("event", m.event())
              .with("version", m.version())
              .with("epoch", m.epoch());
      case ClientMessage.Revise m ->
          command("revise", m).with("experiment", ExperimentCodec.write(m.experiment()));
      case ClientMessage.Amend m ->
          command("amend", m)
              .with("experiment", ExperimentCodec.write(m.experiment().with(new Start.Fresh())));
      case ClientMessage.OpenStored m -> command("open", m).with("code", m.code());
      case ClientMessage.ReviseStored m -> command("revise", m).with("code", m.code());
      case ClientMessage.Run m -> command("run", m);
      case ClientMessage.Pace m -> command("pace", m).with("epochsPerSecond", m.epochsPerSecond());
      case ClientMessage.Pause m -> command("pause", m);
      case ClientMessage.Step m -> command("step", m).with("stride", WireParts.word(m.stride()));
      case ClientMessage.Reset m -> command("reset", m).with("seed", m.seed());
      case ClientMessage.SetParameter m ->
          command("set-parameter", m)
              .with("parameter", write(m.parameter()))
              .with("value", m.value());
      case ClientMessage.GoBack m -> command("go-back", m).with("rate", m.rate());
      case ClientMessage.FetchPast m ->
          command("fetch-past", m).with("epochs", m.epochs().stream().map(Json::number).toList());
      case ClientMessage.ForkFrom m -> command("fork-from", m).with("epoch", m.epoch());
      case ClientMessage.FetchCheckups m -> command("fetch-checkups", m).with("after", m.after());
      case ClientMessage.FetchWeights m -> command("fetch-weights", m);
      case ClientMessage.ShowExamples m ->
          command("show-examples", m).with("actual", m.actual()).with("predicted", m.predicted());
      case ClientMessage.FetchSample m -> command("fetch-sample", m).with("row", m.row());
      case ClientMessage.Compare m -> command("compare", m);
      case ClientMessage.Pin m ->
          type("pin")
              .with("pin", m.pin())
              .with("parameters", m.parameters().stream().map(ClientMessageCodec::write).toList());
      case ClientMessage.Ack m -> type("ack").with("sequence", m.sequence());
      case ClientMessage.Watch m -> type("watch").with("visible", m.visible());
    };
  }

  static ClientMessage read(JsonPlace m) {
    return switch (m.text("type")) {
      case "open" -> {
        if (m.find("code").isPresent()) {
          only(m, "type", "id", "code");
          yield new ClientMessage.OpenStored(id(m), m.text("code"));
        }
        only(m, "type", "id", "experiment");
        yield new ClientMessage.Open(id(m), ExperimentCodec.read(m.at("experiment")));
      }
      case "replay" -> {
        only(m, "type", "id", "code");
        yield new ClientMessage.Replay(id(m), m.text("code"));
      }
      case "resume" -> {
        only(m, "type", "id", "session", "event", "version", "epoch");
        yield new ClientMessage.Resume(
            id(m),
            WireParts.readSession(m.at("session")),
            m.whole("event", 0, MAX),
            m.whole("version", 0, MAX),
            m.whole("epoch", -1, MAX));
      }
      case "revise" -> {
        if (m.find("code").isPresent()) {
          only(m, "type", "id", "code");
          yield new ClientMessage.ReviseStored(id(m), m.text("code"));
        }
        only(m, "type", "id", "experiment");
        yield new ClientMessage.Revise(id(m), ExperimentCodec.read(m.at("experiment")));
      }
      case "amend" -> {
        only(m, "type", "id", "experiment");
        yield new ClientMessage.Amend(id(m), ExperimentCodec.read(m.at("experiment")));
      }
      case "run" -> {
        only(m, "type", "id");
        yield new ClientMessage.Run(id(m));
      }
      case "pace" -> {
        only(m, "type", "id", "epochsPerSecond");
        double epochs = m.anyNumber("epochsPerSecond");
        if (!(epochs > 0)) {
          throw m.at("epochsPerSecond").expected("a number above 0");
        }
        yield new ClientMessage.Pace(id(m), epochs);
      }
      case "pause" -> {
        only(m, "type", "id");
        yield new ClientMessage.Pause(id(m));
      }
      case "step" -> {
        only(m, "type", "id", "stride");
        yield new ClientMessage.Step(
            id(m), WireParts.readWord(m.at("stride"), ClientMessage.Stride.values()));
      }
      case "reset" -> {
        only(m, "type", "id", "seed");
        yield new ClientMessage.Reset(id(m), m.whole("seed", 0, MAX));
      }
      case "set-parameter" -> {
        only(m, "type", "id", "parameter", "value");
        yield new ClientMessage.SetParameter(
            id(m), readParameter(m.at("parameter")), m.number("value"));
      }
      case "go-back" -> {
        only(m, "type", "id", "rate");
        yield new ClientMessage.GoBack(id(m), m.number("rate"));
      }
      case "fetch-past" -> {
        only(m, "type", "id", "epochs");
        yield new ClientMessage.FetchPast(id(m), epochs(m));
      }
      case "fork-from" -> {
        only(m, "type", "id", "epoch");
        yield new ClientMessage.ForkFrom(id(m), m.whole("epoch", 0, MAX));
      }
      case "fetch-checkups" -> {
        only(m, "type", "id", "after");
        yield new ClientMessage.FetchCheckups(id(m), m.whole("after", -1, MAX));
      }
      case "fetch-weights" -> {
        only(m, "type", "id");
        yield new ClientMessage.FetchWeights(id(m));
      }
      case "show-examples" -> {
        only(m, "type", "id", "actual", "predicted");
        yield new ClientMessage.ShowExamples(
            id(m), m.whole("actual", 0, MAX), m.whole("predicted", 0, MAX));
      }
      case "fetch-sample" -> {
        only(m, "type", "id", "row");
        yield new ClientMessage.FetchSample(id(m), m.whole("row", 0, MAX));
      }
      case "compare" -> {
        only(m, "type", "id");
        yield new ClientMessage.Compare(id(m));
      }
      case "pin" -> {
        only(m, "type", "pin", "parameters");
        yield new ClientMessage.Pin(m.whole("pin", 0, MAX), readParameters(m.at("parameters")));
      }
      case "ack" -> {
        only(m, "type", "sequence");
        yield new ClientMessage.Ack(m.whole("sequence", 0, MAX));
      }
      case "watch" -> {
        only(m, "type", "visible");
        yield new ClientMessage.Watch(m.flag("visible"));
      }
      default -> throw m.at("type").expected("a known message");
    };
  }

  private static Json.Obj type(String type) {
    return Json.object().with("type", type);
  }

  private static Json.Obj command(String type, ClientMessage.Command command) {
    return type(type).with("id", command.id().value());
  }

  private static CommandId id(JsonPlace message) {
    return WireParts.readId(message);
  }

  private static Json write(ParameterRef parameter) {
    return Json.object()
        .with("node", parameter.node().value())
        .with("tensor", parameter.role().id())
        .with("index", parameter.index());
  }

  private static List<ParameterRef> readParameters(JsonPlace list) {
    List<ParameterRef> parameters = new ArrayList<>();
    for (JsonPlace place : list.asList()) {
      if (parameters.size() == MOST_PARAMETERS) {
        throw list.expected("at most " + MOST_PARAMETERS);
      }
      parameters.add(readParameter(place));
    }
    return parameters;
  }

  private static ParameterRef readParameter(JsonPlace place) {
    only(place, "node", "tensor", "index");
    String node = place.text("node");
    if (!NodeId.isLegal(node)) {
      throw place.at("node").expected("the id of a layer");
    }
    return new ParameterRef(
        new NodeId(node), readRole(place.at("tensor")), place.whole("index", 0, MAX));
  }

  private static Tensor.Role readRole(JsonPlace place) {
    for (Tensor.Role role : Tensor.Role.values()) {
      if (role.id().equals(place.asText())) {
        return role;
      }
    }
    throw place.expected("the name of a tensor");
  }

  private static List<Integer> epochs(JsonPlace message) {
    List<JsonPlace> epochs = message.list("epochs");
    if (epochs.size() > ClientMessage.FetchPast.MOST_EPOCHS) {
      throw message
          .at("epochs")
          .refuse("expected at most " + ClientMessage.FetchPast.MOST_EPOCHS + " epochs");
    }
    return epochs.stream().map(epoch -> epoch.asWhole(0, MAX)).toList();
  }
}
