package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Function;
import layerlab.data.Data;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.ShapedGraph;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Exporter;
import layerlab.server.engine.Snapshot;
import layerlab.server.experiment.Alias;
import layerlab.server.experiment.ExperimentStore;
import layerlab.server.experiment.Stored;
import layerlab.server.export.JavaProject;
import layerlab.server.training.Ticker;

/**
 * What was shared, as files: the experiment itself, a Java project and a model of Deeplearning4j.
 * The weights are those that the link carries, or else those that the run begins with.
 */
public final class ExportRoutes implements Routes {
  private static final String ADDRESS = "/api/experiments/{alias}";

  /** A network is built for each, so they take turns. */
  private static final int AT_ONCE = 1;

  private static final int PATIENCE_SECONDS = 10;

  /** What is needed to make files of an experiment. */
  public record Workshop(ExperimentStore store, Source source, Exporter exporter, Limits limits) {}

  /**
   * Where samples come from.
   *
   * @param mayUse whether a browser may have the rows of some data
   */
  public record Source(Function<Data, Examples> examples, BiPredicate<String, Data> mayUse) {}

  private final Workshop workshop;
  private final AddressLimit limit;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  public ExportRoutes(Workshop workshop, Ticker ticker) {
    this.workshop = workshop;
    this.limit = new AddressLimit(ticker);
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.get(ADDRESS + "/experiment.json", this::experiment);
    config.routes.get(ADDRESS + "/java.zip", context -> inTurn(context, this::java));
    config.routes.get(ADDRESS + "/model.zip", context -> inTurn(context, this::model));
  }

  private void experiment(Context context) {
    Stored stored = found(context);
    name(context, stored, ".json", "application/json; charset=utf-8")
        .result(ExperimentCodec.text(stored.entry().experiment()));
  }

  /** Something that builds a network. */
  private interface Work {
    void run(Context context) throws IOException;
  }

  private void inTurn(Context context, Work work) throws IOException, InterruptedException {
    if (!limit.admits(context.ip())) {
      throw new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS);
    }
    if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, Sentences.BUSY);
    }
    try {
      work.run(context);
    } finally {
      turns.release();
    }
  }

  private void java(Context context) throws IOException {
    Stored stored = found(context);
    Data data = stored.entry().experiment().data();
    if (!workshop.source().mayUse().test(BrowserKey.of(context).orElse(""), data)) {
      throw new RefusedRequest(HttpStatus.CONFLICT, Sentences.TABLE_NOT_SHARED);
    }
    Blueprint blueprint = blueprint(stored.entry().experiment());
    JavaProject project =
        new JavaProject(
            blueprint,
            workshop.exporter().source(blueprint),
            workshop.source().examples().apply(data),
            context.scheme() + "://" + context.host() + "/x/" + stored.alias().value());
    project.writeTo(name(context, stored, "-java.zip", "application/zip").outputStream());
  }

  private void model(Context context) throws IOException {
    Stored stored = found(context);
    Blueprint blueprint = blueprint(stored.entry().experiment());
    if (!workshop.exporter().hasModel(blueprint)) {
      throw new RefusedRequest(HttpStatus.CONFLICT, Sentences.NO_MODEL);
    }
    workshop
        .exporter()
        .model(blueprint, name(context, stored, "-dl4j.zip", "application/zip").outputStream());
  }

  /** Limits hold on this way too: what was stored under wider ones is not built under these. */
  private Blueprint blueprint(Experiment experiment) {
    return switch (ExperimentCheck.check(experiment, workshop.limits())) {
      case Checked.Valid(ShapedGraph graph) ->
          new Blueprint(
              graph,
              experiment.plan(),
              Snapshot.start(graph, experiment.plan(), experiment.start()).parameters());
      case Checked.Invalid invalid ->
          throw new RefusedRequest(HttpStatus.CONFLICT, Sentences.NOT_TRAINABLE);
    };
  }

  private Stored found(Context context) {
    String typed = context.pathParam("alias");
    return Alias.typed(typed)
        .flatMap(workshop.store()::find)
        .orElseThrow(() -> new RefusedRequest(HttpStatus.NOT_FOUND, Sentences.unknownAlias(typed)));
  }

  private static Context name(Context context, Stored stored, String ending, String type) {
    return context
        .contentType(type)
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            "attachment; filename=\"layerlab-" + stored.alias().value() + ending + "\"");
  }
}
