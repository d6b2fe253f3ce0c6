package layerlab.graph;

import layerlab.data.Data;
import layerlab.plan.Loss;
import layerlab.spec.Text;

/** A way out of a {@link Problem}, one click away. */
public sealed interface Repair {

  /** What the button says. */
  Text label();

  /** Changes the graph. */
  record Edit(Text label, GraphEdit edit) implements Repair {}

  /** Changes the loss. */
  record UseLoss(Text label, Loss loss) implements Repair {}

  /** Other data; the output is fitted to them. */
  record UseData(Text label, Data data) implements Repair {}

  /** Brings every value that is out of range to its nearest allowed one. */
  record Clamp(Text label) implements Repair {}

  /** Leaves out the weights that were given for a layer, so that it starts fresh. */
  record StartFresh(Text label, NodeId node) implements Repair {}
}
