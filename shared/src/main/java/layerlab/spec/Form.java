package layerlab.spec;

import java.util.function.Consumer;
import java.util.function.Function;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;

/**
 * What a value of several members may look like.
 *
 * @param reading reads a legal value; throws {@link Malformed} at any other
 * @param range what is legal, in words
 * @param wording a legal value in a few words
 */
public record Form(Consumer<JsonPlace> reading, String range, Function<Json, Text> wording) {

  /**
   * Reads the value that stands at a place.
   *
   * @throws Malformed where it is not legal
   */
  public void check(JsonPlace place) {
    reading.accept(place);
  }

  /** A legal value in a few words. */
  public Text say(Json value) {
    return wording.apply(value);
  }
}
