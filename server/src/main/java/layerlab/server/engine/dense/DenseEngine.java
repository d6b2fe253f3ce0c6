package layerlab.server.engine.dense;

import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Trainer;
import layerlab.wire.ServerMessage;

/** Trains with {@link layerlab.dense.DenseNet}. */
public final class DenseEngine implements Engine {

  @Override
  public ServerMessage.Engine description() {
    return new ServerMessage.Engine("LayerLab", "layerlab.dense", "CPU");
  }

  @Override
  public Trainer open(Assignment assignment) {
    return new DenseTrainer(assignment);
  }
}
