package layerlab.client.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Matrix;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.view.confusion.Confusion.Cell;
import layerlab.client.view.confusion.Confusion.Total;
import layerlab.graph.Numbers;
import layerlab.spec.Language;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;
import layerlab.wire.ServerMessage.Example;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  /** One versicolor was taken for virginica. */
  private static final int[] TEST = {15, 0, 0, 0, 0, 14, 1, 0, 0, 0, 15, 0};

  private static final int[] TRAIN = {35, 0, 0, 0, 0, 30, 5, 0, 0, 2, 33, 0};

  private static final State IRIS = States.after(States.fresh(), new Event.PickedData("iris"));
  private static final State DIGITS = States.after(States.fresh(), new Event.PickedData("digits"));

  @Test
  void pointsInThePlaneHaveNoMatrix() {
    assertThat(Confusion.of(States.fresh(), new Live())).isEmpty();
  }

  @Test
  void rowsAreTheTruthAndColumnsTheAnswers() {
    Confusion confusion = read(IRIS, Frames.of(3, TRAIN, TEST));

    assertThat(confusion.columns()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(confusion.rows()).extracting(Confusion.Row::name).isEqualTo(confusion.columns());
    assertThat(confusion.rows().get(1).cells())
        .containsExactly(
            new Cell(0, Tone.EMPTY, "versicolor taken for setosa: 0 of 15", false),
            new Cell(14, Tone.MOST_RIGHT, "versicolor recognized: 14 of 15", true),
            new Cell(1, Tone.MISTAKE, "versicolor taken for virginica: 1 of 15", true));
    assertThat(confusion.counted().total()).isEqualTo(new Total.Of(44, 45));
  }

  @Test
  void itSpeaksChinese() {
    Confusion confusion = read(States.in(Language.ZH, IRIS), Frames.of(3, TRAIN, TEST));

    assertThat(confusion.rows().get(1).cells())
        .extracting(Cell::say)
        .containsExactly("变色鸢尾 认成 山鸢尾：15 个中 0 个", "变色鸢尾 认对：15 个中 14 个", "变色鸢尾 认成 维吉尼亚鸢尾：15 个中 1 个");
  }

  @Test
  void theTrainPartIsCountedOnDemandAndHasNoSamples() {
    State train = States.after(IRIS, new Event.Counted(Matrix.Part.TRAIN));
    Confusion confusion = read(train, Frames.of(3, TRAIN, TEST));

    assertThat(confusion.counted().total()).isEqualTo(new Total.Of(98, 105));
    assertThat(confusion.rows().get(1).cells().get(2))
        .isEqualTo(
            new Cell(5, Tone.FREQUENT_MISTAKE, "versicolor taken for virginica: 5 of 35", false));
  }

  @Test
  void answersThatAreNotNumbersHaveAColumnWhenThereAreAny() {
    Confusion confusion = read(IRIS, Frames.of(3, 15, 0, 0, 0, 0, 10, 1, 4, 0, 0, 15, 0));

    assertThat(confusion.columns()).containsExactly("setosa", "versicolor", "virginica", "NaN");
    assertThat(confusion.rows().get(1).cells().get(3))
        .isEqualTo(
            new Cell(
                4, Tone.FREQUENT_MISTAKE, "versicolor answered with no number: 4 of 15", true));
    assertThat(confusion.counted().total()).isEqualTo(new Total.Of(40, 45));
  }

  @Test
  void beforeTheFirstEvaluationTheCellsAreEmpty() {
    Confusion confusion = read(IRIS, new Live());

    assertThat(confusion.counted().total()).isEqualTo(new Total.Unknown());
    assertThat(confusion.rows()).hasSize(3);
    assertThat(confusion.rows().getFirst().cells())
        .allSatisfy(cell -> assertThat(cell.tone()).isEqualTo(Tone.EMPTY));
  }

  @Test
  void aMatrixOfOtherDataIsNotShown() {
    assertThat(read(DIGITS, Frames.of(3, TEST)).counted().total()).isEqualTo(new Total.Unknown());
  }

  @Test
  void aPlaceOutsideOfTheMatrixIsBroughtInside() {
    State far = States.after(IRIS, new Event.Walked(9, 9));

    assertThat(read(far, Frames.of(3, TEST)).counted())
        .isEqualTo(new Confusion.Counted(Matrix.Part.TEST, 2, 2, new Total.Of(44, 45)));
  }

  // -- samples

  @Test
  void flowersAreShownAsTheyWereMeasured() {
    State state = shown(IRIS, 1, 2, new Example(70, Numbers.of(5.9, 3.2, 4.8, 1.8), 1, 2));

    assertThat(read(state, Frames.of(3, TEST)).samples())
        .isEqualTo(
            new Samples.Here(
                new Samples.Pair(1, 2),
                "versicolor taken for virginica",
                List.of(new Sample.Figures("sample 71", 70, List.of("5.9", "3.2", "4.8", "1.8"))),
                "",
                false));
  }

  @Test
  void digitsAreShownAsPictures() {
    double[] ink = new double[64];
    ink[0] = 16;
    State state = shown(DIGITS, 4, 9, new Example(5, Numbers.of(ink), 4, 9));
    ink[0] = 1;

    assertThat(here(state, new Live()).samples())
        .containsExactly(new Sample.Picture("sample 6", Bitmap.address(ink, 8)));
  }

  @Test
  void samplesWhoseAnswerIsNotANumberCanBeLookedAt() {
    State state = shown(IRIS, 1, 3, new Example(70, Numbers.of(5.9, 3.2, 4.8, 1.8), 1, 3));
    Samples.Here here = here(state, Frames.of(3, 15, 0, 0, 0, 0, 14, 0, 1, 0, 0, 15, 0));

    assertThat(here.title()).isEqualTo("versicolor answered with no number");
    assertThat(here.samples()).hasSize(1);
    assertThat(here.isOld()).isFalse();
  }

  @Test
  void aListThatNoLongerHoldsSaysSo() {
    State state = shown(IRIS, 1, 2, new Example(70, Numbers.of(5.9, 3.2, 4.8, 1.8), 1, 2));
    Samples.Here here = here(state, Frames.of(3, 15, 0, 0, 0, 0, 12, 3, 0, 0, 0, 15, 0));

    assertThat(here.isOld()).isTrue();
    assertThat(here.note()).isEqualTo("Now there are 3: look again");
  }

  @Test
  void aLongListSaysThatItIsTheBeginning() {
    Example[] sixty = new Example[60];
    java.util.Arrays.fill(sixty, new Example(1, Numbers.of(1, 2, 3, 4), 1, 2));
    Samples.Here here =
        here(shown(IRIS, 1, 2, sixty), Frames.of(3, 15, 0, 0, 0, 0, 0, 75, 0, 0, 0, 15, 0));

    assertThat(here.isOld()).isFalse();
    assertThat(here.note()).isEqualTo("the first 60 of 75");
  }

  @Test
  void whileTheTrainPartIsCountedNothingIsSaidOfTheTestPart() {
    State state =
        States.after(
            shown(IRIS, 1, 2, new Example(70, Numbers.of(5.9, 3.2, 4.8, 1.8), 1, 2)),
            new Event.Counted(Matrix.Part.TRAIN));

    assertThat(here(state, Frames.of(3, TRAIN, TEST)).isOld()).isFalse();
  }

  @Test
  void samplesOfOtherDataAreLeftOut() {
    State flowers = shown(IRIS, 1, 2, new Example(70, Numbers.of(5.9, 3.2, 4.8, 1.8), 1, 2));
    State digits = States.after(flowers, new Event.PickedData("digits"));

    assertThat(here(digits, new Live()).samples()).isEmpty();
  }

  private static State shown(State state, int actual, int predicted, Example... examples) {
    return States.after(
        state,
        new Event.AskedMistakes(actual, predicted),
        new Event.Received(new ServerMessage.Examples(new CommandId(1), List.of(examples))));
  }

  private static Samples.Here here(State state, Live live) {
    return (Samples.Here) read(state, live).samples();
  }

  private static Confusion read(State state, Live live) {
    return Confusion.of(state, live).orElseThrow();
  }
}
