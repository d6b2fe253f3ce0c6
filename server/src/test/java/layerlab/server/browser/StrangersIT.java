package layerlab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages of other origins can do with this one in a real browser: nothing. */
@BrowserTest
class StrangersIT {
  private static final String KNOCK =
      """
      address => new Promise(done => {
        const socket = new WebSocket(address, 'layerlab.v1');
        socket.onopen = () => done('open');
        socket.onerror = () => done('refused');
      })\
      """;

  @Test
  void nobodyFramesThePage(Visitors visitors) {
    visitors.expectTrouble("frame-ancestors");
    visitors.expectTrouble("ERR_BLOCKED_BY_RESPONSE");
    Page stranger = visitors.arrive();
    stranger.setContent("<iframe src='" + visitors.address() + "'></iframe>");

    List<Frame> frames = stranger.frames();
    assertThat(frames).hasSize(2);
    Frame framed = frames.getLast();
    framed.waitForLoadState();
    assertThat(framed.url()).startsWith("chrome-error:");
  }

  @Test
  void socketsAreOpenedByThisPageOnly(Visitors visitors) {
    visitors.expectTrouble("WebSocket connection to");
    String address = "ws" + visitors.address().resolve("/ws").toString().substring(4);
    Page own = visitors.arrive();
    own.navigate(visitors.address().toString());
    Page stranger = visitors.arrive();
    stranger.setContent("<p>elsewhere</p>");

    assertThat(own.evaluate(KNOCK, address)).isEqualTo("open");
    assertThat(stranger.evaluate(KNOCK, address)).isEqualTo("refused");
  }
}
