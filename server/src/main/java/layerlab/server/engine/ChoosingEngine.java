package layerlab.server.engine;

import layerlab.wire.ServerMessage;

/** Gives each run to the engine that {@link FastPath} chooses for it. */
public final class ChoosingEngine implements Engine {
  private final Engine fast;
  private final Engine dl4j;

  public ChoosingEngine(Engine fast, Engine dl4j) {
    this.fast = fast;
    this.dl4j = dl4j;
  }

  /** That of DL4J, which can train everything. */
  @Override
  public ServerMessage.Engine description() {
    return dl4j.description();
  }

  @Override
  public Trainer open(Assignment assignment) {
    return switch (FastPath.by(assignment.graph(), assignment.plan())) {
      case FAST_PATH -> fast.open(assignment);
      case DL4J -> dl4j.open(assignment);
    };
  }
}
