package layerlab.client.view.stage;

/** How the units of a layer are drawn, by how many there are and how much room. */
public enum Form {
  /** Every neuron by its picture, every edge. */
  TILES,
  /** Values that pass through a layer without weights: one small picture each. */
  BEADS,
  /** Up to 64 units in rows of small pictures; only the strongest edges of each. */
  SMALL,
  /** One block for the whole layer. */
  BLOCK,
  /** The output that the big map shows: a dot at its border. */
  DOT;

  /** Layers with more units are a block. */
  static final int MOST_SMALL = 64;

  /** Layers with more units have small pictures. */
  static final int MOST_TILES = 12;
}
