package layerlab.client.live;

/** Which moment of the run is looked at: all numbers and pictures of the page are of it. */
public sealed interface Head {
  /** The newest. */
  record Now() implements Head {}

  /** One of the past; the kept moment that is nearest to an epoch. */
  record At(int epoch) implements Head {}
}
