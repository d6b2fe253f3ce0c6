package layerlab.server.http;

import io.javalin.http.HttpStatus;
import layerlab.spec.Text;

/** What the web server says. */
final class Sentences {
  static final Text NOT_FOUND = Text.of("There is nothing at this address.", "这个地址没有内容。");
  static final Text FORBIDDEN =
      Text.of("Only pages of this server may ask for that.", "只有这台服务器自己的页面可以这样请求。");
  static final Text TOO_LARGE =
      Text.of("This is too large for the server to take.", "内容太大,服务器无法接收。");
  static final Text TOO_FAST =
      Text.of("Too many requests at once. Try again in a minute.", "请求太频繁,请一分钟后再试。");
  static final Text BAD_REQUEST = Text.of("The server cannot read this request.", "服务器无法读取这个请求。");
  static final Text FAULT =
      Text.of("The server could not answer because of a fault of its own.", "服务器出了故障,无法回答。");

  private Sentences() {}

  /** What a status means when nobody has said more. */
  static Text of(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> NOT_FOUND;
      case FORBIDDEN -> FORBIDDEN;
      case CONTENT_TOO_LARGE -> TOO_LARGE;
      case TOO_MANY_REQUESTS -> TOO_FAST;
      default -> status.isServerError() ? FAULT : BAD_REQUEST;
    };
  }
}
