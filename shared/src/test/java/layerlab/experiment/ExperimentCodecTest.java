package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.json.Malformed;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import org.junit.jupiter.api.Test;

class ExperimentCodecTest {
  private static final String TEXT =
      """
      {"layerlab":3,\
      "data":{"set":"spiral","features":["x","y"],"count":500,"noise":0,"trainShare":0.5,"seed":1},\
      "layers":[\
      {"id":"input-1","kind":"input"},\
      {"id":"dense-1","kind":"dense","units":3,"activation":"relu",\
      "leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0},\
      {"id":"output-1","kind":"output","units":1,"activation":"tanh",\
      "leak":0.01,"init":"xavier","initScale":0.5,"initBias":0,"l1":0,"l2":0}],\
      "edges":[["input-1","dense-1"],["dense-1","output-1"]],\
      "plan":{"optimizer":{"kind":"sgd","rate":0.03},\
      "schedule":{"kind":"constant","warmUp":0},"loss":"half-squared-error",\
      "batchSize":20,"shuffle":true,"seed":10,"epochs":1000,"engine":"auto",\
      "clipping":"none","clipAt":1,"earlyStop":false,"patience":40},\
      "start":{"kind":"fresh"}}\
      """;

  @Test
  void everyParameterIsWritten() {
    assertThat(ExperimentCodec.text(ExperimentSamples.small())).isEqualTo(TEXT);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(ExperimentCodec.read(TEXT)).isEqualTo(ExperimentSamples.small());
  }

  /** As format 2 had it. */
  private static String second() {
    return TEXT.replace("\"layerlab\":3", "\"layerlab\":2")
        .replace("\"leak\":0.01,", "")
        .replace("\"schedule\":{\"kind\":\"constant\",\"warmUp\":0},", "")
        .replace(",\"clipping\":\"none\",\"clipAt\":1,\"earlyStop\":false,\"patience\":40", "");
  }

  @Test
  void whatWasWrittenBeforeThereWereSchedulesHasNone() {
    assertThat(second()).doesNotContain("leak", "schedule", "clip", "patience");
    assertThat(ExperimentCodec.read(second())).isEqualTo(ExperimentSamples.small());

    String mixed = second().replace("\"epochs\"", "\"clipAt\":1,\"epochs\"");
    assertThatThrownBy(() -> ExperimentCodec.read(mixed))
        .isInstanceOf(Malformed.class)
        .hasMessage("plan.clipAt: is not known in format 2");
    String leaking = second().replace("\"tanh\"", "\"tanh\",\"leak\":0.5");
    assertThatThrownBy(() -> ExperimentCodec.read(leaking))
        .isInstanceOf(Malformed.class)
        .hasMessage("layers[2].leak: is not known in format 2");
  }

  @Test
  void whatWasWrittenBeforeThereWasAChoiceOfEnginesIsReadAsAuto() {
    String old =
        second().replace("\"layerlab\":2", "\"layerlab\":1").replace(",\"engine\":\"auto\"", "");
    assertThat(ExperimentCodec.read(old)).isEqualTo(ExperimentSamples.small());

    String mixed = second().replace("\"layerlab\":2", "\"layerlab\":1");
    assertThatThrownBy(() -> ExperimentCodec.read(mixed))
        .isInstanceOf(Malformed.class)
        .hasMessage("plan.engine: is not known in format 1");
  }

  @Test
  void trainedWeightsKeepEveryBit() {
    Experiment trained =
        ExperimentSamples.small()
            .with(
                new Start.Trained(
                    List.of(
                        new NodeWeights(
                            new NodeId("dense-1"),
                            Numbers.of(
                                0.1, -0.0, Double.MIN_VALUE, Double.NaN, Double.MAX_VALUE)))));
    assertThat(ExperimentCodec.read(ExperimentCodec.text(trained))).isEqualTo(trained);
  }

  @Test
  void aValueOutOfRangeIsReadSoThatItCanBeShown() {
    Experiment read = ExperimentCodec.read(TEXT.replace("\"units\":3", "\"units\":1000000000"));
    assertThat(read.graph().nodes().get(1).layer())
        .isEqualTo(Dense.of(1_000_000_000, ActivationFunction.RELU));
  }

  @Test
  void refusalsSayWhereAndWhat() {
    refuses("\"relu\"", "\"sine\"", "layers[1].activation: expected one of identity, sigmoid");
    refuses("\"relu\"", "3", "layers[1].activation: expected a text, got 3");
    refuses("\"units\":3", "\"units\":3.5", "layers[1].units: expected a whole number");
    refuses("\"units\":3,", "", "layers[1].units: is missing");
    refuses("\"units\":3", "\"units\":3,\"gates\":2", "layers[1].gates: is not known here");
    refuses("\"dense\"", "\"conv\"", "layers[1].kind: expected a known layer, got \"conv\"");
    refuses("\"id\":\"dense-1\"", "\"id\":\"a b\"", "layers[1].id: expected 1 to 40 letters");
    refuses("\"id\":\"dense-1\"", "\"id\":\"input-1\"", "layers[1].id: another layer has the id");
    refuses("[\"dense-1\",\"output-1\"]", "[\"dense-1\",\"x\"]", "edges[1]: no layer x");
    refuses("[\"dense-1\",\"output-1\"]", "[\"dense-1\"]", "edges[1]: expected a list of two");
    refuses("[\"dense-1\",\"output-1\"]", "[\"input-1\",\"dense-1\"]", "edges[1]: stands here twi");
    refuses("\"spiral\"", "\"clouds\"", "data.set: expected a known data set, got \"clouds\"");
    refuses("[\"x\",\"y\"]", "[\"x\",\"x\"]", "data.features[1]: stands here twice");
    refuses("\"sgd\"", "\"lion\"", "plan.optimizer.kind: expected a known optimizer");
    refuses("\"constant\"", "\"zigzag\"", "plan.schedule.kind: expected a known schedule");
    refuses("true", "\"yes\"", "plan.shuffle: expected true or false, got \"yes\"");
    refuses("\"fresh\"", "\"warm\"", "start.kind: expected fresh or trained");
    refuses("\"layerlab\":3", "\"layerlab\":4", "layerlab: format 4 is newer than 3");
    refuses("\"layerlab\":3,", "", "layerlab: is missing");
  }

  private static void refuses(String part, String replacement, String sentence) {
    assertThatThrownBy(() -> ExperimentCodec.read(TEXT.replace(part, replacement)))
        .isInstanceOf(Malformed.class)
        .hasMessageStartingWith(sentence);
  }
}
