package layerlab.client.view.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeHtmlTest {

  @Test
  void theSliderGoesToItsEndsAndByTenths() {
    assertThat(TimeHtml.keyed("Home", 50, 100)).hasValue(0);
    assertThat(TimeHtml.keyed("End", 50, 100)).hasValue(100);
    assertThat(TimeHtml.keyed("PageUp", 50, 100)).hasValue(60);
    assertThat(TimeHtml.keyed("PageDown", 50, 100)).hasValue(40);
    assertThat(TimeHtml.keyed("PageDown", 3, 5)).hasValue(2);
    assertThat(TimeHtml.keyed("PageUp", 98, 100)).hasValue(100);
    assertThat(TimeHtml.keyed("ArrowUp", 50, 100)).isEmpty();
  }
}
