package layerlab.client.state;

import layerlab.experiment.Experiment;
import layerlab.spec.Figures;
import layerlab.spec.Text;
import layerlab.wire.ServerMessage;

/** What is known of an experiment on DL4J beside the fast path. */
public sealed interface Check {
  record None() implements Check {}

  record Asked(Experiment experiment) implements Check {}

  record Answered(Experiment experiment, ServerMessage.Compared difference) implements Check {
    /** How far the two were apart. */
    public Text say() {
      String loss = Figures.readout(difference.loss());
      String parameter = Figures.readout(difference.parameter());
      return Text.of(
          "First "
              + difference.steps()
              + " steps also on DL4J: losses differ by at most "
              + loss
              + ", weights by at most "
              + parameter
              + ".",
          "前 " + difference.steps() + " 步用 DL4J 重走：损失最多相差 " + loss + "，权重最多相差 " + parameter + "。");
    }
  }
}
