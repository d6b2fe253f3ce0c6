package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import layerlab.data.TableLimits;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.server.table.OwnTables;
import layerlab.server.table.TableFault;
import layerlab.server.training.Ticker;
import layerlab.table.TableChoices;
import layerlab.table.TableCodec;
import layerlab.table.TablePreview;

/** The tables that people bring along; each browser is shown its own only. */
public final class TableRoutes implements Routes {
  private static final String ADDRESS = "/api/tables";
  private static final String TABLE = ADDRESS + "/{id}";

  /** Files that lie in memory at once. */
  private static final int AT_ONCE = 4;

  private static final int PATIENCE_SECONDS = 10;

  /** For which a file may be on its way. */
  private static final int LONGEST_SECONDS = 60;

  private static final int PIECE = 1 << 16;
  private static final int MOST_SWALLOWED = 64 << 20;

  private final OwnTables tables;
  private final Ticker ticker;
  private final AddressLimit limit;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  public TableRoutes(OwnTables tables, Ticker ticker) {
    this.tables = tables;
    this.ticker = ticker;
    this.limit = new AddressLimit(ticker);
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.exception(
        TableFault.class,
        (fault, context) ->
            Replies.refuse(context, HttpStatus.UNPROCESSABLE_CONTENT, fault.sentence()));
    config.routes.exception(
        Malformed.class,
        (malformed, context) ->
            Replies.refuse(
                context, HttpStatus.BAD_REQUEST, Sentences.unreadableChoices(malformed)));
    config.routes.post(ADDRESS, this::add);
    config.routes.get(ADDRESS, this::list);
    config.routes.get(TABLE, this::show);
    config.routes.put(TABLE, this::change);
    config.routes.delete(TABLE, this::delete);
    config.routes.put(TABLE + "/shared", this::share);
  }

  /** The browser that asks, which may do so and not too often. */
  private String owner(Context context) {
    if (!SameOrigin.allows(context)) {
      throw new RefusedRequest(HttpStatus.FORBIDDEN);
    }
    if (!limit.admits(context.ip())) {
      throw new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS);
    }
    return BrowserKey.of(context)
        .orElseThrow(() -> new RefusedRequest(HttpStatus.BAD_REQUEST, Sentences.NO_BROWSER));
  }

  private void add(Context context) throws IOException, InterruptedException {
    String owner = owner(context);
    if (context.contentLength() > MOST_SWALLOWED) {
      throw tooLarge();
    }
    if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new RefusedRequest(HttpStatus.SERVICE_UNAVAILABLE, Sentences.LOADING);
    }
    try {
      String name = Optional.ofNullable(context.queryParam("name")).orElse("");
      send(context, tables.add(owner, name, body(context)));
    } finally {
      turns.release();
    }
  }

  /**
   * Keeps no more than may come and reads no longer than others may wait. What is somewhat too
   * large is swallowed, because a sender that is cut off does not hear why.
   */
  private byte[] body(Context context) throws IOException {
    long until = ticker.nanos() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try (InputStream stream = context.bodyInputStream()) {
      int size = 0;
      for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
        size += read;
        if (size <= TableLimits.MOST_BYTES) {
          body.write(piece, 0, read);
        } else if (size > MOST_SWALLOWED) {
          throw tooLarge();
        }
        if (ticker.nanos() - until > 0) {
          throw new RefusedRequest(HttpStatus.REQUEST_TIMEOUT, Sentences.TOO_SLOW);
        }
      }
      if (size > TableLimits.MOST_BYTES) {
        throw tooLarge();
      }
    }
    return body.toByteArray();
  }

  private static RefusedRequest tooLarge() {
    return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, Sentences.TABLE_TOO_LARGE);
  }

  private void list(Context context) {
    Replies.send(context, TableCodec.write(tables.list(owner(context))));
  }

  private void show(Context context) {
    send(context, found(tables.find(owner(context), id(context))));
  }

  private void change(Context context) {
    String owner = owner(context);
    TableChoices choices = TableCodec.readChoices(read(context));
    send(context, found(tables.change(owner, id(context), choices)));
  }

  private void share(Context context) {
    String owner = owner(context);
    JsonPlace place = read(context);
    place.only(Set.of("shared"));
    send(context, found(tables.share(owner, id(context), place.flag("shared"))));
  }

  private void delete(Context context) {
    if (!tables.delete(owner(context), id(context))) {
      throw notFound();
    }
    context.status(HttpStatus.NO_CONTENT);
  }

  private static String id(Context context) {
    return context.pathParam("id");
  }

  private static JsonPlace read(Context context) {
    return JsonPlace.read(context.body());
  }

  private static TablePreview found(Optional<TablePreview> table) {
    return table.orElseThrow(TableRoutes::notFound);
  }

  private static RefusedRequest notFound() {
    return new RefusedRequest(HttpStatus.NOT_FOUND, Sentences.NO_TABLE);
  }

  private static void send(Context context, TablePreview preview) {
    Replies.send(context, TableCodec.write(preview));
  }
}
