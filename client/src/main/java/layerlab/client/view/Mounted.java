package layerlab.client.view;

import layerlab.client.live.Live;
import layerlab.client.state.State;

/** A part of the page that draws by itself on a canvas. */
public interface Mounted {

  /**
   * Shows a state. Called at most once per animation frame, and only when the state differs, the
   * live data has changed, or the size or theme of the page has.
   *
   * @param now milliseconds since the page was opened
   */
  void draw(State state, Live live, double now);
}
