package layerlab.data;

import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.spec.Figures;
import layerlab.spec.Form;
import layerlab.spec.Text;

/** What drawn points look like in an experiment. */
final class DrawnForm {
  private static final String RANGE =
      "at most " + DrawnPoints.MOST + " points of four characters each";

  static final Form FORM = new Form(DrawnForm::check, RANGE, DrawnForm::say);

  private DrawnForm() {}

  private static void check(JsonPlace place) {
    if (DrawnPoints.read(place.asText()).isEmpty()) {
      throw place.expected(RANGE);
    }
  }

  private static Text say(Json value) {
    int count = value instanceof Json.Str(String text) ? text.length() / 4 : 0;
    String figure = Figures.shown(count);
    return Text.of(figure + (count == 1 ? " point" : " points"), figure + " 个点");
  }
}
