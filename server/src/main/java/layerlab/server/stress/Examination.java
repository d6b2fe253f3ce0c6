package layerlab.server.stress;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.json.Malformed;
import layerlab.wire.ClientMessage;
import layerlab.wire.MessageCodec;

/**
 * What it costs to read a message and to find out whether it may be trained, on the calling thread:
 * whatever else the machine does is not counted.
 *
 * @param milliseconds of CPU
 * @param megabytes that were allocated
 */
record Examination(double milliseconds, double megabytes) {
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Examination of(String text) {
    long time = THREAD.getCurrentThreadCpuTime();
    long bytes = THREAD.getCurrentThreadAllocatedBytes();
    examine(text);
    return new Examination(
        (THREAD.getCurrentThreadCpuTime() - time) / 1e6,
        (THREAD.getCurrentThreadAllocatedBytes() - bytes) / (double) (1 << 20));
  }

  private static void examine(String text) {
    try {
      switch (MessageCodec.readClient(text)) {
        case ClientMessage.Open open -> check(open.experiment());
        case ClientMessage.Revise revise -> check(revise.experiment());
        case ClientMessage.Amend amend -> check(amend.experiment());
        default -> {}
      }
    } catch (Malformed malformed) {
      // That is an answer.
      return;
    }
  }

  private static void check(Experiment experiment) {
    ExperimentCheck.check(experiment, Limits.initial());
  }
}
