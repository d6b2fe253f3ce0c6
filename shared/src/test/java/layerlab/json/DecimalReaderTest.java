package layerlab.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalReaderTest {
  private static void assertReadAsTheJdkDoes(String text) {
    assertThat(DecimalReader.read(text)).as(text).hasValue(Double.parseDouble(text));
  }

  @Test
  void everyDoubleIsReadBackFromItsText() {
    Random random = new Random(2);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        continue;
      }
      double back = DecimalReader.read(DecimalWriter.write(value)).orElseThrow();
      assertThat(Double.doubleToRawLongBits(back)).isEqualTo(Double.doubleToRawLongBits(value));
    }
  }

  @Test
  void randomDigitsAreReadAsTheJdkDoes() {
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      BigInteger digits = new BigInteger(1 + random.nextInt(80), random);
      assertReadAsTheJdkDoes(digits + "e" + (random.nextInt(660) - 345));
      assertReadAsTheJdkDoes("0." + digits + "e" + (random.nextInt(40) - 20));
    }
  }

  @Test
  void halvesBetweenDoublesGoToTheEvenOne() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      long bits = random.nextLong() & Long.MAX_VALUE;
      double below = Double.longBitsToDouble(i % 2 == 0 ? bits >>> 11 : bits);
      if (Double.isNaN(below) || below >= Double.MAX_VALUE) {
        continue;
      }
      BigDecimal half =
          new BigDecimal(below)
              .add(new BigDecimal(Math.nextUp(below)))
              .divide(BigDecimal.valueOf(2));
      assertReadAsTheJdkDoes(half.toString().replace("E", "e"));
      assertReadAsTheJdkDoes(half.multiply(new BigDecimal("1." + "0".repeat(60) + "1")).toString());
    }
  }

  @Test
  void bordersOfTheDoubles() {
    for (String text :
        new String[] {
          "0",
          "-0",
          "0e999",
          "4.9e-324",
          "2.4703282292062327e-324",
          "2.4703282292062328e-324",
          "2.2250738585072011e-308",
          "2.2250738585072014e-308",
          "1.7976931348623157e308",
          "1.7976931348623158e308",
          "1.7976931348623159e308",
          "1e309",
          "1e-400",
          "1e99999999999",
          "1e-99999999999",
          "9007199254740993",
          "123456789012345678",
          "1e22",
          "1e23",
          "3e22"
        }) {
      assertReadAsTheJdkDoes(text);
    }
    assertThat(1 / DecimalReader.read("-0").orElseThrow()).isNegative();
  }

  @Test
  void onlyTheNotationOfJsonIsRead() {
    for (String text :
        new String[] {
          "",
          "-",
          "+1",
          "01",
          "-01",
          ".5",
          "1.",
          "1.e3",
          "1e",
          "1e+",
          "1 ",
          " 1",
          "0x10",
          "NaN",
          "Infinity",
          "1_000",
          "1f",
          "٣",
          "1e5.0",
          "--1"
        }) {
      assertThat(DecimalReader.read(text)).as(text).isEqualTo(OptionalDouble.empty());
    }
  }
}
