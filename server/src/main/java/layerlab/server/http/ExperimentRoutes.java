package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.server.experiment.Alias;
import layerlab.server.experiment.Ancestor;
import layerlab.server.experiment.Entry;
import layerlab.server.experiment.Entry.Origin;
import layerlab.server.experiment.ExperimentStore;
import layerlab.server.experiment.Stored;
import layerlab.server.storage.StoreFailure;
import layerlab.server.training.Filming;
import layerlab.server.training.Ticker;
import layerlab.spec.Text;
import layerlab.wire.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sharing: an experiment goes in and gets a short code, a code goes in and gives it back. */
public final class ExperimentRoutes implements Routes {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentRoutes.class);
  private static final String ADDRESS = "/api/experiments";
  private static final Set<String> MEMBERS = Set.of("experiment", "title", "forkedFrom", "film");

  /** Lineages may be as long as they like; nobody reads further. */
  private static final int MOST_ANCESTORS = 12;

  private final ExperimentStore store;
  private final Filming filming;
  private final AddressLimit limit;

  public ExperimentRoutes(ExperimentStore store, Filming filming, Ticker ticker) {
    this.store = store;
    this.filming = filming;
    this.limit = new AddressLimit(ticker);
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.exception(
        StoreFailure.class,
        (failure, context) -> {
          LOG.error("{}", failure.getMessage(), failure.getCause());
          Replies.refuse(context, HttpStatus.INSUFFICIENT_STORAGE, failure.sentence());
        });
    config.routes.post(ADDRESS, this::put);
    config.routes.get(ADDRESS + "/{alias}", this::get);
    config.routes.get(ADDRESS + "/{alias}/qr.svg", this::qr);
  }

  private void put(Context context) {
    if (!SameOrigin.allows(context)) {
      throw new RefusedRequest(HttpStatus.FORBIDDEN);
    }
    if (!limit.admits(context.ip())) {
      throw new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS);
    }
    Entry entry = entry(context.body());
    Stored stored = parentThatItIs(entry).orElseGet(() -> store.put(entry));
    Replies.send(
        context, Json.object().with("alias", stored.alias().value()).with("hash", stored.hash()));
  }

  /** Who shares what was opened, unchanged, gets the code that it has. */
  private Optional<Stored> parentThatItIs(Entry entry) {
    return entry.origin() instanceof Origin.ForkOf(Alias parent)
        ? store
            .find(parent)
            .filter(there -> there.entry().experiment().equals(entry.experiment()))
            .filter(there -> there.entry().title().equals(entry.title()))
            .filter(there -> there.entry().film().equals(entry.film()))
        : Optional.empty();
  }

  private Entry entry(String body) {
    try {
      JsonPlace place = JsonPlace.read(body);
      place.only(MEMBERS);
      Origin origin =
          place
              .find("forkedFrom")
              .map(JsonPlace::asText)
              .map(this::fork)
              .orElseGet(Origin.New::new);
      String title = title(place.text("title"));
      Experiment experiment = ExperimentCodec.read(place.at("experiment"));
      Optional<String> film =
          place.find("film").map(JsonPlace::asText).map(session -> film(session, experiment));
      return new Entry(experiment, title, origin, film);
    } catch (Malformed malformed) {
      throw new RefusedRequest(HttpStatus.BAD_REQUEST, Sentences.unreadable(malformed));
    }
  }

  /** The film of a session that trains an experiment. */
  private String film(String session, Experiment experiment) {
    return switch (filming.take(new SessionId(session), experiment)) {
      case Filming.Answer.Kept(String name) -> name;
      case Filming.Answer.Refused(Text sentence) ->
          throw new RefusedRequest(HttpStatus.CONFLICT, sentence);
    };
  }

  private static String title(String text) {
    String title = text.strip();
    if (title.length() > Entry.LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedRequest(HttpStatus.BAD_REQUEST, Sentences.TITLE);
    }
    return title;
  }

  private Origin fork(String alias) {
    return new Origin.ForkOf(found(alias).alias());
  }

  private Stored found(String typed) {
    return Alias.typed(typed)
        .flatMap(store::find)
        .orElseThrow(() -> new RefusedRequest(HttpStatus.NOT_FOUND, Sentences.unknownAlias(typed)));
  }

  private void get(Context context) {
    Stored stored = found(context.pathParam("alias"));
    Json.Obj reply =
        Json.object()
            .with("experiment", ExperimentCodec.write(stored.entry().experiment()))
            .with("title", stored.entry().title())
            .with("film", stored.entry().film().isPresent());
    Json.Obj full =
        switch (stored.entry().origin()) {
          case Origin.New() -> reply;
          case Origin.ForkOf(Alias alias) -> reply.with("forkedFrom", alias.value());
        };
    Replies.send(context, full.with("hash", stored.hash()).with("lineage", lineage(stored)));
  }

  /** What it was made from, what that was made from, and so on. */
  private List<Json> lineage(Stored stored) {
    List<Json> lineage = new ArrayList<>();
    for (Ancestor ancestor : store.ancestors(stored.alias(), MOST_ANCESTORS)) {
      lineage.add(
          Json.object().with("alias", ancestor.alias().value()).with("title", ancestor.title()));
    }
    return lineage;
  }

  /** The address of an experiment's page, as the one who asks reached this server. */
  private void qr(Context context) {
    Stored stored = found(context.pathParam("alias"));
    String protocol = "https".equals(context.queryParam("by")) ? "https" : context.scheme();
    String link = protocol + "://" + context.host() + "/x/" + stored.alias().value();
    context
        .contentType("image/svg+xml")
        .header("Cache-Control", "no-store")
        .result(QrPicture.of(link));
  }
}
