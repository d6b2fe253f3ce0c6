package layerlab.wire;

import static layerlab.wire.WireParts.MAX;
import static layerlab.wire.WireParts.only;

import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.WeightsCodec;
import layerlab.graph.Numbers;
import layerlab.json.Json;
import layerlab.json.JsonPlace;

/** A moment of the past, as a JSON value. */
final class KeyframeCodec {
  private KeyframeCodec() {}

  static Json write(Keyframe keyframe) {
    return Json.object()
        .with("epoch", keyframe.moment().epoch())
        .with("step", keyframe.moment().step())
        .with("parameters", WeightsCodec.text(keyframe.parameters()))
        .with("train", write(keyframe.train()))
        .with("test", write(keyframe.test()));
  }

  static Keyframe read(JsonPlace place) {
    only(place, "epoch", "step", "parameters", "train", "test");
    return new Keyframe(
        ServerMessageCodec.readMoment(place),
        WeightsCodec.numbers(place.at("parameters")),
        readScores(place.at("train")),
        readScores(place.at("test")));
  }

  private static Json write(Keyframe.Scores scores) {
    List<Json> answers = new ArrayList<>();
    for (int i = 0; i < scores.answers().size(); i++) {
      answers.add(Json.number(scores.answers().at(i)));
    }
    Json.Obj object =
        Json.object()
            .with("loss", scores.loss())
            .with("accuracy", scores.accuracy())
            .with("answers", answers);
    return scores.predicted().isPresent()
        ? object.with("predicted", write(scores.predicted().get()))
        : object;
  }

  private static Json write(Frame.Predicted predicted) {
    return Json.object()
        .with("rootMeanSquare", predicted.rootMeanSquare())
        .with("meanAbsolute", predicted.meanAbsolute())
        .with("pairs", WeightsCodec.text(predicted.pairs()));
  }

  private static Frame.Predicted readPredicted(JsonPlace place) {
    only(place, "rootMeanSquare", "meanAbsolute", "pairs");
    Numbers pairs = WeightsCodec.numbers(place.at("pairs"));
    if (pairs.size() % 2 != 0) {
      throw place.at("pairs").refuse("pairs have two numbers each");
    }
    return new Frame.Predicted(
        place.anyNumber("rootMeanSquare"), place.anyNumber("meanAbsolute"), pairs);
  }

  private static Keyframe.Scores readScores(JsonPlace place) {
    only(place, "loss", "accuracy", "answers", "predicted");
    int[] answers =
        place.list("answers").stream().mapToInt(count -> count.asWhole(0, MAX)).toArray();
    return new Keyframe.Scores(
        place.anyNumber("loss"),
        place.anyNumber("accuracy"),
        Frame.Counts.of(answers),
        place.find("predicted").map(KeyframeCodec::readPredicted));
  }
}
