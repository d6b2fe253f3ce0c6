package layerlab.client.net;

import java.util.function.Consumer;
import layerlab.client.state.TableAct;
import layerlab.client.state.TableNews;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.table.TableCodec;
import layerlab.wire.Protocol;
import org.teavm.jso.JSBody;
import org.teavm.jso.ajax.XMLHttpRequest;
import org.teavm.jso.file.Blob;

/** The tables that the server keeps for this browser. */
public final class TableApi {
  private static final String PATH = "/api/tables";

  private final String browser;
  private final Consumer<TableNews> news;

  /** How many tables were asked for; only the last answer is shown. */
  private int asked;

  /**
   * @param browser the word that the browser keeps
   */
  public TableApi(String browser, Consumer<TableNews> news) {
    this.browser = browser;
    this.news = news;
  }

  /** Asks what there is. */
  public void list() {
    request("GET", "", root -> news.accept(new TableNews.Listed(TableCodec.readList(root)))).send();
  }

  /** Brings a file. */
  public void send(Blob file, String name) {
    table("POST", "?name=" + encoded(name)).send(file);
  }

  public void open(String id) {
    table("GET", "/" + id).send();
  }

  public void change(TableAct.Change change) {
    table("PUT", "/" + change.id()).send(JsonWriter.write(TableCodec.write(change.wanted())));
  }

  public void delete(String id) {
    request("DELETE", "/" + id, root -> list()).send();
  }

  public void share(TableAct.Share share) {
    request("PUT", "/" + share.id() + "/shared", root -> list())
        .send(JsonWriter.write(Json.object().with("shared", share.isShared())));
  }

  /** A request that is answered by one table; the list is asked for anew. */
  private XMLHttpRequest table(String method, String path) {
    int number = ++asked;
    return request(
        method,
        path,
        root -> {
          if (number == asked) {
            news.accept(new TableNews.Came(TableCodec.readPreview(root)));
            list();
          }
        });
  }

  private XMLHttpRequest request(String method, String path, Consumer<JsonPlace> done) {
    XMLHttpRequest request =
        Api.request(method, PATH + path, why -> news.accept(new TableNews.Refused(why)), done);
    request.setRequestHeader(Protocol.BROWSER_HEADER, browser);
    return request;
  }

  @JSBody(params = "text", script = "return encodeURIComponent(text);")
  private static native String encoded(String text);
}
