package layerlab.client.view.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import layerlab.client.state.Kept;
import layerlab.client.state.Kept.Keepsake;
import layerlab.client.state.Screen;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.view.start.Showcase;
import layerlab.experiment.Experiment;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.spec.Language;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

class KeptFileTest {
  private static final Keepsake SPIRAL =
      KeptFile.keepsake(
          Experiment.initial(), "Mine", "2026-11-23 03:40", "data:image/png;base64,AAAA");
  private static final Keepsake DIGITS =
      KeptFile.keepsake(Showcase.DIGITS.experiment(), "", "2026-11-23 03:41", "");

  @Test
  void whatIsWrittenIsReadAgain() {
    Kept kept = new Kept(List.of(SPIRAL, DIGITS));

    assertThat(KeptFile.read(JsonPlace.read(KeptFile.write(kept)))).isEqualTo(kept.all());
  }

  @Test
  void whatIsKeptAgainComesToTheFrontAndTakesNoSecondPlace() {
    Keepsake later = KeptFile.keepsake(Experiment.initial(), "Better", "2026-11-23 04:00", "");

    Kept kept = new Kept(List.of(DIGITS, SPIRAL)).with(later);

    assertThat(kept.all()).containsExactly(later, DIGITS);
    assertThat(kept.without(DIGITS.link()).all()).containsExactly(later);
  }

  @Test
  void aDamagedFileIsRefusedWithThePlace() {
    String damaged =
        KeptFile.write(new Kept(List.of(SPIRAL, DIGITS))).replace(DIGITS.link(), "1zzzz");
    String foreign =
        KeptFile.write(new Kept(List.of(SPIRAL)))
            .replace("data:image/png;base64,AAAA", "https://elsewhere.example/x.png");

    assertThatThrownBy(() -> KeptFile.read(JsonPlace.read(damaged)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("experiments[1].link: cannot be read");
    assertThatThrownBy(() -> KeptFile.read(JsonPlace.read(foreign)))
        .hasMessageContaining("experiments[0].picture: is not a PNG");
  }

  @Test
  void theListSaysHowManyThereAreAndWhatTheyDo() {
    Sheet.Mine sheet =
        new Sheet.Mine(
            new Kept(List.of(SPIRAL, DIGITS)), new Screen.Said.Sentence(Text.of("Said.", "说了。")));

    String english = MineView.draw(new MineView.Model(Language.EN, sheet)).text();

    assertThat(english)
        .contains("2 of 50 kept, in this browser only.", "Said.", "Mine", "8 · 6 · 4 tanh neurons")
        .contains("2026-11-23 03:41");
    assertThat(MineView.draw(new MineView.Model(Language.ZH, sheet)).text())
        .contains("已保存 2/50 个，只在这个浏览器里。");
  }

  @Test
  void anEmptyListOffersNothingToSave() {
    Sheet.Mine empty = new Sheet.Mine(new Kept(List.of()), new Screen.Said.Nothing());

    assertThat(MineView.draw(new MineView.Model(Language.EN, empty)).text())
        .contains("Nothing is kept yet", "Keep this one")
        .doesNotContain("Save all");
  }
}
