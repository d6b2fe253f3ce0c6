package layerlab.walk;

/** Whether a step changes the biases. */
public enum Biases {
  /** One bias a neuron, moved like every weight. */
  LEARN,
  /** They stay as they are, as some books have it. */
  STAY
}
