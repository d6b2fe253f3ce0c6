package layerlab.client.net;

import java.util.function.Consumer;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonReader;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import org.teavm.jso.ajax.XMLHttpRequest;

/** The store of experiments, as the page asks it. */
public final class Api {
  private static final String PATH = "/api/experiments";
  private static final int NOT_FOUND = 404;
  private static final int LAST_SUCCESS = 299;
  private static final int FIRST_SUCCESS = 200;

  private static final Text NO_ANSWER =
      Text.of("The server does not answer. Try again.", "服务器没有回应。请再试一次。");
  private static final Text DAMAGED =
      Text.of("What the server sent cannot be read.", "无法读取服务器发来的内容。");

  private Api() {}

  /** A stored experiment. */
  public record Stored(String alias, String title, Experiment experiment) {}

  /** Fetches an experiment by its code. */
  public static void fetch(String alias, Consumer<Stored> found, Consumer<Text> failed) {
    XMLHttpRequest request = new XMLHttpRequest();
    request.open("GET", PATH + "/" + alias);
    request.onComplete(
        () -> {
          if (request.getStatus() == NOT_FOUND) {
            failed.accept(
                Text.of("No experiment has the code " + alias + ".", "没有代码为 " + alias + " 的实验。"));
          } else if (isSuccess(request)) {
            read(alias, request.getResponseText(), found, failed);
          } else {
            failed.accept(NO_ANSWER);
          }
        });
    request.send();
  }

  private static void read(
      String alias, String text, Consumer<Stored> found, Consumer<Text> failed) {
    Stored stored;
    try {
      JsonPlace root = JsonPlace.root(JsonReader.read(text));
      stored = new Stored(alias, root.text("title"), ExperimentCodec.read(root.at("experiment")));
    } catch (Malformed malformed) {
      failed.accept(DAMAGED);
      return;
    }
    found.accept(stored);
  }

  /** Stores an experiment and hears its code. */
  public static void store(
      Experiment experiment, String title, Consumer<String> stored, Consumer<Text> failed) {
    XMLHttpRequest request = new XMLHttpRequest();
    request.open("POST", PATH);
    request.setRequestHeader("Content-Type", "application/json");
    request.onComplete(
        () -> {
          if (isSuccess(request)) {
            alias(request.getResponseText(), stored, failed);
          } else {
            failed.accept(NO_ANSWER);
          }
        });
    Json.Obj body =
        Json.object().with("title", title).with("experiment", ExperimentCodec.write(experiment));
    request.send(JsonWriter.write(body));
  }

  private static void alias(String text, Consumer<String> stored, Consumer<Text> failed) {
    String alias;
    try {
      alias = JsonPlace.root(JsonReader.read(text)).text("alias");
    } catch (Malformed malformed) {
      failed.accept(DAMAGED);
      return;
    }
    stored.accept(alias);
  }

  private static boolean isSuccess(XMLHttpRequest request) {
    return request.getStatus() >= FIRST_SUCCESS && request.getStatus() <= LAST_SUCCESS;
  }
}
