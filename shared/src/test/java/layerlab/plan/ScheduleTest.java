package layerlab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import layerlab.spec.Kind;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  private static void check(Schedule schedule, double epoch, double factor) {
    assertThat(schedule.factor(epoch, 0.1)).as("epoch %s", epoch).isCloseTo(factor, CLOSE);
  }

  @Test
  void aStepFallsAtItsEpochs() {
    StepRate step = new StepRate(10, 0.5, 0);
    check(step, 0, 1);
    check(step, 9.99, 1);
    check(step, 10, 0.5);
    check(step, 35, 0.125);
  }

  @Test
  void anExponentialLosesTheSameShareInEveryEpoch() {
    ExponentialRate exponential = new ExponentialRate(0.9, 0);
    check(exponential, 0, 1);
    check(exponential, 1, 0.9);
    check(exponential, 2.5, Math.pow(0.9, 2.5));
  }

  @Test
  void anInverseFallsEverMoreSlowly() {
    InverseRate inverse = new InverseRate(0.5, 2, 0);
    check(inverse, 0, 1);
    check(inverse, 2, 0.25);
    check(inverse, 6, 1.0 / 16);
  }

  @Test
  void aPolynomialEndsAtItsFinalRateAndStaysThere() {
    PolynomialRate polynomial = new PolynomialRate(100, 2, 0.1, 0);
    check(polynomial, 0, 1);
    check(polynomial, 50, 0.1 + 0.9 * 0.25);
    check(polynomial, 100, 0.1);
    check(polynomial, 1000, 0.1);
  }

  @Test
  void aCosineIsHalfWayDownInTheMiddle() {
    CosineRate cosine = new CosineRate(100, 0.2, 0);
    check(cosine, 0, 1);
    check(cosine, 50, 0.6);
    check(cosine, 25, 0.2 + 0.8 * 0.5 * (1 + Math.sqrt(0.5)));
    check(cosine, 100, 0.2);
    check(cosine, 101, 0.2);
  }

  static Stream<Kind<? extends Schedule>> kinds() {
    return ScheduleCatalogue.SCHEDULES.stream();
  }

  /** Four batches an epoch: the first step of all is not wasted. */
  @ParameterizedTest
  @MethodSource("kinds")
  void everyScheduleRisesInAStraightLineFirst(Kind<? extends Schedule> kind) {
    Schedule plain = kind.initial();
    Schedule warm = kind.of(plain.values().with("warmUp", 5));
    for (int step = 0; step < 40; step++) {
      double epoch = step / 4.0;
      double rise = Math.min(1, (step + 1) / 20.0);
      assertThat(warm.factor(epoch, 0.25)).isCloseTo(rise * plain.factor(epoch, 0.25), CLOSE);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void factorsStayBetweenNothingAndOneAndNeverRise(Kind<? extends Schedule> kind) {
    double before = 1;
    for (double epoch = 0; epoch < 3000; epoch += 7.3) {
      double factor = kind.initial().factor(epoch, 0.1);
      assertThat(factor).isBetween(0.0, before);
      before = factor;
    }
  }
}
