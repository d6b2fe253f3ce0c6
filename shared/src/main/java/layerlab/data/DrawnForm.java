package layerlab.data;

import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.spec.Figures;
import layerlab.spec.Form;
import layerlab.spec.Text;

/** What drawn points look like in an experiment. */
record DrawnForm() implements Form {

  @Override
  public void check(JsonPlace place) {
    if (DrawnPoints.read(place.asText()).isEmpty()) {
      throw place.expected(range());
    }
  }

  @Override
  public String range() {
    return "at most " + DrawnPoints.MOST + " points of four characters each";
  }

  @Override
  public Text say(Json value) {
    int count = value instanceof Json.Str(String text) ? text.length() / 4 : 0;
    String figure = Figures.shown(count);
    return Text.of(figure + (count == 1 ? " point" : " points"), figure + " 个点");
  }
}
