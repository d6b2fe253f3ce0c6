package layerlab.data;

import layerlab.spec.Configured;
import layerlab.spec.Kind;

/** Which samples are learned from, and which are kept back for the test. */
public sealed interface Data extends Configured permits Planar, Tabular {

  @Override
  Kind<? extends Data> kind();

  DataShape shape();

  /** The share of the samples that is trained on, in (0, 1). */
  double trainShare();

  /** Where drawing and splitting start. */
  int seed();

  /** How many samples there are, train and test together. */
  int count();

  /** The same with another seed. */
  default Data withSeed(int seed) {
    return kind().of(values().with("seed", seed));
  }
}
