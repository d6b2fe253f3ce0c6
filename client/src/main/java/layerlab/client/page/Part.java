package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.state.State;

/**
 * A part of the page: what it shows, and how.
 *
 * @param <M> what it shows; drawn again only when it is not equal to what was shown
 */
public interface Part<M> {
  /** The id of the element whose place it takes. */
  String id();

  M model(State state, Live live);

  /** Whether it shows numbers that change without the state, so that each frame asks it again. */
  default boolean isLive(State state) {
    return false;
  }

  /** Another number after every change of the live data that it shows. */
  default int revision(Live live) {
    return live.changes();
  }

  Element view(M model);
}
