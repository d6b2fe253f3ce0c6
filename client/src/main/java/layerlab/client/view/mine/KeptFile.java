package layerlab.client.view.mine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import layerlab.client.state.Kept;
import layerlab.client.state.Kept.Keepsake;
import layerlab.client.view.Recipe;
import layerlab.client.view.Titles;
import layerlab.data.Data;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The kept experiments as text: in the browser's memory, and in a file for another browser. */
public final class KeptFile {
  /** The member by which such a file is known, with the number of its format. */
  public static final String MARK = "layerlabExperiments";

  private static final int VERSION = 1;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_TIME = 40;
  private static final int LONGEST_PICTURE = 200_000;
  private static final String PNG = "data:image/png;base64,";

  private KeptFile() {}

  public static String write(Kept kept) {
    List<Json> all = new ArrayList<>();
    for (Keepsake one : kept.all()) {
      all.add(
          Json.object()
              .with("link", one.link())
              .with("title", one.title())
              .with("when", one.when())
              .with("picture", one.picture()));
    }
    return JsonWriter.write(Json.object().with(MARK, VERSION).with("experiments", all));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Malformed when it is something else; nothing of it is taken then
   */
  public static List<Keepsake> read(JsonPlace root) {
    root.only(Set.of(MARK, "experiments"));
    root.whole(MARK, VERSION, VERSION);
    List<Keepsake> all = new ArrayList<>();
    for (JsonPlace one : root.list("experiments")) {
      one.only(Set.of("link", "title", "when", "picture"));
      String picture = bounded(one, "picture", LONGEST_PICTURE);
      if (!picture.isEmpty() && !picture.startsWith(PNG)) {
        throw one.at("picture").refuse("is not a PNG");
      }
      all.add(
          keepsake(
              experiment(one),
              bounded(one, "title", LONGEST_TITLE),
              bounded(one, "when", LONGEST_TIME),
              picture));
    }
    return all;
  }

  private static Experiment experiment(JsonPlace one) {
    try {
      return ShareLink.read(one.text("link"));
    } catch (Malformed malformed) {
      throw one.at("link").refuse("cannot be read: " + malformed.getMessage());
    }
  }

  private static String bounded(JsonPlace one, String name, int longest) {
    String text = one.text(name);
    if (text.length() > longest) {
      throw one.at(name).refuse("is longer than " + longest + " characters");
    }
    return text;
  }

  /** An experiment as it is kept. */
  public static Keepsake keepsake(
      Experiment experiment, String title, String when, String picture) {
    Text words =
        Text.of(
            Recipe.brief(experiment, Language.EN).text(),
            Recipe.brief(experiment, Language.ZH).text());
    Kept.Face face = new Kept.Face(Titles.of(experiment), words, set(experiment.data()));
    return new Keepsake(ShareLink.write(experiment), title, face, when, picture);
  }

  private static String set(Data data) {
    return data.kind().id();
  }
}
