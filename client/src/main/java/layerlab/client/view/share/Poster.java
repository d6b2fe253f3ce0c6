package layerlab.client.view.share;

import layerlab.client.state.Letters;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.view.Titles;
import layerlab.spec.Language;

/**
 * A code for a whole class.
 *
 * @param host where it is to be typed
 */
public record Poster(Language language, String title, String host, String alias, String qr) {

  public static Poster of(State state, Sheet.Code code) {
    Language language = state.look().language();
    return new Poster(
        language,
        Titles.of(state.work()).in(language),
        Address.host(code.saved().link()),
        Letters.upper(code.saved().alias()),
        Address.qr(code.saved()));
  }
}
