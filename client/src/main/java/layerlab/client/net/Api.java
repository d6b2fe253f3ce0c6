package layerlab.client.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import layerlab.client.state.Work;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import layerlab.wire.SessionId;
import org.teavm.jso.ajax.XMLHttpRequest;

/** The store of experiments, as the page asks it. */
public final class Api {
  private static final String PATH = "/api/experiments";
  private static final int REFUSED = 300;

  private static final Text NO_ANSWER =
      Text.of("The server does not answer. Try again.", "服务器没有回应。请再试一次。");
  private static final Text DAMAGED =
      Text.of("What the server sent cannot be read.", "无法读取服务器发来的内容。");

  private Api() {}

  /**
   * A stored experiment.
   *
   * @param hasFilm whether there is a film of a run of it
   */
  public record Stored(
      String alias,
      String title,
      Experiment experiment,
      boolean hasFilm,
      List<Work.Ancestor> ancestors) {
    /** The code by which its film is found, if it has one. */
    public Optional<String> film() {
      return hasFilm ? Optional.of(alias) : Optional.empty();
    }

    /** Where an experiment comes from that is made from this one. */
    public Work.Lineage asOrigin() {
      List<Work.Ancestor> all = new ArrayList<>();
      all.add(new Work.Ancestor(alias, title));
      all.addAll(ancestors);
      return new Work.Lineage.Forked(all, experiment);
    }
  }

  /**
   * What is to be stored.
   *
   * @param film the session whose film goes with it, if one does
   */
  public record Entry(
      Experiment experiment, String title, Work.Lineage lineage, Optional<SessionId> film) {}

  /** Fetches an experiment by its code. */
  public static void fetch(String alias, Consumer<Stored> found, Consumer<Text> failed) {
    send(
        "GET",
        PATH + "/" + alias,
        "",
        failed,
        root ->
            found.accept(
                new Stored(
                    alias,
                    root.text("title"),
                    ExperimentCodec.read(root.at("experiment")),
                    root.flag("film"),
                    ancestors(root))));
  }

  private static List<Work.Ancestor> ancestors(JsonPlace root) {
    List<Work.Ancestor> ancestors = new ArrayList<>();
    for (JsonPlace ancestor : root.list("lineage")) {
      ancestors.add(new Work.Ancestor(ancestor.text("alias"), ancestor.text("title")));
    }
    return ancestors;
  }

  /** Stores an experiment and hears its code. */
  public static void store(Entry entry, Consumer<String> stored, Consumer<Text> failed) {
    Json.Obj body =
        Json.object()
            .with("title", entry.title())
            .with("experiment", ExperimentCodec.write(entry.experiment()));
    Json.Obj derived =
        switch (entry.lineage()) {
          case Work.Lineage.Own own -> body;
          case Work.Lineage.Forked forked -> body.with("forkedFrom", forked.parent().alias());
        };
    Json.Obj full =
        entry.film().map(session -> derived.with("film", session.value())).orElse(derived);
    send("POST", PATH, JsonWriter.write(full), failed, root -> stored.accept(root.text("alias")));
  }

  private static void send(
      String method, String path, String body, Consumer<Text> failed, Consumer<JsonPlace> done) {
    XMLHttpRequest request = request(method, path, failed, done);
    request.setRequestHeader("Content-Type", "application/json");
    request.send(body);
  }

  /** A request that is not sent yet, and who hears of its answer. */
  static XMLHttpRequest request(
      String method, String path, Consumer<Text> failed, Consumer<JsonPlace> done) {
    XMLHttpRequest request = new XMLHttpRequest();
    request.open(method, path);
    request.onComplete(
        () -> {
          if (request.getStatus() == 0) {
            failed.accept(NO_ANSWER);
            return;
          }
          try {
            String text = request.getResponseText();
            JsonPlace root = JsonPlace.read(text.isEmpty() ? "{}" : text);
            if (request.getStatus() < REFUSED) {
              done.accept(root);
            } else {
              JsonPlace error = root.at("error");
              failed.accept(Text.of(error.text("en"), error.text("zh")));
            }
          } catch (Malformed malformed) {
            failed.accept(DAMAGED);
          }
        });
    return request;
  }
}
