package layerlab.walk;

/** Something on the drawing of the network that carries a number of the calculation. */
public sealed interface Place {

  /** No place: a number such as the learning rate. */
  record Nowhere() implements Place {}

  /** A value that enters the network. */
  record Input(int index) implements Place {}

  /** The weighted sum of a neuron; layers count from the first that learns. */
  record Net(int layer, int unit) implements Place {}

  /** What comes out of a neuron. */
  record Out(int layer, int unit) implements Place {}

  /** A weight or bias, by its number in the neutral order of all parameters. */
  record Weight(int parameter) implements Place {}

  /** What an output should have been. */
  record Target(int unit) implements Place {}

  /** The way from an output to the error. */
  record Share(int unit) implements Place {}

  /** The error of the sample. */
  record Loss() implements Place {}
}
