package layerlab.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalWriterTest {
  @Test
  void wholeNumbersHaveNoPoint() {
    assertThat(DecimalWriter.write(0)).isEqualTo("0");
    assertThat(DecimalWriter.write(-42)).isEqualTo("-42");
    assertThat(DecimalWriter.write(2147483648.0)).isEqualTo("2147483648");
    assertThat(DecimalWriter.write(9007199254740993.0)).isEqualTo("9007199254740992");
    assertThat(DecimalWriter.write(1e20)).isEqualTo("100000000000000000000");
  }

  @Test
  void signOfZeroIsKept() {
    assertThat(DecimalWriter.write(-0.0)).isEqualTo("-0");
  }

  @Test
  void exponentsBeginWhereJavaScriptBeginsThem() {
    assertThat(DecimalWriter.write(1e21)).isEqualTo("1e+21");
    assertThat(DecimalWriter.write(123456789012345680000.0)).isEqualTo("123456789012345680000");
    assertThat(DecimalWriter.write(0.000001)).isEqualTo("0.000001");
    assertThat(DecimalWriter.write(0.00000012)).isEqualTo("1.2e-7");
    assertThat(DecimalWriter.write(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
    assertThat(DecimalWriter.write(Double.MIN_VALUE)).isEqualTo("5e-324");
    assertThat(DecimalWriter.write(Double.MIN_NORMAL)).isEqualTo("2.2250738585072014e-308");
  }

  @Test
  void shortestOfSeveralIsTaken() {
    assertThat(DecimalWriter.write(0.1)).isEqualTo("0.1");
    assertThat(DecimalWriter.write(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(DecimalWriter.write(2e23)).isEqualTo("2e+23");
    assertThat(DecimalWriter.write(9.5367431640625e-7)).isEqualTo("9.5367431640625e-7");
    assertThat(DecimalWriter.write(4.35)).isEqualTo("4.35");
    assertThat(DecimalWriter.write(5e-324 * 3)).isEqualTo("1.5e-323");
  }

  @Test
  void whatIsNotFiniteIsNamed() {
    assertThat(DecimalWriter.write(Double.NaN)).isEqualTo("NaN");
    assertThat(DecimalWriter.write(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    assertThat(DecimalWriter.write(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
  }

  /** The JDK's (from 19 on) is the shortest too, but for a second digit that it always writes. */
  @Test
  void digitsAreThoseOfTheJdk() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        continue;
      }
      BigDecimal jdk = new BigDecimal(Double.toString(value));
      BigDecimal ours = new BigDecimal(DecimalWriter.write(value));
      if (jdk.stripTrailingZeros().precision() > 2) {
        assertThat(ours).isEqualByComparingTo(jdk);
      }
    }
  }
}
