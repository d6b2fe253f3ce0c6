package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import layerlab.server.checkpoint.KeptRuns;
import layerlab.wire.Happening;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Happened;
import org.junit.jupiter.api.Test;

class FilmTest {
  @Test
  void aRunThatGoesOnRestsInItsFilmAndTheNextOneHasAllItsTime() {
    Film film = Film.of(KeptRuns.checkpoint("s", Phase.RUNNING, 5), Experiments.small());

    assertThat(film.run().position().phase()).isEqualTo(Phase.PAUSED);
    assertThat(film.run().position().spent().computed()).isZero();
    assertThat(film.run().position().spent().patience()).isEqualTo(new Patience.Seen(0.25, 3));
  }

  @Test
  void itTellsNothingOfWhoseItWasNorWhereAServerStopped() {
    Checkpoint before = KeptRuns.checkpoint("s", Phase.FINISHED, 5);
    Checkpoint.Key key =
        new Checkpoint.Key(
            new layerlab.wire.SessionId("other"),
            new Visitor("another", "::1"),
            "tab",
            new layerlab.wire.CommandId(1));

    Checkpoint begun = Film.of(before, Experiments.small()).beginning(key);

    assertThat(begun.key()).isEqualTo(key);
    assertThat(begun.run().network()).isEqualTo(before.run().network());
    assertThat(begun.spoken().answers()).isEmpty();
    assertThat(begun.spoken().events()).extracting(Happened::number).containsExactly(1);
    assertThat(begun.spoken().events().getFirst().happening())
        .isInstanceOf(Happening.Stopped.class);
    assertThat(begun.spoken().last()).isEqualTo(1);
  }

  @Test
  void manyMomentsAreThinnedButForTheFirstTheLatestAndTheMarked() {
    List<Remembered> moments =
        Film.of(KeptRuns.checkpoint("s", Phase.PAUSED, 201), Experiments.small())
            .run()
            .past()
            .moments();

    assertThat(moments).hasSizeBetween(Film.MOST_MOMENTS / 2, Film.MOST_MOMENTS);
    assertThat(moments).extracting(Remembered::epoch).isSorted().contains(0, 1, 3, 4, 200, 201);
  }

  @Test
  void anotherExperimentOrARunWithoutAPastHasNone() {
    Checkpoint checkpoint = KeptRuns.checkpoint("s", Phase.PAUSED, 5);

    assertThatThrownBy(() -> Film.of(checkpoint, Experiments.withHidden(4)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.sentence()).isEqualTo(Sentences.FILM_OF_ANOTHER));
    assertThatThrownBy(() -> Film.of(checkpoint.with(Checkpoint.Past.NOTHING), Experiments.small()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.sentence()).isEqualTo(Sentences.NO_FILM));
  }
}
