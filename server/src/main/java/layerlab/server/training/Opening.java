package layerlab.server.training;

import layerlab.spec.Text;

/** What became of the wish for a session. */
public sealed interface Opening {

  /** It is there; the viewer will be told. */
  record Granted(TrainingSession session) implements Opening {}

  /** There is none, and why. */
  record Denied(Text sentence) implements Opening {}
}
