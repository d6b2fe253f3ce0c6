package layerlab.server.training;

import layerlab.wire.ServerMessage;

/**
 * Somebody who looks at a session.
 *
 * <p><b>Thread</b> any; every method returns at once, whatever the state of the line to the page.
 */
public interface Viewer {

  /** Names the load of a page: its command ids are numbered apart from all others'. */
  String tab();

  /** Says something that must arrive, after everything that was said before. */
  void tell(ServerMessage message);

  /** Shows the present state; it may be replaced by a later one before it has left. */
  void show(Telemetry telemetry);

  /** A session is looked at from here on, by a page that has the losses up to an epoch. */
  void begin(int epoch);

  /**
   * A new version begins: what is shown of the former and has not left is void.
   *
   * @param epoch losses of later epochs hold no longer and are sent again
   */
  void renew(int epoch);
}
