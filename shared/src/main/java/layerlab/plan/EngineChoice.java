package layerlab.plan;

import layerlab.spec.Text;

/** What is asked to compute a run. */
public enum EngineChoice {
  /** Our own arithmetic where it is the faster one and has all layers, DL4J otherwise. */
  AUTO("auto", Text.of("automatic", "自动")),
  /** Deeplearning4j, whatever it costs. */
  DL4J("dl4j", Text.same("DL4J"));

  private final String id;
  private final Text title;

  EngineChoice(String id, Text title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  public static EngineChoice of(String id) {
    for (EngineChoice engine : values()) {
      if (engine.id.equals(id)) {
        return engine;
      }
    }
    throw new IllegalArgumentException("engine: unknown " + id);
  }
}
