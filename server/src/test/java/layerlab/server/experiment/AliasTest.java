package layerlab.server.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.server.storage.Digest;
import org.junit.jupiter.api.Test;

class AliasTest {

  @Test
  void isReadInCapitalsAndBetweenSpaces() {
    assertThat(Alias.typed(" 7F3K ")).isEqualTo(Optional.of(new Alias("7f3k")));
  }

  @Test
  void hasNoCharactersThatLookAlike() {
    assertThat(Alias.typed("7f0k")).isEmpty();
    assertThat(Alias.typed("7f1k")).isEmpty();
    assertThat(Alias.typed("7fok")).isEmpty();
    assertThat(Alias.typed("7fik")).isEmpty();
    assertThat(Alias.typed("7flk")).isEmpty();
  }

  @Test
  void hasFourToTwentyFourCharacters() {
    assertThat(Alias.typed("abc")).isEmpty();
    assertThat(Alias.typed("a".repeat(24))).isPresent();
    assertThat(Alias.typed("a".repeat(25))).isEmpty();
    assertThat(Alias.typed("../..")).isEmpty();
  }

  @Test
  void growsWithoutChangingItsBeginning() {
    byte[] digest = Digest.of(new byte[] {1, 2, 3});

    assertThat(Alias.of(digest, 0).value()).hasSize(4);
    assertThat(Alias.of(digest, 5).value()).hasSize(9).startsWith(Alias.of(digest, 0).value());
  }
}
