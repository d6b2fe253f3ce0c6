package layerlab.spec;

import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;

/** What a value of several members may look like. */
public interface Form {
  /**
   * Reads the value that stands at a place.
   *
   * @throws Malformed where it is not legal
   */
  void check(JsonPlace place);

  /** What is legal, in words. */
  String range();

  /** A legal value in a few words. */
  Text say(Json value);
}
