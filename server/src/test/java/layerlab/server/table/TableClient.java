package layerlab.server.table;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.table.TableChoices;
import layerlab.table.TableCodec;
import layerlab.table.TableList;
import layerlab.table.TablePreview;
import layerlab.wire.Protocol;

/** What a page asks of the server's tables, as one browser. */
public record TableClient(int port, String browser) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Loads a file. */
  public TablePreview load(String name, String text) throws IOException, InterruptedException {
    return preview(post(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  public HttpResponse<String> post(String name, byte[] bytes)
      throws IOException, InterruptedException {
    String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return send(request(query).POST(BodyPublishers.ofByteArray(bytes)));
  }

  HttpResponse<String> get(String id) throws IOException, InterruptedException {
    return send(request("/" + id));
  }

  HttpResponse<String> put(String id, TableChoices choices)
      throws IOException, InterruptedException {
    return put(id, TableCodec.write(choices));
  }

  HttpResponse<String> put(String path, Json body) throws IOException, InterruptedException {
    return send(request("/" + path).PUT(BodyPublishers.ofString(JsonWriter.write(body))));
  }

  public HttpResponse<String> share(String id, boolean isShared)
      throws IOException, InterruptedException {
    return put(id + "/shared", Json.object().with("shared", isShared));
  }

  public HttpResponse<String> delete(String id) throws IOException, InterruptedException {
    return send(request("/" + id).DELETE());
  }

  public TableList list() throws IOException, InterruptedException {
    return TableCodec.readList(JsonPlace.read(send(request("")).body()));
  }

  static TablePreview preview(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return TableCodec.readPreview(JsonPlace.read(response.body()));
  }

  /** The sentence of a refusal, in English. */
  static String refusal(HttpResponse<String> response) {
    return JsonPlace.read(response.body()).object("error").text("en");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/tables" + path))
        .header(Protocol.BROWSER_HEADER, browser);
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
