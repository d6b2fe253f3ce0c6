package layerlab.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base64TextTest {

  @Test
  void textsAreThoseOfTheStandard() {
    Random random = new Random(1);
    for (int length = 0; length < 100; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String file = Base64.getEncoder().encodeToString(bytes);
      String link = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertThat(Base64Text.FILE.write(bytes)).isEqualTo(file);
      assertThat(Base64Text.LINK.write(bytes)).isEqualTo(link);
      assertThat(Base64Text.FILE.read(file)).hasValue(bytes);
      assertThat(Base64Text.LINK.read(link)).hasValue(bytes);
    }
  }

  @Test
  void everyOtherTextIsRefused() {
    for (String text :
        new String[] {"A", "QQ", "QQ=", "QR==", "Q===", "=", "====", "QQ==QQ==", "é"}) {
      assertThat(Base64Text.FILE.read(text)).as(text).isEmpty();
    }
    for (String text : new String[] {"A", "QR", "QQ==", "+/+/", "Ā"}) {
      assertThat(Base64Text.LINK.read(text)).as(text).isEmpty();
    }
  }
}
