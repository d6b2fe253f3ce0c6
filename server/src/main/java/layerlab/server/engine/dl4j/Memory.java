package layerlab.server.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import layerlab.graph.Numbers;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a network's optimizer remembers, to and from the neutral order. DL4J keeps it in blocks of
 * consecutive parameters, inside a block one slot after the other.
 */
final class Memory {
  private final ComputationGraphUpdater updater;
  private final NeutralOrder order;

  Memory(ComputationGraphUpdater updater, NeutralOrder order) {
    this.updater = updater;
    this.order = order;
  }

  List<Numbers> slots() {
    List<Numbers> slots = new ArrayList<>();
    INDArray state = state();
    if (state == null) {
      return slots;
    }
    double[] all = state.data().asDouble();
    for (int slot = 0; slot < count(); slot++) {
      double[] own = new double[order.size()];
      for (UpdaterBlock block : updater.getUpdaterBlocks()) {
        if (remembers(block)) {
          System.arraycopy(
              all, begin(block, slot), own, block.getParamOffsetStart(), length(block));
        }
      }
      double[] neutral = new double[order.size()];
      order.toNeutral(own, neutral);
      slots.add(Numbers.of(neutral));
    }
    return slots;
  }

  void restore(List<Numbers> slots) {
    INDArray state = state();
    if (state == null) {
      return;
    }
    double[] all = new double[Math.toIntExact(state.length())];
    for (int slot = 0; slot < slots.size(); slot++) {
      double[] own = order.toOwn(slots.get(slot).toArray());
      for (UpdaterBlock block : updater.getUpdaterBlocks()) {
        if (remembers(block)) {
          System.arraycopy(
              own, block.getParamOffsetStart(), all, begin(block, slot), length(block));
        }
      }
    }
    state.assign(Nd4j.createFromArray(all).reshape(state.shape()));
  }

  private int count() {
    return updater.getUpdaterBlocks().stream()
        .filter(Memory::remembers)
        .mapToInt(
            block ->
                (block.getUpdaterViewOffsetEnd() - block.getUpdaterViewOffsetStart())
                    / length(block))
        .max()
        .orElse(0);
  }

  /** None for an optimizer without memory. */
  private @Nullable INDArray state() {
    return updater.getStateViewArray();
  }

  /** Running means and variances are not the optimizer's. */
  private static boolean remembers(UpdaterBlock block) {
    return block.getUpdaterViewOffsetEnd() > block.getUpdaterViewOffsetStart();
  }

  private static int begin(UpdaterBlock block, int slot) {
    return block.getUpdaterViewOffsetStart() + slot * length(block);
  }

  private static int length(UpdaterBlock block) {
    return block.getParamOffsetEnd() - block.getParamOffsetStart();
  }
}
