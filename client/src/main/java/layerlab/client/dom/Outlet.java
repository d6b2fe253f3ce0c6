package layerlab.client.dom;

import layerlab.client.state.Event;

/** Where elements send what the user does. */
public interface Outlet {
  void send(Event event);

  /**
   * Elements answer by what they show. Before one does, it shows what was sent before: two keys may
   * come between two frames.
   */
  void catchUp();
}
