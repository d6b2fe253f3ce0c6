package layerlab.server.http;

import io.javalin.http.HttpStatus;
import layerlab.spec.Text;

/** A request that is not granted, and why. */
final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Text sentence;

  RefusedRequest(HttpStatus status, Text sentence) {
    super(sentence.en(), null, false, false);
    this.status = status;
    this.sentence = sentence;
  }

  RefusedRequest(HttpStatus status) {
    this(status, Sentences.of(status));
  }

  HttpStatus status() {
    return status;
  }

  Text sentence() {
    return sentence;
  }
}
