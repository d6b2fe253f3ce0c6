package layerlab.client.view.scatter;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.graph.Numbers;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatterTest {
  private static Frame.Predictions predictions(double... pairs) {
    Frame.Predicted part = new Frame.Predicted(1, 1, Numbers.of(pairs));
    return new Frame.Predictions(new Frame.Header(1, Moment.START, 1), part, part);
  }

  @ParameterizedTest
  @CsvSource({"80.3, 20", "37.6, 5", "1, 0.2", "0.004, 0.001", "12000, 2000"})
  void anAxisHasAFewRoundSteps(double width, double step) {
    assertThat(Scatter.step(width)).isCloseTo(step, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void bothAxesSpanTheTrueValues() {
    assertThat(Scatter.span(predictions(9, 100, 46.6, 0))).isEqualTo(new Scatter.Span(5, 50));
  }

  @Test
  void oneSampleAloneHasASpanToo() {
    Scatter.Span span = Scatter.span(predictions(3, 3));

    assertThat(span.share(3)).isBetween(0.0, 1.0);
  }

  @Test
  void whatIsFarOutsideOrNoNumberHasNoPlace() {
    Scatter.Span span = new Scatter.Span(0, 10);

    assertThat(span.share(5)).isEqualTo(0.5);
    assertThat(span.share(11)).isEqualTo(1.1);
    assertThat(span.share(20)).isNaN();
    assertThat(span.share(Double.NaN)).isNaN();
  }
}
