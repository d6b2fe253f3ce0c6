package layerlab.maths;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** StrictMath is fdlibm: what is ported from there agrees to the last bit. */
class ElementaryTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final MathContext DIGITS = new MathContext(50);
  private static final int MANY = 100_000;

  private static List<Double> samples(int seed) {
    Random random = new Random(seed);
    List<Double> samples =
        new ArrayList<>(
            List.of(
                0.0,
                -0.0,
                1.0,
                -1.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.MIN_NORMAL,
                709.78,
                709.782712893384,
                -708.5,
                -745.13,
                -745.14,
                22.0,
                -22.0,
                40.0,
                56 * Math.log(2),
                0x1p53,
                0x1p1023,
                1e22));
    for (int i = 0; i < MANY; i++) {
      samples.add(Double.longBitsToDouble(random.nextLong()));
      samples.add(20 * random.nextDouble() - 10);
      samples.add(1600 * random.nextDouble() - 800);
      samples.add(near(random, Math.log(2) / 2));
      samples.add(near(random, Math.PI / 4));
      samples.add(near(random, 0.0625));
      samples.add(Math.scalb(random.nextDouble() - 0.5, -random.nextInt(60)));
    }
    return samples;
  }

  /** A few doubles from a multiple of the unit, where the reductions change over. */
  private static double near(Random random, double unit) {
    double multiple = unit * random.nextInt(1 << (1 + random.nextInt(18)));
    long away = (random.nextInt(7) - 3) * (1L << random.nextInt(34));
    return Double.longBitsToDouble(Double.doubleToRawLongBits(multiple) + away);
  }

  private static double ulps(double actual, double expected) {
    if (Double.compare(actual, expected) == 0) {
      return 0;
    }
    return Math.abs(actual - expected) / Math.ulp(expected);
  }

  private static double mostUlps(DoubleUnaryOperator ours, DoubleUnaryOperator oracle) {
    double most = 0;
    for (double x : samples(21)) {
      double ulps = ulps(ours.applyAsDouble(x), oracle.applyAsDouble(x));
      assertThat(ulps).as("at %s", x).isNotNaN();
      most = Math.max(most, ulps);
    }
    return most;
  }

  @Test
  void expIsWithinOneUlpOfFdlibm() {
    assertThat(mostUlps(Elementary::exp, StrictMath::exp)).isLessThanOrEqualTo(1);
  }

  @Test
  void expm1IsThatOfFdlibm() {
    assertThat(mostUlps(Elementary::expm1, StrictMath::expm1)).isZero();
  }

  @Test
  void logarithmsAreThoseOfFdlibm() {
    assertThat(mostUlps(Elementary::log, StrictMath::log)).isZero();
    assertThat(mostUlps(Elementary::log1p, StrictMath::log1p)).isZero();
  }

  /** fdlibm's own tanh is up to 2.1 ulp from the truth. */
  @Test
  void tanhIsWithinTwoUlpOfFdlibm() {
    assertThat(mostUlps(Elementary::tanh, StrictMath::tanh)).isLessThanOrEqualTo(2);
  }

  @Test
  void activationsAreNearTheTruth() {
    Random random = new Random(22);
    for (int i = 0; i < 3000; i++) {
      double x = (random.nextDouble() - 0.5) * (1 << random.nextInt(6));
      BigDecimal e = exp(x);
      BigDecimal e2 = e.multiply(e);
      assertThat(ulps(Elementary.exp(x), e)).isLessThan(0.9);
      assertThat(ulps(Elementary.tanh(x), quotient(e2.subtract(ONE), e2.add(ONE)))).isLessThan(1.2);
      assertThat(ulps(Elementary.sigmoid(x), quotient(e, e.add(ONE)))).isLessThan(2.1);
    }
  }

  private static double ulps(double actual, BigDecimal truth) {
    BigDecimal away = new BigDecimal(actual).subtract(truth).abs();
    return away.divide(new BigDecimal(Math.ulp(actual)), DIGITS).doubleValue();
  }

  private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
    return a.divide(b, DIGITS);
  }

  /** The series at x / 256, squared eight times. */
  private static BigDecimal exp(double x) {
    BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(256), DIGITS);
    BigDecimal sum = ONE;
    BigDecimal term = ONE;
    for (int k = 1; k < 30; k++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term);
    }
    return sum.pow(256, DIGITS);
  }

  @Test
  void sineAndCosineAreWithinOneUlpOfFdlibm() {
    assertThat(mostUlps(Elementary::sin, StrictMath::sin)).isLessThanOrEqualTo(1);
    assertThat(mostUlps(Elementary::cos, StrictMath::cos)).isLessThanOrEqualTo(1);
  }

  @Test
  void sineAndCosineAreThoseOfFdlibmInTheRangeOfFeatures() {
    for (double x = -6; x <= 6; x += 0x1p-13) {
      assertThat(Elementary.sin(x)).isEqualTo(StrictMath.sin(x));
      assertThat(Elementary.cos(x)).isEqualTo(StrictMath.cos(x));
    }
  }

  @Test
  void anglesAreThoseOfFdlibm() {
    List<Double> ys = samples(23);
    List<Double> xs = samples(24);
    Collections.shuffle(xs, new Random(25));
    for (int i = 0; i < ys.size(); i++) {
      assertSameAngle(ys.get(i), xs.get(i));
    }
    for (double y : ys.subList(0, 24)) {
      for (double x : ys.subList(0, 24)) {
        assertSameAngle(y, x);
        assertSameAngle(y, -x);
      }
    }
    for (double border : new double[] {0.4375, 0.6875, 1.1875, 2.4375, 0x1p-29, 0x1p66, 0x1p60}) {
      for (double y : new double[] {Math.nextDown(border), border, Math.nextUp(border)}) {
        assertSameAngle(y, 1);
        assertSameAngle(-y, -1);
      }
    }
  }

  private static void assertSameAngle(double y, double x) {
    assertThat(Double.valueOf(Elementary.atan2(y, x)))
        .as("%s, %s", y, x)
        .isEqualTo(Double.valueOf(StrictMath.atan2(y, x)));
  }

  @Test
  void sigmoidAndSoftplusKeepTheirLimits() {
    assertThat(Elementary.sigmoid(0)).isEqualTo(0.5);
    assertThat(Elementary.sigmoid(-800)).isZero();
    assertThat(Elementary.sigmoid(800)).isEqualTo(1);
    assertThat(Elementary.sigmoid(Double.NaN)).isNaN();
    assertThat(Elementary.softplus(0)).isEqualTo(StrictMath.log(2));
    assertThat(Elementary.softplus(800)).isEqualTo(800);
    assertThat(Elementary.softplus(-800)).isZero();
    assertThat(Elementary.softplus(Double.NaN)).isNaN();
    assertThat(Elementary.softplus(Double.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void sigmoidAndSoftplusAreWithinTwoUlpOfTheirFormulas() {
    for (double x = -40; x <= 40; x += 0x1p-10) {
      double e = StrictMath.exp(-Math.abs(x));
      double sigmoid = x < 0 ? e / (1 + e) : 1 / (1 + e);
      double softplus = Math.max(x, 0) + StrictMath.log1p(e);
      assertThat(ulps(Elementary.sigmoid(x), sigmoid)).isLessThanOrEqualTo(2);
      assertThat(ulps(Elementary.softplus(x), softplus)).isLessThanOrEqualTo(2);
    }
  }
}
